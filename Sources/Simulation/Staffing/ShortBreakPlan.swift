import Randomness
import Scenarios

/// The short breaks of a group in flat form.
struct ShortBreakPlan: BitwiseCopyable {
  let every: Sampler
  let length: Sampler
  let everyStream: StreamID
  let lengthStream: StreamID
  let isPaid: Bool

  init(_ group: AgentGroup, _ table: SamplerTable) {
    every = table.add(group.shortBreaks?.every ?? .never)
    length = table.add(group.shortBreaks?.length ?? .never)
    let stream = "agents.\(group.name).short_breaks"
    everyStream = StreamID("\(stream).every")
    lengthStream = StreamID("\(stream).length")
    isPaid = group.shortBreaks?.isPaid ?? true
  }
}

/// The short breaks of an agent during a replication.
struct ShortBreakState: BitwiseCopyable {
  /// The agent's place in chance, and how many times at work have begun.
  var person: UInt64 = 0
  var count: UInt64 = 0
  /// Whether the agent is on a break, and whether one is due as soon as the contacts in hand are done.
  var isOnBreak = false
  var isDue = false

  /// The draw index of the present time at work and of the break after it. A person's number has up to 41 bits.
  var item: UInt64 { count << 41 | person }
}

/// Memory for short breaks; one per worker, empty where no group has any.
struct ShortBreakMemory {
  let states: UnsafeMutablePointer<ShortBreakState>
  /// When each agent's next break is due or the present one is over.
  let clocks: WinnerTree
  private let people: [UInt64]

  init(_ model: Model, arena: Arena) {
    people = model.usesShortBreaks ? model.staffPlan.person : []
    states = arena.allocate(people.count, ShortBreakState())
    clocks = WinnerTree(people.count, arena: arena)
  }

  /// Back to the start of a replication.
  func reset() {
    clocks.clear()
    for (agent, person) in people.enumerated() { states[agent] = ShortBreakState(person: person) }
  }
}
