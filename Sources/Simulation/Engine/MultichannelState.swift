/// The memory for what goes beyond plain queues; one per worker, empty in plain scenarios.
struct MultichannelState {
  let plans: UnsafeMutablePointer<MultichannelPlan>
  let typesAhead: UnsafeMutablePointer<Int32>
  let channelConcurrency: UnsafeMutablePointer<ChannelConcurrency>
  let factors: UnsafeMutablePointer<Double>
  let groupConcurrency: UnsafeMutablePointer<GroupConcurrency>
  let work: UnsafeMutablePointer<AgentWork>
  let openContacts: UnsafeMutablePointer<OpenContact>
  let lists: UnsafeMutablePointer<AgentList>
  let queues: UnsafeMutablePointer<MultichannelQueue>
  let dispatchLinks: UnsafeMutablePointer<DispatchLink>
  /// The group that is dispatched next; -1 for none.
  var firstToDispatch: Int32 = -1
  /// Contacts begun, and whether lists of agents with preemptible contacts are out of the order of their beginning.
  var begunCount = 0
  var isOutOfOrder = false
  var parked = ParkedContactPool()
  private let isUsed: Bool
  private let counts: (work: Int, openContacts: Int, lists: Int, queues: Int, groups: Int)

  init(_ model: Model, arena: Arena) {
    let channels = model.channels
    isUsed = channels.isUsed
    plans = channels.plans
    typesAhead = channels.typesAhead
    channelConcurrency = channels.channelConcurrency
    factors = channels.factors
    groupConcurrency = channels.groupConcurrency
    counts =
      channels.isUsed
      ? (model.agentCount, channels.openContactCount, channels.listCount, model.typeCount, model.groupCount)
      : (0, 0, 0, 0, 0)
    work = arena.allocate(counts.work, AgentWork())
    openContacts = arena.allocate(counts.openContacts, OpenContact())
    lists = arena.allocate(counts.lists, AgentList())
    queues = arena.allocate(counts.queues, MultichannelQueue())
    dispatchLinks = arena.allocate(counts.groups, DispatchLink())
  }

  /// Back to the start of a replication.
  mutating func reset() {
    guard isUsed else { return }
    work.update(repeating: AgentWork(), count: counts.work)
    lists.update(repeating: AgentList(), count: counts.lists)
    queues.update(repeating: MultichannelQueue(), count: counts.queues)
    (begunCount, isOutOfOrder) = (0, false)
    parked.clear()
  }

  func free() { parked.free() }
}
