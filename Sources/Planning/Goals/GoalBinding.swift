public import Scenarios

/// What keeps a plan from having fewer agents somewhere.
public struct GoalBinding: Sendable, Equatable {
  /// Whose goal or limit it is: a contact type's or an agent group's.
  public let subject: Indicator.Subject
  /// The part of the goal, or the cap on occupancy; nil where all parts of the goal count together, as they do on a share
  /// of days, and where it is a group's `min`.
  public let part: GoalPart?

  /// A part of a goal, a cap or a minimum.
  package init(_ subject: Indicator.Subject, _ part: GoalPart?) {
    self.subject = subject
    self.part = part
  }

  /// How the file names it, e.g. `contacts.support.goal.answer`, `agents.desk.max_occupancy`, `agents.desk.min`.
  public var key: String {
    switch subject {
    case .contacts: "\(subject.key).goal\(part.map { ".\($0.key)" } ?? "")"
    default: "\(subject.key).\(part?.key ?? "min")"
    }
  }
}
