internal import Measures

/// A wait after which the queue itself sends a contact elsewhere: to voicemail, to the queue of another type, or through
/// a step.
public struct QueueTimeout: Sendable, Equatable {
  /// Where a contact goes.
  public enum Target: Sendable, Equatable {
    /// It leaves a message that nobody works on.
    case voicemail
    /// The queue of a type, by name.
    case type(String)
    /// A step, by name, and then the contact's own queue once more, unless the step contains it.
    case step(String)

    /// Whether the contact stays in the center.
    public var staysInside: Bool { self != .voicemail }
  }

  /// The name of the target that is neither a type nor a step, unless one is called so.
  public static let voicemail = "voicemail"

  /// How long a contact waits for an agent at most, s.
  public var after: Double
  /// Where it goes then: the name of a type or of a step, or ``voicemail``.
  public var to: String

  /// A limit on a wait.
  public init(after: Double, to: String = Self.voicemail) {
    self.after = after
    self.to = to
  }
}

extension ScenarioDraft {
  /// Where contacts of a type go that have waited as long as their queue keeps them; nil where it keeps them for ever, or
  /// the name stands for nothing.
  public func timeoutTarget(of type: ContactType) -> QueueTimeout.Target? {
    guard let name = type.queueTimeout?.to else { return nil }
    if contacts.contains(where: { $0.name == name }) { return .type(name) }
    if steps.contains(where: { $0.name == name }) { return .step(name) }
    return name == QueueTimeout.voicemail ? .voicemail : nil
  }

  /// Whether contacts of a type that have waited too long stay in the center.
  func passesOnWaiting(_ type: ContactType) -> Bool { timeoutTarget(of: type)?.staysInside ?? false }

  /// Checks what queues do with contacts that have waited too long.
  func checkQueueTimeouts(_ report: inout ProblemReport) {
    let types = contacts.map(\.name)
    let names = types + steps.map(\.name)
    for type in contacts {
      guard let timeout = type.queueTimeout else { continue }
      let path = ["contacts", type.name, "queue_timeout"]
      report.requireDuration(timeout.after, path + ["after"])
      report.require(
        !type.isUnlimited, path, "unlimited work does not wait; leave it out")
      report.require(
        timeout.to != type.name, path + ["to"],
        "is the type itself; name another type, a step or '\(QueueTimeout.voicemail)'")
      report.require(
        !(types.contains(timeout.to) && steps.contains { $0.name == timeout.to }), path + ["to"],
        "'\(timeout.to)' is a type and a step; rename one of them")
      guard timeout.to != QueueTimeout.voicemail else { continue }
      report.requireKnown(timeout.to, among: names + [QueueTimeout.voicemail], what: "type or step", path + ["to"])
    }
    let passing = contacts.filter(passesOnWaiting)
    report.require(
      passing.count <= ScenarioLimits.passingQueues, ["contacts", passing.last?.name ?? "", "queue_timeout"],
      "at most \(ScenarioLimits.passingQueues) types may pass on contacts that have waited too long")
  }

  /// Warns where contacts leave messages that nobody works on, and where no goal notices how many time out.
  func warnOfTimeouts(_ report: inout ProblemReport) {
    for type in contacts where type.queueTimeout != nil {
      let path = ["contacts", type.name]
      if timeoutTarget(of: type) == .voicemail {
        report.add(
          path + ["queue_timeout", "to"],
          "nobody works on the messages; to have them worked, name a contact type, such as one with 'channel: outbound'"
        )
      }
      report.require(
        type.queueTimeout?.to != QueueTimeout.voicemail || timeoutTarget(of: type) == .voicemail,
        path + ["queue_timeout", "to"],
        "is the type or step that is called '\(QueueTimeout.voicemail)' here, and not a message that nobody works on; "
          + "for messages give that another name")
      report.require(
        !type.goal.promisesSomething || type.goal.countsTimeouts, path + ["goal"],
        "no part of it counts contacts that time out, so it may be met by sending everybody away; promise 'answered' as well"
      )
    }
  }
}

extension Goal {
  /// Whether a part of it is missed where too many time out: not answered, they are among those offered.
  public var countsTimeouts: Bool { answered != nil || (answer != nil && definition != .ofAnswered) }
}

extension Scenario {
  /// Where contacts of a type go that have waited as long as their queue keeps them; nil where it keeps them for ever.
  public func timeoutTarget(of type: ContactType) -> QueueTimeout.Target? {
    self[dynamicMember: \.self].timeoutTarget(of: type)
  }
}
