import Scenarios

/// A kind of customer, and how many of a type's customers are of which kind.
enum ProfileSection {
  private struct Draft: Sendable {
    var profile = Profile(name: "")
    var selfService = SelfService.use
  }

  /// Whether a customer passes the steps before the agent queue.
  private enum SelfService: String, Sendable, CaseIterable {
    case use
    case skip
  }

  static let format = Section<Draft>(
    "a profile",
    [
      factor("handle", \.profile.handle, "On the handle time.", isOfTime: true),
      factor(
        "patience", \.profile.patience, "On the patience, in the queue and in line for a step.", isOfTime: true),
      factor("resolve", \.profile.resolve, "On the share of contacts that an agent resolves."),
      factor("contain", \.profile.contain, "On the share of sessions that a step contains."),
      factor("escape", \.profile.escape, "On the share of sessions that ask for a human."),
      factor("return", \.profile.returning, "On the share of the unresolved that comes back."),
      factor("redial", \.profile.redial, "On the share that tries again after a failed attempt."),
      factor("effort", \.profile.effort, "On the effort points of an issue."),
      Field(
        "self_service", .choice, \.selfService,
        "With skip, past all steps straight to the waiting queue, as callers of 60 and over must come to a person in "
          + "Turkish banks (BDDK, Official Gazette 31132 of 20 May 2020).", default: "use"),
    ]
  ).format(example: "{patience: 0.6, redial: 1.5}", start: Draft()) { draft, spot, _ -> Profile? in
    var profile = draft.profile
    profile.name = spot.path.last ?? ""
    profile.skipsSteps = draft.selfService == .skip
    return profile
  }

  private static func factor(
    _ key: String, _ place: any WritableKeyPath<Draft, Double> & Sendable, _ summary: String, isOfTime: Bool = false
  ) -> Field<Draft> {
    Field(
      key,
      .number(
        example: "1.2", atLeast: isOfTime ? nil : 0, above: isOfTime ? 0 : nil, atMost: Int(Profile.largestFactor)),
      place,
      summary + " A factor; it is scaled so that all customers of a type together keep the type's mean.", default: "1")
  }

  /// The key of a contact type.
  static let shares = Field<ContactSection.Draft>(
    "profiles",
    Format<[(name: String, value: Double)]>.named("PROFILE", .share, example: "{hasty: 20%, talkative: 15%}").map {
      $0.map { ProfileShare($0.name, $0.value) }
    }, \.profiles,
    "The share of the type's customers who have a profile; whoever has none is an average customer. A customer keeps it for all "
      + "contacts of an issue.", default: "all alike")
}
