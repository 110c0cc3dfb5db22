/// What a scenario must have for a measure to say anything. Measures of chats, messages, callbacks, balking and limits
/// are reported only where the scenario has these, so that plain results stay short.
public enum Need: Sendable, CaseIterable {
  /// Nothing beyond contacts and agents.
  case nothing
  /// Contacts that wait in a queue, as those of an unlimited backlog do not.
  case waitingQueue
  /// A type with `balk`.
  case balking
  /// A type with `queue_timeout`, or closing time; or a promise about what needs it, which is then 0.
  case timeouts
  /// Limited trunks, ports or places, closing time, or a goal for blocking; or a promise about what needs it, which is
  /// then 0.
  case limits
  /// A goal with a second entry in `answers`.
  case secondAnswer
  /// A goal with a third one.
  case thirdAnswer
  /// A goal with a fourth one.
  case fourthAnswer
  /// A goal with `answered`.
  case answeredGoal
  /// A type whose contacts abandon in silence.
  case silentAbandonment
  /// Work that is deferrable.
  case deferredWork
  /// Work that may be interrupted.
  case interruption
  /// A type with `callback`.
  case callbacks
  /// A type with `callback.patience`.
  case callbackPatience
  /// Agents who hold several contacts at a time.
  case concurrency
  /// Self-service, returns, redials or transfers.
  case journeys
  /// A step with `capacity`.
  case capacity
  /// What an agent's hour costs.
  case cost
  /// A group with `short_breaks`.
  case shortBreaks
  /// A group of which it is followed how hard its agents work: `strain`, `fatigue` or `load`.
  case strain
  /// A scenario with `experience`, or with customers that differ by profile.
  case experience
  /// Points of effort.
  case effort
  /// Points of effort and a base from which they are taken.
  case score
  /// A cut point of satisfaction.
  case satisfiedCut
  /// The cut points of promoters and detractors.
  case promoterCuts
  /// A cut point of effort.
  case effortCut
  /// Chances that customers leave.
  case churn
  /// How many are told of an unsolved issue.
  case wordOfMouth
  /// How many of those turn away.
  case conversion
  /// Chances that customers leave, and what one is worth.
  case lostValue
  /// Chances that customers leave, and what it costs to win one.
  case replacement
  /// `experience`, and what an agent's hour costs.
  case costOfExperience
  /// Chances that customers leave, and what an agent's hour costs.
  case costOfKeeping
  /// A rule of the land under `expect.rules` that asks which share of all calls is answered.
  case callAnswerRule
  /// One that asks which share is answered within 20 s.
  case callsWithin20Rule
  /// One that asks which share is answered within 30 s.
  case callsWithin30Rule
}

extension Need {
  /// Whether it is what `experience` says, or what customers go through: what rests on assumptions that reports list.
  package var isOfExperience: Bool {
    switch self {
    case .experience, .effort, .score, .satisfiedCut, .promoterCuts, .effortCut, .churn, .wordOfMouth, .conversion,
      .lostValue, .replacement, .costOfExperience, .costOfKeeping:
      true
    default: false
    }
  }

  /// Whether it is single places that lack it, not scenarios: their measures are reported all the same, without a
  /// value.
  public var isOfPlaces: Bool {
    switch self {
    case .nothing, .waitingQueue, .capacity, .cost: true
    default: false
    }
  }

  /// What is said about a scenario, a group or a step without it.
  public var lack: String {
    switch self {
    case .nothing: "it has no value"
    case .waitingQueue: "an unlimited backlog has no queue"
    case .balking: "no type has 'balk'; 'abandon_rate' says the same"
    case .timeouts: "no type has 'queue_timeout', and none is closed at any time"
    case .limits: "neither lines nor places are limited, and no goal has 'blocked'"
    case .secondAnswer: "no goal has two entries in 'answers'"
    case .thirdAnswer: "no goal has three entries in 'answers'"
    case .fourthAnswer: "no goal has four entries in 'answers'"
    case .answeredGoal: "no goal has 'answered'"
    case .silentAbandonment: "no type has 'silent'"
    case .deferredWork: "no type is deferred work"
    case .interruption: "no type has 'interrupt'"
    case .callbacks: "no type has a 'callback'"
    case .callbackPatience: "no 'callback' has a 'patience'"
    case .concurrency: "no group has 'concurrency'"
    case .journeys: "no type has a 'journey', an 'outcome' or a 'redial'"
    case .capacity: "no step has a 'capacity'"
    case .cost: "no group has a 'cost'"
    case .shortBreaks: "no group has 'short_breaks'"
    case .strain: "no group has 'strain: yes', 'fatigue' or 'load'"
    case .experience: "the scenario has no 'experience', and its customers do not differ by 'profiles'"
    case .effort: "nothing costs points of effort; write 'experience.satisfaction'"
    case .score: "there is no score without 'base' and points under 'experience.satisfaction'"
    case .satisfiedCut: "'experience.scale' has no 'satisfied'"
    case .promoterCuts: "'experience.scale' has no 'promoter' and 'detractor'"
    case .effortCut: "'experience.scale' has no 'high_effort'"
    case .churn: "nobody leaves; write 'experience.churn'"
    case .wordOfMouth: "'experience.word_of_mouth' has no 'reach'"
    case .conversion: "'experience.word_of_mouth' has no 'convert'"
    case .lostValue: "it takes 'experience.churn', and 'experience.value' with 'margin' and 'churn'"
    case .replacement: "it takes 'experience.churn', and 'experience.value' with 'acquisition'"
    case .costOfExperience: "it takes 'experience', and a 'cost' of some group"
    case .costOfKeeping: "it takes 'experience.churn', and a 'cost' of some group"
    case .callAnswerRule, .callsWithin20Rule, .callsWithin30Rule:
      "no law under 'expect.rules' asks for it; 'sira explain rules' lists the laws"
    }
  }

  /// What is said about a contact type, a group or a step without it where others have it; the same as ``lack`` where
  /// it is only ever a scenario that lacks it.
  public var lackOfPlace: String {
    switch self {
    case .secondAnswer: "its goal has fewer than two entries in 'answers'"
    case .thirdAnswer: "its goal has fewer than three entries in 'answers'"
    case .fourthAnswer: "its goal has fewer than four entries in 'answers'"
    case .silentAbandonment: "the type has no 'silent'"
    case .interruption: "the type has no 'interrupt'"
    case .callbacks: "the type has no 'callback'"
    case .callbackPatience: "the type has no 'callback' with a 'patience'"
    case .concurrency: "the group has no 'concurrency'"
    case .capacity: "the step has no 'capacity'"
    case .cost: "the group has no 'cost'"
    case .shortBreaks: "the group has no 'short_breaks'"
    case .strain: "the group has no 'strain: yes', 'fatigue' or 'load'"
    case .nothing, .waitingQueue, .balking, .timeouts, .limits, .answeredGoal, .deferredWork, .journeys, .experience,
      .effort, .score, .satisfiedCut, .promoterCuts, .effortCut, .churn, .wordOfMouth, .conversion, .lostValue,
      .replacement, .costOfExperience, .costOfKeeping:
      lack
    case .callAnswerRule, .callsWithin20Rule, .callsWithin30Rule: "rules of the land are about calls, and it has none"
    }
  }
}
