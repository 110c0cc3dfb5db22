import Scenarios

/// The whole scenario.
enum ScenarioSection {
  /// All that a file may say.
  struct Draft: Sendable {
    var name: String?
    var extends: String?
    var currency: String?
    var horizon: Horizon?
    var contacts: [ContactType] = []
    var agents: [AgentGroup] = []
    var routing = Routing()
    var lines: [LinePool] = []
    var steps: [Step] = []
    var profiles: [Profile] = []
    var incidents: [Incident] = []
    var experience: Experience?
    var workforce: Workforce?
    var run = RunSettings()
    var expectations = ExpectSection.Expectations()
  }

  static let section = Section<Draft>(
    "a scenario",
    [
      Field(
        "name", .text(example: "Support line, one Monday"), \.name, "What reports call it.", default: "the file's name"),
      Field(
        "extends", .text("path", example: "monday.yaml"), \.extends,
        "A file whose content this one changes: maps are merged, 'null' removes a key, all else is replaced.",
        default: "none"),
      Field("currency", .currency, \.currency, "The unit of every cost; only printed.", default: "none"),
      Field(
        "horizon", HorizonSection.format.remembered, \.horizon,
        "The time that is simulated and measured, by clocks without a time zone.",
        isRequired: true),
      Field(
        "contacts", named("TYPE", ContactSection.format, "{support: {arrivals: {rate: 120/h}, handle: {talk: 4m}}}"),
        \.contacts, "Who calls, type by type.",
        isRequired: true),
      Field(
        "agents", named("GROUP", AgentSection.format, "{desk: {staff: 24, skills: [support]}}"), \.agents,
        "Who answers, group by group.", isRequired: true),
      Field(
        "routing", RoutingSection.format, \.routing, "Which agent gets which contact.",
        default: "longest idle; level, priority, wait"),
      Field(
        "lines", named("POOL", LinesSection.format, "{hotline: {capacity: 30, contacts: [support]}}"), \.lines,
        "Telephone lines that contacts hold.", default: "as many as needed"),
      Field(
        "steps", named("STEP", StepSection.format, "{menu: {kind: ivr, duration: 40s, contain: 30%}}"), \.steps,
        "Self-service before the agent queue, step by step; 'contacts.TYPE.journey' says who passes it.",
        default: "none"),
      Field(
        "profiles", named("PROFILE", ProfileSection.format, "{hasty: {patience: 0.6}, talkative: {handle: 1.3}}"),
        \.profiles, "Kinds of customers; 'contacts.TYPE.profiles' says how many of a type's customers are which.",
        default: "all alike"),
      Field(
        "incidents",
        named(
          "INCIDENT", IncidentSection.format, "{outage: {at: \"Mon 10:00\", for: 1h, contacts: [support], multiply: 3}}"
        ),
        \.incidents, "What makes more customers turn to the center for a while, such as an outage.", default: "none"),
      Field(
        "experience", ExperienceSection.format, \.experience,
        "What waits, repeats and failures mean to customers and to money. Counts are simulated; what they mean is yours to say.",
        default: "only counts"),
      Field(
        "workforce", WorkforceSection.format, \.workforce,
        "The people over months: hiring, learning, leaving. Only 'sira workforce' uses it.", default: "none"),
      Field("run", RunSection.format, \.run, "How the simulation is run.", default: "100 replications from seed 1"),
      Field(
        "expect", ExpectSection.format, \.expectations,
        "What is promised of the results, like unit tests of a plan: 'sira check' tells which promises are kept.",
        default: "nothing"),
    ])

  private static func named<Item>(_ nameKey: String, _ item: Format<Item>, _ example: String) -> Format<[Item]> {
    Format<[(name: String, value: Item)]>.named(nameKey, item, example: example).map { $0.map(\.value) }
  }

  /// Reads a scenario; what cannot be read is reported and stands in with a harmless value.
  static func read(_ root: SourceNode, named name: String, _ reading: inout Reading) -> ScenarioDraft {
    var draft = Draft()
    _ = section.read(Spot(root: root), into: &draft, example: "horizon: {length: 10h}", &reading)
    if let horizon = reading.horizon { weigh(&draft, horizon) }
    return ScenarioDraft(
      name: draft.name ?? name, currency: draft.currency, horizon: draft.horizon ?? Horizon(length: 86_400),
      contacts: draft.contacts, agents: draft.agents, routing: draft.routing, lines: draft.lines,
      steps: draft.steps, profiles: draft.profiles, incidents: draft.incidents, experience: draft.experience,
      workforce: draft.workforce, run: draft.run,
      promises: draft.expectations.promises, regulations: draft.expectations.regulations)
  }
}

extension ScenarioSection {
  /// Lets what goes by intervals in a group's handle time of a type count as often as contacts of it are expected there.
  fileprivate static func weigh(_ draft: inout Draft, _ horizon: Horizon) {
    guard horizon.intervalCount <= ScenarioLimits.intervals else { return }
    for group in draft.agents.indices {
      for (index, skill) in draft.agents[group].skills.enumerated() where skill.handle?.variesByInterval ?? false {
        guard let type = draft.contacts.first(where: { $0.name == skill.contact }) else { continue }
        draft.agents[group].skills[index].handle?.weigh(by: type.arrivals.expectedCounts(by: horizon))
      }
    }
  }
}

extension Format where Value == Horizon {
  /// The horizon, kept for sections that are read after it.
  fileprivate var remembered: Format {
    then { horizon, _, reading in
      reading.horizon = horizon
      return horizon
    }
  }
}
