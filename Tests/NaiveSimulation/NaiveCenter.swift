import Measures
import Randomness
public import Scenarios

/// The rules for chats, messages, unlimited work, callbacks and journeys once more, in the plainest words: lists that are
/// looked through from the beginning at every step. What it and the engine disagree about is a bug of one of them.
///
/// It knows recorded arrivals and backlogs only, and no chance but the contacts' own.
public struct NaiveCenter {
  let scenario: Scenario
  let horizon: Horizon
  let staff: NaiveStaff
  let chance: NaiveChance
  let measureEnd: Double
  let indexOfType: [String: Int]
  let poolOfType: [Int?]

  var agents: [NaiveAgent] = []
  /// Everyone who ever came, in the order of coming.
  var contacts: [NaiveContact] = []
  /// By type: contacts in the order they came, also those who left before their turn; what lies before them, laid aside
  /// or to be called now, by arrival; and callbacks that wait for idle agents, by arrival.
  var line: [[NaiveContact]]
  var aside: [[NaiveContact]]
  var held: [[NaiveContact]]
  /// Contacts taken of unlimited work.
  var takenFromBacklog: [UInt64]
  var freeLines: [Int]
  var off: [[NaiveAgent]]
  /// How many of a group leave when they have finished a contact, where nobody says who.
  var leaving: [Int]
  var nextStaff = 0
  var arrivals: [(time: Double, type: Int, number: UInt64)] = []
  var nextArrival = 0
  var agenda: [Item] = []
  var counter = 0
  /// Whether all groups take what waits, and leave it to those of a better level who are free.
  var leavesToBetter = false
  /// When a contact was last inside that the run goes on for.
  var lastInside = 0.0
  var isBegun = false
  /// How many intervals have begun.
  var begun = 0

  // What is measured beside contacts.
  var stints: [Stint] = []
  var hands: [Hand] = []
  var taken: [(group: Int, interval: Int)] = []
  var overtime: [(group: Int, from: Double, to: Double)] = []
  var shortBreaks: [(group: Int, from: Double, to: Double)] = []
  var hasStoppedBreaks = false
  /// Time that agents were logged in, and that they had something in hand.
  var presence: [Presence] = []
  var work: [Presence] = []
  /// How many of a type, and of all, waited when someone began to wait or an interval began.
  var lengths: [(interval: Int, type: Int, own: Int, all: Int)] = []

  // Journeys.
  var issues: [NaiveIssue] = []
  var sessions: [Int]
  var lineForStep: [[NaiveIssue]]
  var visits: [(step: Int, from: Double, to: Double)] = []
  /// What is counted, by type or step and the interval it counts in.
  var counts: [Count] = []
  var stepCounts: [Count] = []

  struct Count {
    let measure: Measure
    let place: Int
    let interval: Int
    let value: Double
  }

  /// What is to come, besides arrivals, ends of work and changes of staff; in the order it goes at one instant.
  struct Item {
    enum Kind: Int {
      case lineFree, opening, sessionEnd, lineEnd, transfer, comeBack, callback, callbackEnd, abandonment
    }
    let time: Double
    let kind: Kind
    /// Among equals issues go in the order in which they came up; all else by its subject, then by when it was planned.
    let subject: Int
    let order: Int
    var contact: NaiveContact?
    var issue: NaiveIssue?
    var stage = 0
  }

  /// Time that an agent of a group was there, or at work.
  struct Presence {
    let group: Int
    let from: Double
    let to: Double
  }

  /// Time that an agent was busy with so many at once.
  struct Stint {
    let group: Int
    let from: Double
    let to: Double
    let open: Int
    let limit: Int
  }

  /// The time that an agent had a contact in hand, by the interval in which it was begun.
  struct Hand {
    let contact: NaiveContact
    let group: Int
    let interval: Int
    let time: Double
  }

  /// A center before anything has happened.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    horizon = scenario.horizon
    staff = NaiveStaff(scenario)
    chance = NaiveChance(scenario)
    measureEnd = horizon.warmup + horizon.length
    // What is due at the end's instant happens, unless the clock stops.
    lastInside = measureEnd
    let types = scenario.contacts
    indexOfType = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.name, $0) })
    poolOfType = types.map { type in scenario.lines.firstIndex { $0.contacts.contains(type.name) } }
    line = types.map { _ in [] }
    aside = line
    held = line
    takenFromBacklog = types.map { _ in 0 }
    freeLines = scenario.lines.map(\.capacity)
    sessions = scenario.steps.map { _ in 0 }
    lineForStep = scenario.steps.map { _ in [] }
    off = []
    leaving = scenario.agents.map { _ in 0 }
    for (group, count) in staff.people.enumerated() {
      let people = (0..<count).map { [agents] in NaiveAgent(group: group, number: agents.count + $0)
      }
      agents += people
      off.append(people)
    }
    for (index, type) in types.enumerated() {
      guard case .times(let times) = type.arrivals.pattern else { continue }
      arrivals += times.enumerated().map { ($1 + scenario.horizon.warmup, index, UInt64($0)) }
    }
    arrivals.sort { ($0.time, $0.type, $0.number) < ($1.time, $1.type, $1.number) }
  }

  /// The interval of an instant: 0 is the warm-up, the one after the last is what comes after the horizon.
  func interval(_ now: Double) -> Int {
    now < horizon.warmup
      ? 0 : Int(min(1 + (now - horizon.warmup) / horizon.interval, Double(horizon.intervalCount + 1)))
  }

  func isMeasured(_ interval: Int) -> Bool { (1...horizon.intervalCount).contains(interval) }

  mutating func count(_ measure: Measure, _ type: Int, _ interval: Int, _ value: Double = 1) {
    counts.append(Count(measure: measure, place: type, interval: interval, value: value))
  }

  mutating func next() -> Int {
    counter += 1
    return counter
  }
}
