/// A measure at a place and a time: what one number of a report is about.
///
/// Its key is how promises, baselines and reports name it: `overall.asa`, `contacts.support.service_level`,
/// `contacts.support.intervals.08:30.asa`, `agents.desk.occupancy`, `steps.assistant.contained`.
public struct Indicator: Sendable, Hashable {
  /// Whose number it is. By name and not by position, so that scenarios with other groups or types can be compared.
  public enum Subject: Sendable, Hashable {
    /// All contacts and all agents together.
    case overall
    /// A contact type.
    case contacts(String)
    /// The customers of a contact type who have a profile.
    case profile(String, of: String)
    /// An agent group.
    case agents(String)
    /// A step of self-service.
    case steps(String)
  }

  /// When it is measured.
  public enum Span: Sendable, Hashable {
    /// Over the horizon.
    case horizon
    /// In one interval, from 0.
    case interval(Int)
  }

  /// Whose number it is.
  public var subject: Subject
  /// When it is measured.
  public var span: Span
  /// What is measured.
  public var measure: Measure

  /// A measure at a place, over the horizon unless told otherwise.
  public init(_ subject: Subject, _ measure: Measure, _ span: Span = .horizon) {
    self.subject = subject
    self.span = span
    self.measure = measure
  }
}

extension Indicator.Subject {
  /// How the place is named, e.g. `agents.desk`.
  public var key: String {
    switch self {
    case .overall: "overall"
    case .contacts(let name): "contacts.\(name)"
    case .profile(let name, let type): "contacts.\(type).profiles.\(name)"
    case .agents(let name): "agents.\(name)"
    case .steps(let name): "steps.\(name)"
    }
  }

  /// The measures that are reported there, in the order of reports, whatever the scenario.
  public var measures: [Measure] {
    switch self {
    case .overall: Measure.overall
    case .contacts: Measure.ofContacts + Measure.ofJourneys
    case .profile: Measure.ofProfiles
    case .agents: Measure.ofAgents
    case .steps: Measure.ofSteps
    }
  }
}
