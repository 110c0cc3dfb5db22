/// What whoever takes a further contact of an issue knows of the contacts before it.
public struct Knowledge: Sendable, Equatable {
  /// How the contact before reached the center; nil for any way that no other entry names.
  public var from: Channel?
  /// Who sees the history, and what that does to the talk time.
  public var handoff: Handoff

  /// What is known of contacts of a channel, or of all.
  public init(from: Channel? = nil, _ handoff: Handoff) {
    self.from = from
    self.handoff = handoff
  }
}

extension ContactType {
  /// What is known of an issue whose contact before came by a channel; nil where nothing is said of it.
  public func knowledge(of channel: Channel) -> Handoff? {
    (knows.first { $0.from == channel } ?? knows.first { $0.from == nil })?.handoff
  }
}

extension ScenarioDraft {
  /// Checks what is known of earlier contacts of an issue.
  func checkKnowledge(_ report: inout ProblemReport) {
    for type in contacts {
      let isList = type.knows.count > 1
      for (index, knowledge) in type.knows.enumerated() {
        let path = ["contacts", type.name, "knows"] + (isList ? ["\(index)"] : [])
        report.requireShare(knowledge.handoff.context, path + ["share"])
        report.requireDuration(knowledge.handoff.saves, path + ["saves"])
        report.requireDuration(knowledge.handoff.repeats, path + ["repeats"])
        report.require(
          !type.knows[..<index].contains { $0.from == knowledge.from }, path + ["from"],
          "is there already; each channel has one entry")
      }
    }
  }
}
