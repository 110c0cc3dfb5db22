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
