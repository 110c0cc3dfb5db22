import Randomness
import Scenarios

/// What a contact type has beyond a plain queue, in flat form: concurrency, deferrable work, backlogs, preemption,
/// callbacks.
struct MultichannelPlan: BitwiseCopyable {
  /// The channel's index among all of them.
  var channel: Int32
  /// Whether it can be deferred, and so is not worked off after the horizon.
  var isDeferrable: Bool
  var isUnlimited: Bool
  /// Whether it is preempted, and whether it preempts.
  var isPreemptible: Bool
  var preempts: Bool
  /// Whether some group holds several contacts of its channel at a time.
  var hasConcurrency: Bool
  /// Contacts that are there at the start.
  var backlog: Int

  var silentShare: Double
  var silentTimeout: Double
  var silentStream: StreamID

  var hasCallback: Bool
  /// Whether a contact that accepts keeps its place in the queue.
  var holdsPlace: Bool
  /// Offered from this queue length on, from this wait of the first in the queue on, or from this expected wait on, s.
  var offerQueue: Int
  var offerWait: Double
  var offerExpectedWait: Double
  /// The types whose waiting contacts are ahead of one of this type, in the list of all, for an expected wait.
  var firstAhead: Int32 = 0
  var aheadCount: Int32 = 0
  var accept: Double
  var reach: Double
  var reserve: Int
  var capacity: Int
  var attempts: Int32
  var retry: Double
  var noAnswer: Double
  /// A factor on handle times, and one on patience; the latter infinite where nobody gives up.
  var callbackHandle: Double
  var callbackPatience: Double
  var callbackStream: StreamID
  var reachStream: StreamID

  init(_ type: ContactType, hasConcurrency: Bool, preempts: Bool) {
    let prefix = "contacts.\(type.name)"
    channel = Int32(type.channel.index)
    isDeferrable = type.isDeferred
    isUnlimited = type.isUnlimited
    isPreemptible = type.isInterruptible
    self.preempts = preempts
    self.hasConcurrency = hasConcurrency
    backlog = type.arrivals.backlog?.count ?? 0
    silentShare = type.silent?.share ?? 0
    silentTimeout = type.silent?.timeout ?? 0
    silentStream = StreamID("\(prefix).silent")
    let callback = type.callback ?? Callback(offer: .queue(.max), accept: 0)
    hasCallback = type.callback != nil
    holdsPlace = callback.hold == .place
    (offerQueue, offerWait, offerExpectedWait) = (.max, .infinity, .infinity)
    switch callback.offer {
    case .queue(let length): offerQueue = length
    case .wait(let wait): offerWait = wait
    case .expectedWait(let wait): offerExpectedWait = wait
    }
    accept = callback.accept
    reach = callback.reach
    reserve = callback.reserve
    capacity = callback.capacity ?? .max
    attempts = Int32(callback.attempts)
    retry = callback.retry
    noAnswer = callback.noAnswer
    callbackHandle = callback.handle
    callbackPatience = callback.patience ?? .infinity
    callbackStream = StreamID("\(prefix).callback")
    reachStream = StreamID("\(prefix).reach")
  }

  /// Whether its arrivals need more than an idle agent or a place in the queue.
  var arrivesMultichannel: Bool { hasConcurrency || isPreemptible || preempts || silentShare > 0 || hasCallback }

  /// Whether an agent who may take it must look beyond its waiting queue.
  var isTakenMultichannel: Bool { arrivesMultichannel || isDeferrable }
}
