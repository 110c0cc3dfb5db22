import Randomness
public import Scenarios

/// The rules of the engine once more, in the plainest words: no trees, no rings, no lazy abandonments, one look at
/// everything per step. What it and the engine disagree about is a bug of one of them.
///
/// It knows recorded arrivals only, and every agent rule but the random one.
public struct NaiveSimulator {
  struct Contact {
    enum Fate { case waiting, blocked, balked, immediate, answered, abandoned }
    let type: Int
    let number: Int
    let arrival: Double
    var deadline = Double.infinity
    var handle = 0.0
    var talk = 0.0
    var fate = Fate.waiting
    /// When it left the queue, by starting or by abandoning.
    var left = Double.infinity
    /// When an agent reached it, or its empty place in the queue.
    var reached: Double?
    /// How long the agent took.
    var duration = 0.0
    var isQueued: Bool { fate == .waiting || fate == .answered || fate == .abandoned }
  }

  struct Agent {
    let group: Int
    var isOnDuty = false
    var isLeaving = false
    var end: Double?
    var idleSince = 0.0
    /// The order in which agents became idle.
    var idleOrder = 0
    var busy = 0.0
    var loggedIn = 0.0
    var loggedInSince = 0.0
    var pool: Int?
    var isIdle: Bool { isOnDuty && end == nil }
  }

  /// What an agent of a group did.
  struct Work {
    let group: Int
    let from: Double
    let to: Double
    let handle: Double
  }

  let scenario: Scenario
  let horizon: Horizon
  let staff: NaiveStaff
  var contacts: [Contact] = []
  var agents: [Agent] = []
  /// Contacts of each type in the order they came whose turn has not come, also those who abandoned.
  var queue: [[Int]]
  var off: [[Int]]
  var leaving: [Int]
  var freeLines: [Int]
  var poolOfType: [Int?]
  var timers: [(time: Double, group: Int)] = []
  var lineTimers: [(time: Double, pool: Int)] = []
  var idleCounter = 0
  /// Whether groups take waiting contacts together, and leave them to others of a better level who are free.
  var leavesToBetter = false
  var work: [Work] = []
  /// Time on contacts by those who should have left.
  var overtime: [(group: Int, from: Double, to: Double)] = []
  let indexOfType: [String: Int]

  /// A center before anything has happened.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    horizon = scenario.horizon
    staff = NaiveStaff(scenario)
    let types = scenario.contacts
    indexOfType = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.name, $0) })
    queue = types.map { _ in [] }
    poolOfType = types.map { type in scenario.lines.firstIndex { $0.contacts.contains(type.name) } }
    freeLines = scenario.lines.map(\.capacity)
    off = []
    leaving = scenario.agents.map { _ in 0 }
    for (group, count) in staff.people.enumerated() {
      off.append(Array(agents.count..<agents.count + count))
      agents += (0..<count).map { _ in Agent(group: group) }
    }
    drawContacts()
  }

  /// Every contact with its own handle time and patience, from the places that the engine draws them from.
  private mutating func drawContacts() {
    let source = Source(seed: scenario.run.seed, replication: 0)
    let table = SamplerTable()
    for (index, type) in scenario.contacts.enumerated() {
      guard case .times(let times) = type.arrivals.pattern else { continue }
      func draw(_ distribution: Distribution?, _ number: Int, word: String, more: String) -> Double {
        guard let distribution else { return 0 }
        let item = UInt64(number)
        var draws = source.draws(StreamID("contacts.\(type.name)\(more)"), item: item)
        return table.add(distribution).sample(
          source.words(StreamID("contacts.\(type.name)\(word)"), item: item).0, &draws)
      }
      for (number, time) in times.enumerated() {
        var contact = Contact(type: index, number: number, arrival: time + horizon.warmup)
        contact.talk =
          draw(type.handle.talk, number, word: "", more: ".talk")
          + draw(type.handle.hold, number, word: ".hold", more: ".hold")
        contact.handle = contact.talk + draw(type.handle.wrap, number, word: ".wrap", more: ".wrap")
        contact.deadline = contact.arrival + draw(type.patience, number, word: ".patience", more: ".patience")
        contacts.append(contact)
      }
    }
    contacts.sort { ($0.arrival, $0.type, $0.number) < ($1.arrival, $1.type, $1.number) }
  }
}
