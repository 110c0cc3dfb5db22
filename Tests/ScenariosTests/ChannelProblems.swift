import Randomness
import Scenarios

extension ProblemMessageTests.Case {
  static let ofChannels: [Self] = [
    Self("contacts.support.silent", "nobody abandons as long as 'patience' is never; add a patience") {
      $0.contacts[0].silent = SilentAbandonment(share: 0.3, timeout: 60)
    },
    Self("contacts.support.silent.share", "must be between 0% and 100%") {
      $0.contacts[0].patience = try .constant(60)
      $0.contacts[0].silent = SilentAbandonment(share: 1.3, timeout: 60)
    },
    Self("contacts.support.silent.timeout", "must not be negative") {
      $0.contacts[0].patience = try .constant(60)
      $0.contacts[0].silent = SilentAbandonment(share: 0.3, timeout: -.infinity)
    },
    Self(
      "contacts.support.interrupt",
      "a voice contact cannot be laid aside; only email, social, outbound and a backlog can"
    ) { $0.contacts[0].isInterruptible = true },
    Self("contacts.support.arrivals.backlog", "must be unlimited or between 0 and 1000000 contacts") {
      $0.contacts[0].arrivals.backlog = .contacts(-1)
    },
    Self("contacts.support.arrivals.backlog", "unlimited work needs no other arrivals; keep one of them") {
      $0.contacts[0].arrivals.backlog = .unlimited
    },
    unlimited("patience", "unlimited work does not wait; leave it out") { $0.contacts[0].patience = try .constant(60) },
    unlimited("balk", "unlimited work does not wait; leave it out") { $0.contacts[0].balk = .queue(3) },
    unlimited("queue_limit", "unlimited work does not wait; leave it out") { $0.contacts[0].queueLimit = 3 },
    unlimited("goal", "unlimited work does not wait, so no wait can be promised; leave it out") {
      $0.contacts[0].goal.answer = 0.8
    },
    unlimited("handle", "unlimited work must take some time, or it would never come to an end") {
      $0.contacts[0].handle.talk = try .constant(0)
    },
    unlimited(
      "handle",
      "so short that agents could do about 36000000 contacts in the horizon; at most 20000000"
    ) { $0.contacts[0].handle.talk = try .constant(1e-4) },
    Self("agents.desk.skills.support.after", "unlimited work does not wait; leave it out") {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0), backlog: .unlimited)
      $0.agents[0].skills[0].after = 10
    },
    Self(
      "agents.desk.speed_spread.cv",
      "with unlimited work at most 0.5: the fastest agents would do it in no time"
    ) {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0), backlog: .unlimited)
      $0.agents[0].speedSpread = 1
    },
    Self("lines.trunk.contacts.0", "'support' can be laid aside, so it holds no line") {
      $0.contacts[0].channel = .email
      $0.contacts[0].isInterruptible = true
      $0.lines = [LinePool(name: "trunk", capacity: 3, contacts: ["support"])]
    },
  ]

  static let ofCallbacks: [Self] = [
    Self("contacts.support.callback", "only a voice contact that arrives can be called back; leave it out") {
      $0.contacts[0].channel = .chat
      $0.contacts[0].callback = Callback(offer: .queue(3), accept: 0.5)
    },
    callback("offer.queue", "must be between 0 and 1000000 contacts") { $0.offer = .queue(-1) },
    callback("offer.wait", "must not be negative") { $0.offer = .wait(-1) },
    callback("offer.expected_wait", "must not be negative") { $0.offer = .expectedWait(-1) },
    callback("handle", "must be between 0 and 100; 1 is the usual handle time") { $0.handle = -0.5 },
    callback("patience", "is a factor on 'patience', which is never; add a patience, or leave it out") {
      $0.patience = 1.7
    },
    callback("accept", "must be between 0% and 100%") { $0.accept = .nan },
    callback("reach", "must be between 0% and 100%") { $0.reach = 1.1 },
    callback("reserve", "must be between 0 and 100000 agents") {
      $0.hold = .idle
      $0.reserve = -1
    },
    callback("reserve", "goes with 'hold: idle' only; who keeps a place in the line is called when its turn comes") {
      $0.reserve = 1
    },
    callback("capacity", "must be between 0 and 1000000 contacts") { $0.capacity = -1 },
    callback("attempts", "must be between 1 and 100") { $0.attempts = 0 },
    callback("retry", "must be at most 366d") { $0.retry = 1e9 },
    callback("no_answer", "must not be negative") { $0.noAnswer = -1 },
  ]

  static let ofConcurrency: [Self] = [
    concurrency("concurrency.voice", "an agent has one voice contact at a time; leave it out", .init(.voice, limit: 2)),
    concurrency("concurrency.chat", "must be between 1 and 50 contacts at a time", .init(.chat, limit: 0)),
    concurrency("concurrency.chat", "must be between 1 and 50 contacts at a time", .init(.chat, limit: .max)),
    concurrency(
      "slowdown.chat", "1 numbers, but an agent has up to 3 at a time: one for each number of them",
      .init(.chat, limit: 3, slowdown: [1])),
    concurrency(
      "slowdown.chat.1", "must be between 0.01 and 100; 1 is as fast as alone",
      .init(.chat, limit: 2, slowdown: [1, 0])),
    Self(
      "agents.desk.concurrency.email",
      "'support' can be interrupted, so an agent has one of it at a time; leave out one of both"
    ) {
      $0.contacts[0].channel = .email
      $0.contacts[0].isInterruptible = true
      $0.agents[0].concurrency = [.init(.email, limit: 2)]
    },
    Self("agents", "5000000 contacts at a time with all agents together; at most 1000000") {
      $0.agents[0].staffing = .constant(100_000)
      $0.agents[0].concurrency = [.init(.chat, limit: 50)]
    },
  ]

  private static func unlimited(
    _ key: String, _ message: String, _ spoil: @escaping @Sendable (inout ScenarioDraft) throws -> Void
  ) -> Self {
    Self("contacts.support.\(key)", message) {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0), backlog: .unlimited)
      try spoil(&$0)
    }
  }

  private static func callback(
    _ key: String, _ message: String, _ spoil: @escaping @Sendable (inout Callback) -> Void
  ) -> Self {
    Self("contacts.support.callback.\(key)", message) {
      var callback = Callback(offer: .queue(3), accept: 0.5)
      spoil(&callback)
      $0.contacts[0].callback = callback
    }
  }

  private static func concurrency(_ key: String, _ message: String, _ concurrency: Concurrency) -> Self {
    Self("agents.desk.\(key)", message) { $0.agents[0].concurrency = [concurrency] }
  }
}
