import Randomness
import Scenarios

/// A contact type in flat form.
struct ContactTypePlan: BitwiseCopyable {
  /// The contact's own words: the first for its handle time, the second for the arrival of the next one.
  var stream: StreamID
  var talkStream: StreamID
  var holdStream: StreamID
  var wrapStream: StreamID
  var patienceStream: StreamID
  var balkStream: StreamID
  var agentStream: StreamID
  var talk: Sampler
  var hold: Sampler
  var wrap: Sampler
  var patience: Sampler
  var hasHold: Bool
  /// Whether there may be after-call work.
  var hasWrap: Bool
  var isPatient: Bool
  /// Whether all contacts of an issue with the type have one patience.
  var keepsPatience: Bool
  var hasBalk: Bool
  /// Whether some group opens its skill only after a wait.
  var hasTimers: Bool
  /// Whether its contacts have issues.
  var isTracked: Bool
  /// Whether something depends on the moment of an abandonment, so that the heap must announce it.
  var needsEvents: Bool
  /// Whether its arrivals need the multichannel path: concurrency, callbacks, preemption.
  var isMultichannel = false
  /// Where the handle time of the type itself is among ``Model/handleLaws``, if some group has one of its own for it, so
  /// that it is drawn when an agent takes the contact; -1 otherwise.
  var law: Int32 = -1
  /// Whether an arrival needs more than an idle agent or a place in the queue, one of the two, or draws a profile.
  var isSpecial = false
  var trunkGroup: Int32
  var firstRoute: Int32
  var routeCount: Int32
  var threshold: Double
  var shortAbandon: Double
  /// The wait that its customers tolerate, s; infinite where that is not known.
  var tolerance = Double.infinity
  /// The further thresholds of its goal and of laws, in ``Model/thresholds``.
  var firstThreshold: Int32 = 0
  var thresholdCount: Int32 = 0
  /// Whether the queue sends contacts elsewhere, and after which wait, s.
  var hasTimeout: Bool
  var timeout: Double
  /// Whether every group that serves it is closed now, so that nobody may wait.
  var isClosed = false
  var queueLimit: Int
  var balkQueue: Int
  var balkProbability: Double
  /// Its rows of cells, as of ``ProfileModel``.
  var firstRow: Int32 = 0
  var rowCount: Int32 = 1
  /// The mean handle time with a normal agent, s.
  var meanHandle: Double

  init(
    _ type: ContactType, table: SamplerTable, firstRoute: Int, routes: [Route], trunkGroup: Int32, sharesPlaces: Bool,
    journeys: JourneyModel? = nil, index: Int = 0
  ) {
    let prefix = "contacts.\(type.name)"
    stream = StreamID(prefix)
    talkStream = StreamID("\(prefix).talk")
    holdStream = StreamID("\(prefix).hold")
    wrapStream = StreamID("\(prefix).wrap")
    patienceStream = StreamID("\(prefix).patience")
    balkStream = StreamID("\(prefix).balk")
    agentStream = StreamID("\(prefix).agent")
    let laws = IntervalLaws(type, interval: 0, table)
    (talk, hold, wrap, patience) = (laws.talk, laws.hold, laws.wrap, laws.patience)
    hasHold = type.handle.hold != nil
    hasWrap = type.handle.wrap != nil
    isPatient = type.patience.isNever
    keepsPatience = type.redial?.patience == .keep
    hasTimers = routes.contains { $0.after > 0 }
    self.trunkGroup = trunkGroup
    self.firstRoute = Int32(firstRoute)
    routeCount = Int32(routes.count)
    threshold = type.goal.within
    shortAbandon = type.goal.shortAbandon
    hasTimeout = type.queueTimeout != nil
    timeout = type.queueTimeout?.after ?? .infinity
    queueLimit = type.queueLimit ?? .max
    hasBalk = type.balk != nil
    isTracked = journeys?.isTracked[index] ?? false
    needsEvents =
      trunkGroup >= 0 || type.queueLimit != nil || hasBalk || sharesPlaces || journeys?.needsEvents == true
    balkQueue = .max
    balkProbability = 0
    meanHandle = laws.meanHandle
    switch type.balk {
    case .probability, .probabilities: balkProbability = laws.balkProbability
    case .queue(let length): balkQueue = length
    case nil: break
    }
  }

  static var none: ContactTypePlan {
    let type = ContactType(
      name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: .never))
    return ContactTypePlan(type, table: SamplerTable(), firstRoute: 0, routes: [], trunkGroup: -1, sharesPlaces: false)
  }
}
