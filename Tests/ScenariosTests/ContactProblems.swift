import Measures
import Randomness
import Scenarios

extension ProblemMessageTests.Case {
  static let ofHorizon: [Self] = [
    Self("horizon.length", "must be longer than 0s") { $0.horizon.length = 0 },
    Self("horizon.length", "must be longer than 0s") { $0.horizon.length = .nan },
    Self("horizon.length", "must be at most 366d") { $0.horizon.length = 367 * 86_400 },
    Self("horizon.interval", "must be longer than 0s") { $0.horizon.interval = -5 },
    Self("horizon.warmup", "must not be negative") { $0.horizon.warmup = -1 },
    Self("horizon.warmup", "must be at most 366d") { $0.horizon.warmup = 400 * 86_400 },
    Self("horizon.start", "must be a time of day") { $0.horizon.start.secondOfDay = 86_401 },
    Self("horizon.interval", "more than 10000 intervals; choose longer ones") { $0.horizon.interval = 0.1 },
    Self("horizon.length", "1h is not a whole number of intervals of 16m40s") { $0.horizon.interval = 1000 },
    Self("horizon.length", "1h is not a whole number of intervals of 2h") { $0.horizon.interval = 7200 },
  ]

  static let ofContacts: [Self] = [
    Self("contacts", "nobody calls; describe at least one type of contact") { $0.contacts = [] },
    Self("contacts.support", "appears twice") { $0.contacts.append($0.contacts[0]) },
    Self("contacts.", "needs a name") {
      $0.contacts[0].name = ""
      $0.agents[0].skills[0].contact = ""
    },
    Self("contacts.lonely", "no agent group has the skill 'lonely'; add it to the skills of a group") {
      $0.contacts.append($0.contacts[0])
      $0.contacts[1].name = "lonely"
    },
    Self("contacts.support.handle.talk", "an agent cannot be busy forever; 'never' is for patience only") {
      $0.contacts[0].handle.talk = try .mixture([(0.5, .never), (0.5, .constant(1))])
    },
    Self("contacts.support.handle", "the mean handle time must be at most 7d") {
      $0.contacts[0].handle.wrap = try .constant(7 * 86_400)
    },
    Self("contacts.support.priority", "must be a whole number between 0 and 1000") { $0.contacts[0].priority = 1001 },
    Self("contacts.support.aging", "must be longer than 0s, at most 366d, or never") { $0.contacts[0].aging = 0 },
    Self("contacts.support.aging", "must be longer than 0s, at most 366d, or never") { $0.contacts[0].aging = 1e9 },
    Self("contacts.support.queue_limit", "must be between 0 and 1000000 places") { $0.contacts[0].queueLimit = -1 },
    Self("contacts.support.queue_timeout.after", "must not be negative") {
      $0.contacts[0].queueTimeout = QueueTimeout(after: -1)
    },
    Self("contacts.support.queue_timeout.after", "must be at most 366d") {
      $0.contacts[0].queueTimeout = QueueTimeout(after: 400 * 86_400)
    },
    Self(
      "contacts.support.queue_timeout.to", "is the type itself; name another type, a step or 'voicemail'"
    ) { $0.contacts[0].queueTimeout = QueueTimeout(after: 60, to: "support") },
    Self("contacts.support.queue_timeout.to", "unknown type or step 'voice'; did you mean 'voicemail'?") {
      $0.contacts[0].queueTimeout = QueueTimeout(after: 60, to: "voice")
    },
    Self("contacts.support.queue_timeout.to", "'menu' is a type and a step; rename one of them") {
      $0.contacts.append($0.contacts[0])
      $0.contacts[1].name = "menu"
      $0.agents[0].skills.append(Skill("menu"))
      $0.steps = [Step(name: "menu", duration: try .constant(10))]
      $0.contacts[0].queueTimeout = QueueTimeout(after: 60, to: "menu")
    },
    Self("contacts.t64.queue_timeout", "at most 64 types may pass on contacts that have waited too long") { draft in
      for index in 0...64 {
        draft.contacts.append(draft.contacts[0])
        draft.contacts[index + 1].name = "t\(index)"
        draft.contacts[index + 1].queueTimeout = QueueTimeout(after: 60, to: "support")
        draft.agents[0].skills.append(Skill("t\(index)"))
      }
    },
    Self("contacts.support.balk.probability", "must be between 0% and 100%") {
      $0.contacts[0].balk = .probability(1.5)
    },
    Self("contacts.support.balk.queue", "must be between 0 and 1000000 contacts") { $0.contacts[0].balk = .queue(-1) },
    Self("contacts.support.goal.answer", "must be between 0% and 100%") { $0.contacts[0].goal.answer = 80 },
    Self("contacts.support.goal.answered", "must be between 0% and 100%") { $0.contacts[0].goal.answered = 1.2 },
    Self("contacts.support.goal.answers.1.answer", "must be between 0% and 100%") {
      $0.contacts[0].goal.furtherAnswers = [.init(share: 95, within: 60)]
    },
    Self("contacts.support.goal.answers.2.within", "must not be negative") {
      $0.contacts[0].goal.furtherAnswers = [.init(share: 0.9, within: 60), .init(share: 0.9, within: -1)]
    },
    Self("contacts.support.goal.answers", "at most 4 shares with a time each") {
      $0.contacts[0].goal.furtherAnswers = [1, 2, 3, 4].map { .init(share: 0.9, within: $0) }
    },
    Self(
      "contacts.support.goal.answers", "two shares are to be answered within the same time; keep one of them"
    ) {
      $0.contacts[0].goal = Goal(answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.9, within: 20)])
    },
    Self("contacts.support.goal.wait_p90", "must not be negative") {
      $0.contacts[0].goal.waitPercentiles = [.waitP90: -1]
    },
    Self("contacts.support.goal.abandon", "must be between 0% and 100%") { $0.contacts[0].goal.abandon = .nan },
    Self("contacts.support.goal.within", "must not be negative") { $0.contacts[0].goal.within = -1 },
    Self("contacts.support.goal.asa", "must be at most 366d") { $0.contacts[0].goal.asa = 1e9 },
    Self("contacts.support.goal.short_abandon", "must not be negative") { $0.contacts[0].goal.shortAbandon = -5 },
  ]

  private static func with(_ pattern: Arrivals.Pattern, _ change: (inout Arrivals) -> Void = { _ in }) -> Arrivals {
    var arrivals = Arrivals(pattern)
    change(&arrivals)
    return arrivals
  }

  static let ofArrivals: [Self] = [
    Self("contacts.support.arrivals.scale", "must be between 0 and 1000000") { $0.contacts[0].arrivals.scale = -1 },
    Self("contacts.support.arrivals.busyness.cv", "must be a coefficient of variation between 0 and 10") {
      $0.contacts[0].arrivals.busyness = 11
    },
    Self("contacts.support.arrivals.interval_noise.cv", "must be a coefficient of variation between 0 and 10") {
      $0.contacts[0].arrivals.intervalNoise = .init(cv: -0.1)
    },
    Self("contacts.support.arrivals.interval_noise.correlation", "must be at least 0 and below 1") {
      $0.contacts[0].arrivals.intervalNoise = .init(cv: 0.1, correlation: 1)
    },
    Self("contacts.support.arrivals.rate", "must not be negative") {
      $0.contacts[0].arrivals = with(.rate(perSecond: -1))
    },
    Self("contacts.support.arrivals.rate", "about 36000000 contacts in the warm-up; at most 20000000") {
      $0.horizon.warmup = 3_600_000
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 10), isFixed: true)
    },
    Self(
      "contacts.support.arrivals.rate",
      "about 36000000 contacts in the horizon; at most 20000000. Check the unit"
    ) { $0.contacts[0].arrivals = with(.rate(perSecond: 10_000)) },
    Self("contacts", "about inf contacts per replication; at most 20000000") {
      $0.contacts[0].arrivals = with(.counts([1e308, 1e308], per: 1800, shape: .step))
    },
    Self("contacts", "about 30000000 contacts per replication; at most 20000000") {
      $0.contacts[0].arrivals = with(.counts([1e7, 5e6], per: 1800, shape: .step))
      $0.contacts.append($0.contacts[0])
      $0.contacts[1].name = "other"
      $0.agents[0].skills.append(Skill("other"))
    },
    Self("contacts.support.arrivals.counts.1", "must be a number of contacts, not negative") {
      $0.contacts[0].arrivals = with(.counts([5, -1], per: 1800, shape: .step))
    },
    Self("contacts.support.arrivals.per", "must be longer than 0s") {
      $0.contacts[0].arrivals = with(.counts([5], per: 0, shape: .step))
    },
    Self("contacts.support.arrivals.counts", "3 counts of 30m cover 1h30m, but the horizon is 1h long") {
      $0.contacts[0].arrivals = with(.counts([5, 5, 5], per: 1800, shape: .step))
    },
    Self("contacts.support.arrivals.scale", "recorded times cannot be scaled; leave it out") {
      $0.contacts[0].arrivals = with(.times([0])) { $0.scale = 2 }
    },
    Self("contacts.support.arrivals.busyness", "does not go with recorded times") {
      $0.contacts[0].arrivals = with(.times([0])) { $0.busyness = 0.1 }
    },
    Self("contacts.support.arrivals.times", "time 2 lies outside the horizon") {
      $0.contacts[0].arrivals = with(.times([0, 3600]))
    },
    Self("contacts.support.arrivals.times", "time 1 lies outside the horizon") {
      $0.contacts[0].arrivals = with(.times([.nan]))
    },
    Self("contacts.support.arrivals.times", "time 3 is before the one above it; sort the times") {
      $0.contacts[0].arrivals = with(.times([0, 10, 9]))
    },
    Self("contacts.support.arrivals.between", "the mean must be longer than 0s") {
      $0.contacts[0].arrivals = with(.between(try .constant(0)))
    },
    Self("contacts.support.arrivals.between", "the next contact cannot be 'never' away") {
      $0.contacts[0].arrivals = with(.between(.never))
    },
    Self("contacts.support.arrivals.interval_noise", "does not go with a renewal process") {
      $0.contacts[0].arrivals = with(.between(try .constant(60))) { $0.intervalNoise = .init(cv: 0.1) }
    },
    Self(
      "contacts.support.arrivals.between",
      "about 3600000000 contacts in the horizon; at most 20000000. Check the unit"
    ) { $0.contacts[0].arrivals = with(.between(try .constant(1e-6))) },
  ]
}
