internal import Scenarios

/// Words that stand for a rule in a scenario file. The switches have no default, so a new rule does not compile without its
/// words.
extension PrintedWord {
  /// Presets for agents, with their evidence.
  private static func presets<Preset: StaffPreset>(_: Preset.Type, _ key: String) -> [PrintedWord] {
    Preset.allCases.map { preset in
      PrintedWord(
        preset.rawValue, "a value of \(key)", "Published numbers, grade \(preset.grade.rawValue): \(preset.source).")
    }
  }

  static let values: [PrintedWord] =
    Routing.AgentRule.allCases.map { PrintedWord($0.rawValue, "a value of routing.agent", $0.meaning) }
    + Routing.ContactCriterion.allCases.map { PrintedWord($0.rawValue, "a value of routing.contact", $0.meaning) }
    + Channel.allCases.map { PrintedWord($0.rawValue, "a value of contacts.TYPE.channel", $0.meaning) }
    + Channel.allCases.map {
      PrintedWord($0.rawValue, "a value of contacts.TYPE.knows.from", "The contact before: \($0.meaning)")
    }
    + [
      PrintedWord(
        "use", "a value of profiles.PROFILE.self_service", "Customers pass the steps of their type, as others do."),
      PrintedWord(
        "skip", "a value of profiles.PROFILE.self_service",
        "Customers go past all steps, straight to the waiting queue for an agent."),
    ]
    + Arrivals.Shape.allCases.map { PrintedWord($0.rawValue, "a value of contacts.TYPE.arrivals.shape", $0.meaning) }
    + presets(AttritionPreset.self, "workforce.attrition.preset") + presets(AssistantPreset.self, "assistant.preset")
    + presets(FatiguePreset.self, "agents.GROUP.fatigue.preset")
    + Callback.Hold.allCases.map { PrintedWord($0.rawValue, "a value of contacts.TYPE.callback.hold", $0.meaning) }
    + Redial.Patience.allCases.map {
      PrintedWord($0.rawValue, "a value of contacts.TYPE.redial.patience", $0.meaning)
    }
    + Horizon.AtEnd.allCases.map { PrintedWord($0.rawValue, "a value of horizon.at_end", $0.meaning) }
    + Step.Kind.allCases.map { PrintedWord($0.rawValue, "a value of steps.STEP.kind", $0.meaning) }
    + Step.WhenFull.allCases.map { PrintedWord($0.rawValue, "a value of steps.STEP.when_full", $0.meaning) }
    + [
      PrintedWord(
        "possible", "a value of steps.STEP.human",
        "A contact that is not contained goes on to the next step or an agent."),
      PrintedWord(
        "never", "a value of steps.STEP.human",
        "A contact that is not contained gets no further and hangs up at the end: a trap. Of patience: it never ends."),
      PrintedWord(
        "point", "a value of decimal",
        "Numbers of the CSV file have a point before their decimals: 1.5, and 1,500 is 1500."),
      PrintedWord(
        "comma", "a value of decimal",
        "Numbers of the CSV file have a comma before their decimals: 1,5, and 1.500 is 1500."),
      PrintedWord(
        "closed", "a value of agents.GROUP.staff",
        "The group is closed in that interval, which 0 does not say: where every group that serves a type is closed, "
          + "those who "
          + "wait are sent away and count as timed out, and those who come are turned away and count as blocked. A "
          + "plan "
          + "has nobody there."),
      PrintedWord(
        "voicemail", "a value of contacts.TYPE.queue_timeout.to",
        "Who has waited so long leaves a message that nobody works on, and is gone."),
      PrintedWord(
        "breaks", "a value of one_less", "With one agent less a goal would be missed.", keys: ["one_less"]),
      PrintedWord(
        "leaves_in_doubt", "a value of one_less", "With one agent less a goal might still hold, but not for sure.",
        keys: ["one_less"]),
      PrintedWord("is_forbidden", "a value of one_less", "The file allows no fewer agents.", keys: ["one_less"]),
      PrintedWord("open", "a standing of plans", "It is not known whether every goal holds.", keys: ["standing"]),
    ]
}

extension Routing.AgentRule {
  fileprivate var meaning: String {
    switch self {
    case .longestIdle: "The agent who has been idle for longest takes the contact: what most switches do."
    case .leastOccupied:
      "The agent who has spent the smallest share of the logged-in time on contacts takes it, which evens out the load."
    case .fastest: "The agent who is fastest with this type takes it, by the speed of the skill and the agent's own."
    case .random: "Any of the idle agents takes it, each as likely as the other."
    }
  }
}

extension Routing.ContactCriterion {
  fileprivate var meaning: String {
    switch self {
    case .level: "Contacts that the agent serves at a lower level (1 is the primary skill) come first."
    case .priority: "Contacts with a lower number of priority come first, after aging."
    case .wait: "Contacts that have waited longer come first."
    }
  }
}

extension Channel {
  fileprivate var meaning: String {
    switch self {
    case .voice: "A call: its agent does nothing else."
    case .chat: "A chat: the customer waits live, but an agent may hold several at a time."
    case .email: "A message that need not be answered at once: deferred work, which carries over closing time."
    case .social: "A post or a message in a social network: deferred work, which carries over closing time."
    case .outbound: "A call or a task of the center's own: deferred work, which can wait."
    }
  }
}

extension Arrivals.Shape {
  fileprivate var meaning: String {
    switch self {
    case .step: "The rate is constant within each stretch that a count is given for, and jumps between them."
    case .linear: "The rate runs in straight lines without jumps, with the same expected count in each stretch."
    }
  }
}

extension Callback.Hold {
  fileprivate var meaning: String {
    switch self {
    case .place: "Who accepts a callback keeps the place in the queue and is called when its turn comes."
    case .idle: "Who accepts a callback is called when an agent is idle and nobody waits on the line."
    }
  }
}

extension Redial.Patience {
  fileprivate var meaning: String {
    switch self {
    case .new: "Each contact of an issue has a patience of its own, as a contact of another customer would."
    case .keep: "All contacts of an issue with the type have one patience: who gave up soon does so again."
    }
  }
}

extension Horizon.AtEnd {
  fileprivate var meaning: String {
    switch self {
    case .drain: "Arrivals stop, and the agents then on duty finish what is inside, in overtime."
    case .cut: "The clock stops; contacts that still wait count as waiting_at_end."
    case .continue: "Arrivals go on, unmeasured, until every measured contact has left."
    }
  }
}

extension Step.Kind {
  fileprivate var meaning: String {
    switch self {
    case .ivr: "A voice menu; the kind only names the step in reports."
    case .chatbot: "A program that converses; the kind only names the step in reports."
    case .website: "Pages to read and forms to fill in; the kind only names the step in reports."
    }
  }
}

extension Step.WhenFull {
  fileprivate var meaning: String {
    switch self {
    case .busy: "A contact that finds no place is blocked, as by a busy tone, and may redial."
    case .wait: "A contact that finds no place waits for one in line, as long as its patience lasts."
    case .skip: "A contact that finds no place goes on without the step."
    }
  }
}
