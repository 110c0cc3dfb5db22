public import Measures
public import Scenarios

/// What keeps a plan from having fewer agents somewhere.
public struct GoalBinding: Sendable, Equatable {
  /// Whose goal or limit it is: a contact type's or an agent group's.
  public let subject: Indicator.Subject
  /// The part of the goal, or the cap on occupancy; nil where all parts of the goal count together, as for goals on a
  /// share of days, where it is a group's `min`, and where ``isLast``.
  public let part: GoalPart?
  /// Whether fewer agents would leave nobody for the type, which a plan never does where its contacts arrive.
  public let isLast: Bool

  /// A part of a goal, a cap or a minimum.
  package init(_ subject: Indicator.Subject, _ part: GoalPart?) {
    self.subject = subject
    self.part = part
    isLast = false
  }

  /// That somebody must be there for a type.
  init(lastFor type: ContactType) {
    subject = .contacts(type.name)
    part = nil
    isLast = true
  }

  /// How the file names it, e.g. `contacts.support.goal.answer`, `agents.desk.max_occupancy`, `agents.desk.min`; the type
  /// alone where somebody must be there for it.
  public var key: String {
    if isLast { return subject.key }
    switch subject {
    case .contacts: return "\(subject.key).goal\(part.map { ".\($0.key)" } ?? "")"
    default: return "\(subject.key).\(part?.key ?? "min")"
    }
  }
}
