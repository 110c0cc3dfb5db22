public import Measures
public import Scenarios
public import Statistics

/// Estimates of measures, each nil where there was nothing to measure.
public struct MeasureValues: Sendable, Equatable {
  private var estimates = MeasureTable<Estimate>()
  /// The service level under each definition, with the goal's threshold.
  public var serviceLevelByDefinition = DefinitionTable<Estimate>()
  /// Whether contacts came and self-service led none of them to an agent at any time of the horizon, though it did not solve
  /// them all. Then no goal is met, whatever agents there are.
  public package(set) var leadsNowhere = false
  /// Whether these are of a type at a time at which it is closed, so that no goal is judged.
  public package(set) var isClosed = false

  /// No estimates yet.
  public init() {}

  /// Some estimates.
  init(_ estimates: MeasureTable<Estimate>, _ serviceLevelByDefinition: DefinitionTable<Estimate>) {
    self.estimates = estimates
    self.serviceLevelByDefinition = serviceLevelByDefinition
  }

  /// Whether nobody is offered or blocked here, and some hung up or were contained without a solution instead.
  var losesAllInSelfService: Bool {
    func mean(_ measure: Measure) -> Double { self[measure]?.mean ?? 0 }
    return mean(.hungUp) + mean(.containedFalse) > 0 && mean(.offered) + mean(.blocked) == 0
  }

  /// The estimate of a measure.
  public subscript(measure: Measure) -> Estimate? {
    get { estimates[measure] }
    set { estimates[measure] = newValue }
  }
}

/// What a simulation says about one contact type.
public struct ContactSummary: Sendable, Equatable {
  /// The type, with its goal.
  public let type: ContactType
  /// Over the horizon.
  public let values: MeasureValues
  /// By the interval in which contacts entered the queue.
  public let intervals: [MeasureValues]
  /// By profile, in the order of the type, over the horizon; empty where the customers do not differ.
  public let profiles: [ProfileSummary]

  /// Puts the parts together.
  package init(
    type: ContactType, values: MeasureValues, intervals: [MeasureValues], profiles: [ProfileSummary] = []
  ) {
    self.type = type
    self.values = values
    self.intervals = intervals
    self.profiles = profiles
  }
}

/// What a simulation says about the customers of a contact type who have a profile.
public struct ProfileSummary: Sendable, Equatable {
  /// The profile, or ``Profile/others``.
  public let name: String
  /// The share of the type's issues that begin with such a customer.
  public let share: Double
  /// Over the horizon.
  public let values: MeasureValues
}

/// What a simulation says about one agent group.
public struct GroupSummary: Sendable, Equatable {
  /// The group.
  public let group: AgentGroup
  /// Over the horizon, overtime included.
  public let values: MeasureValues
  /// By interval.
  public let intervals: [MeasureValues]

  /// Puts the parts together.
  package init(
    group: AgentGroup, values: MeasureValues, intervals: [MeasureValues]
  ) {
    self.group = group
    self.values = values
    self.intervals = intervals
  }
}

/// What a simulation says.
public struct Summary: Sendable, Equatable {
  /// How the demand on the precision ended.
  public struct PrecisionOutcome: Sendable, Equatable {
    /// The measure and the half-width that was asked for.
    public let asked: RunSettings.Precision
    /// The widest half-width of the measure, over all places where it is reported.
    public let widest: Double
    /// Where the widest one is, e.g. `support 08:30`; nil where the measure is reported nowhere.
    public let place: String?

    /// Whether every interval is tight enough.
    public var isReached: Bool { widest <= asked.halfWidth }

    /// Whether no number of replications can help.
    var isHopeless: Bool { place == nil }
  }

  /// What was simulated.
  public let scenario: Scenario
  /// How many replications it took.
  public let replications: Int
  /// Contacts that entered in all replications, unmeasured ones included; a transfer is part of its contact.
  public let contactsSimulated: Int
  /// Events in all replications.
  public let events: Int
  /// How demands on the precision ended; empty where none were made.
  public let precision: [PrecisionOutcome]
  /// All contacts and all agents.
  public let overall: MeasureValues
  /// By type, in the order of the scenario.
  public let contacts: [ContactSummary]
  /// By group, in the order of the scenario.
  public let agents: [GroupSummary]
  /// By step, in the order of the scenario; empty where no contact has a journey.
  public let steps: [StepSummary]

  /// Puts the parts together.
  package init(
    scenario: Scenario, replications: Int, contactsSimulated: Int, events: Int, precision: [PrecisionOutcome],
    overall: MeasureValues, contacts: [ContactSummary], agents: [GroupSummary],
    steps: [StepSummary] = []
  ) {
    self.scenario = scenario
    self.replications = replications
    self.contactsSimulated = contactsSimulated
    self.events = events
    self.precision = precision
    self.overall = overall
    self.contacts = contacts
    self.agents = agents
    self.steps = steps
  }
}
