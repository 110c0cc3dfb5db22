/// A contact that an agent holds beside others.
struct Slot: BitwiseCopyable {
  /// Work that is left at full pace, s.
  var remaining = 0.0
  /// When the agent began it, and the order in which contacts were begun.
  var start = 0.0
  var order = 0
  /// The cell of its totals, and the interval in which the agent began it.
  var cell: Int32 = 0
  var interval: Int32 = 0
  /// The lines one of which is held to the end of the talk; -1 for none.
  var pool: Int32 = -1
  /// Whether the customer has left in silence: it takes time but no work, so nothing slows it.
  var isSilent = false
  /// Whether the run goes on until it is done.
  var isMeasured = false
  /// Whether something hangs on the end of the talk: an issue or a line. Then `remaining` is what is left of the talk.
  var isTalk = false
  /// Its issue, until it is over; -1 for none.
  var record: Int32 = -1
  /// Since when the agent stays with a contact that was passed on.
  var keptSince = 0.0
  /// After-call work that follows the talk, where something hangs on its end, s.
  var wrap = 0.0
  /// Whether it came back because nothing was solved, and whether self-service was to blame.
  var isFailure = false
  var isFromStep = false

  /// Makes the end of the talk an event of its own.
  mutating func split(talk: Double, wrap: Double) {
    isTalk = true
    remaining = talk
    self.wrap = max(wrap, 0)
  }
}

/// What an agent of a special group has in hand. Agents who could take or lay aside something are in a list by the links
/// that idle agents use; nobody is in two lists.
struct Desk: BitwiseCopyable {
  /// Open slots, and their channel.
  var open: Int32 = 0
  var channel: Int32 = -1
  /// The list the agent is in; -1 for none.
  var list: Int32 = -1
  /// Up to when the slots' remaining work is known.
  var updated = 0.0

  /// Whether the contact in hand can be laid aside; then the rest tells of it.
  var isInterruptible = false
  /// Whether the run goes on until it is done.
  var isMeasured = false
  /// The order in which contacts were begun.
  var order = 0
  var type: Int32 = 0
  /// The interval in which the contact entered, and in which the agent began it.
  var entered: Int32 = 0
  var begun: Int32 = 0
  var number: UInt64 = 0
  /// Its issue; -1 for none.
  var record: Int32 = -1
  var arrival = 0.0
  var start = 0.0
  /// How long the agent needs for what was left of it, until when, and the factor on handle times in that.
  var duration = 0.0
  var end = 0.0
  var factor = 1.0
}

/// Some agents in order.
struct AgentList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1
}

/// What is special about the contacts of a type that wait.
struct SpecialLine: BitwiseCopyable {
  /// Contacts before the head of the line: those laid aside, and callbacks whose place came before; by arrival.
  var aside = NoteList()
  /// Callbacks that wait for idle agents, by arrival.
  var held = NoteList()
  /// Accepted callbacks that are neither reached nor given up, and those of them that are not in the line.
  var pending = 0
  var apart = 0
  /// Contacts taken of work without end.
  var supplied: UInt64 = 0
  /// How many in the line have left in silence, and no earlier place than that of the first who is there as far as anybody
  /// knows.
  var silentlyGone = 0
  var firstKnown = 0
  /// No earlier place than that of the first who waits.
  var firstWaiting = 0
}

/// A group's place in the row of those that look at what waits.
struct RowPlace: BitwiseCopyable {
  var next: Int32 = -1
  var previous: Int32 = -1
  var isInRow = false
}

/// The memory of what is special; one per worker, empty in plain scenarios.
struct ChannelState {
  let plans: UnsafeMutablePointer<ChannelPlan>
  let slotPlans: UnsafeMutablePointer<SlotPlan>
  let factors: UnsafeMutablePointer<Double>
  let deskPlans: UnsafeMutablePointer<DeskPlan>
  let desks: UnsafeMutablePointer<Desk>
  let slots: UnsafeMutablePointer<Slot>
  let lists: UnsafeMutablePointer<AgentList>
  let lines: UnsafeMutablePointer<SpecialLine>
  let places: UnsafeMutablePointer<RowPlace>
  /// The group that is the next to look; -1 for none.
  var firstInRow: Int32 = -1
  /// Contacts begun, and whether lists of agents with contacts that can be laid aside are out of that order.
  var begunCount = 0
  var isOutOfOrder = false
  var notes = NotePool()
  private let isUsed: Bool
  private let counts: (desks: Int, slots: Int, lists: Int, lines: Int, groups: Int)

  init(_ model: Model, arena: Arena) {
    let channels = model.channels
    isUsed = channels.isUsed
    plans = channels.plans
    slotPlans = channels.slots
    factors = channels.factors
    deskPlans = channels.desks
    counts =
      channels.isUsed
      ? (model.agentCount, channels.slotCount, channels.listCount, model.typeCount, model.groupCount) : (0, 0, 0, 0, 0)
    desks = arena.allocate(counts.desks, Desk())
    slots = arena.allocate(counts.slots, Slot())
    lists = arena.allocate(counts.lists, AgentList())
    lines = arena.allocate(counts.lines, SpecialLine())
    places = arena.allocate(counts.groups, RowPlace())
  }

  /// Back to the start of a replication.
  mutating func reset() {
    guard isUsed else { return }
    desks.update(repeating: Desk(), count: counts.desks)
    lists.update(repeating: AgentList(), count: counts.lists)
    lines.update(repeating: SpecialLine(), count: counts.lines)
    (begunCount, isOutOfOrder) = (0, false)
    notes.clear()
  }

  func free() { notes.free() }
}
