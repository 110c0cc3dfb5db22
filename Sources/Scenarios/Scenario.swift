/// A call center over a stretch of time, as a planner describes it.
///
/// A `Scenario` cannot be wrong: it comes only from `init(checking:)`, which looks at every number and every
/// reference of a ``ScenarioDraft`` and reports all problems at once. What receives a scenario never checks again.
@dynamicMemberLookup
public struct Scenario: Sendable, Equatable {
  private let draft: ScenarioDraft

  /// Checks a draft.
  /// - Throws: ``ScenarioErrors`` with every problem found, each with the path of the field that is to be changed.
  public init(checking draft: ScenarioDraft) throws(ScenarioErrors) {
    var draft = draft
    draft.spreadIncidents()
    let problems = draft.problems()
    guard problems.isEmpty else { throw ScenarioErrors(problems: problems) }
    draft.weighByIncidents()
    self.draft = draft
  }

  /// Reads a field of the checked draft.
  public subscript<Value>(dynamicMember field: KeyPath<ScenarioDraft, Value>) -> Value {
    draft[keyPath: field]
  }

  /// A copy with changed fields, checked again.
  /// - Throws: ``ScenarioErrors`` as `init(checking:)` does.
  public func changing(_ change: (inout ScenarioDraft) -> Void) throws(ScenarioErrors) -> Scenario {
    var copy = draft
    change(&copy)
    return try Scenario(checking: copy)
  }
}

/// A scenario before anything has checked whether it makes sense.
public struct ScenarioDraft: Sendable, Equatable {
  /// What the scenario is called in reports.
  public var name: String
  /// The unit of every cost, an ISO 4217 code by habit; only printed.
  public var currency: String?
  /// The time that is simulated and measured.
  public var horizon: Horizon
  /// The types of contact, in the order of the file.
  public var contacts: [ContactType]
  /// The agent groups, in the order of the file.
  public var agents: [AgentGroup]
  /// Which agent takes which contact.
  public var routing: Routing
  /// The trunk groups (telephone lines) of which contacts hold trunks.
  public var lines: [LinePool]
  /// Self-service before the agent queue, in the order of the file.
  public var steps: [Step]
  /// The kinds of customers, in the order of the file.
  public var profiles: [Profile]
  /// What brings more contacts for a while, in the order of the file.
  public var incidents: [Incident]
  /// What waits, repeats and failures mean to customers and money; nil where nobody says.
  public var experience: Experience?
  /// Its people over months; nil where nobody says anything of them. Nothing that is simulated knows them.
  public var workforce: Workforce?
  /// How the simulation is run.
  public var run: RunSettings
  /// What is promised about the results, in the order of the file.
  public var promises: [Promise]
  /// The laws whose rules are promised to be kept, in the order of the file.
  public var regulations: [Regulation]

  /// A draft; everything but the name, the horizon, the contacts and the agents has a default.
  public init(
    name: String, currency: String? = nil, horizon: Horizon, contacts: [ContactType], agents: [AgentGroup],
    routing: Routing = Routing(), lines: [LinePool] = [], steps: [Step] = [], profiles: [Profile] = [],
    incidents: [Incident] = [], experience: Experience? = nil,
    workforce: Workforce? = nil,
    run: RunSettings = RunSettings(), promises: [Promise] = [], regulations: [Regulation] = []
  ) {
    self.name = name
    self.currency = currency
    self.horizon = horizon
    self.contacts = contacts
    self.agents = agents
    self.routing = routing
    self.lines = lines
    self.steps = steps
    self.profiles = profiles
    self.incidents = incidents
    self.experience = experience
    self.workforce = workforce
    self.run = run
    self.promises = promises
    self.regulations = regulations
  }
}

/// A field that cannot stand as it is.
public struct ScenarioProblem: Sendable, Equatable {
  /// The keys that lead to the field from the top of the file, e.g. `["contacts", "support", "goal"]`; list indices
  /// are decimal numbers.
  public let path: [String]
  /// What is wrong, and what to do.
  public let message: String

  /// A problem at a path.
  public init(_ path: [String], _ message: String) {
    self.path = path
    self.message = message
  }
}

/// Everything that is wrong with a draft.
public struct ScenarioErrors: Error, Sendable, Equatable {
  /// The problems in the order of the file's sections; never empty.
  public let problems: [ScenarioProblem]

  /// Collects problems, at least one.
  package init(problems: [ScenarioProblem]) {
    self.problems = problems
  }
}
