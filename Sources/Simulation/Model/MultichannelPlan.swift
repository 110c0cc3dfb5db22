import Randomness
import Scenarios

/// What is special about a contact type, in flat form: chats, messages, work without end, callbacks.
struct ChannelPlan: BitwiseCopyable {
  /// The channel's place among all of them.
  var channel: Int32
  /// Whether it may lie: it is not worked off after the horizon.
  var isDeferred: Bool
  var isUnlimited: Bool
  /// Whether agents lay it aside for contacts that interrupt, and whether it is one that does.
  var isInterruptible: Bool
  var interrupts: Bool
  /// Whether some group holds several contacts of its channel at a time.
  var hasSlots: Bool
  /// Contacts that are there at the start.
  var backlog: Int

  var silentShare: Double
  var silentTimeout: Double
  var silentStream: StreamID

  var hasCallback: Bool
  /// Whether who accepts keeps the place in the line.
  var holdsPlace: Bool
  /// Offered from this length of the line on, or from this expected wait on, s.
  var offerQueue: Int
  var offerWait: Double
  var accept: Double
  var reach: Double
  var reserve: Int
  var capacity: Int
  var attempts: Int32
  var retry: Double
  var noAnswer: Double
  var callbackStream: StreamID
  var reachStream: StreamID

  init(_ type: ContactType, hasSlots: Bool, interrupts: Bool) {
    let prefix = "contacts.\(type.name)"
    channel = Int32(type.channel.place)
    isDeferred = type.isDeferred
    isUnlimited = type.isUnlimited
    isInterruptible = type.isInterruptible
    self.interrupts = interrupts
    self.hasSlots = hasSlots
    backlog = type.arrivals.backlog?.count ?? 0
    silentShare = type.silent?.share ?? 0
    silentTimeout = type.silent?.timeout ?? 0
    silentStream = StreamID("\(prefix).silent")
    let callback = type.callback ?? Callback(offer: .queue(.max), accept: 0)
    hasCallback = type.callback != nil
    holdsPlace = callback.hold == .place
    (offerQueue, offerWait) = (.max, .infinity)
    switch callback.offer {
    case .queue(let length): offerQueue = length
    case .wait(let wait): offerWait = wait
    }
    accept = callback.accept
    reach = callback.reach
    reserve = callback.reserve
    capacity = callback.capacity ?? .max
    attempts = Int32(callback.attempts)
    retry = callback.retry
    noAnswer = callback.noAnswer
    callbackStream = StreamID("\(prefix).callback")
    reachStream = StreamID("\(prefix).reach")
  }

  /// Whether its arrivals need more than an idle agent or a place in the line.
  var arrivesSpecially: Bool { hasSlots || isInterruptible || interrupts || silentShare > 0 || hasCallback }

  /// Whether an agent who may take it needs to know more than its line.
  var isTakenSpecially: Bool { arrivesSpecially || isDeferred }
}
