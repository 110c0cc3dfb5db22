import Randomness
import Scenarios

/// What comes before and after the service of a contact.
enum OutcomeSection {
  /// The keys of a contact type.
  static let fields: [Field<ContactSection.Draft>] = [
    Field(
      "journey", .list(of: .text("name", example: "menu"), example: "[menu, bot]"), \.journey,
      "The steps before the agent queue, in the order in which they are passed.", default: "none"),
    Field("outcome", outcome, \.outcome, "What happens to a contact that an agent has handled.", default: "resolved"),
    Field("redial", redial, \.redial, "Who tries again after a failed attempt.", default: "nobody"),
    Field(
      "knows", knowledge.oneOrMore, \.knows,
      "What an agent knows of an issue's earlier contacts when the customer comes back or redials, once somebody or a step has "
        + "dealt with it; a list has one entry for each channel of the contact before.", default: "nothing changes"),
  ]

  /// A time for checks to go on with where none could be read.
  private static let standIn = (try? Distribution.constant(60)) ?? .never

  private static let outcome = Section<Outcome>(
    "outcome",
    [
      Field(
        "resolve", .share, \.resolve, "The share whose issue is solved, of those not transferred.", default: "100%",
        example: "78%"),
      Field(
        "transfer", transfer.oneOrMore, \.transfers,
        "Which contacts are passed on to other agents; a list has one entry for each type that they go on as, and each "
          + "contact goes to one of them at most.", default: "nobody"),
      Field("return", back, \.return, "Which of the unresolved come back.", default: "nobody"),
    ]
  ).format(example: "{resolve: 80%, return: {after: 1d}}", start: Outcome())

  private static let transfer = Section<Transfer>(
    "transfer",
    [
      Field(
        "to", .text("name", example: "experts"), \.to,
        "The type of contact it goes on as: it enters that type's queue, without its steps.", isRequired: true),
      Field(
        "probability", .share, \.probability,
        "The share of the type's contacts that is passed on to that type; those of several add up to 100 % at most.",
        isRequired: true, example: "15%"),
      Field(
        "warm", .yesNo, \.isWarm,
        "Whether the first agent stays with the contact until the second one answers, and does the after-call work then.",
        default: "no"),
    ] + handoffFields(\.handoff.context, \.handoff.saves, \.handoff.repeats)
  ).format(example: "{to: experts, probability: 15%}", start: Transfer(to: "", probability: 0))

  /// The keys of what is handed on, for a section of any kind.
  static func handoffFields<Draft: Sendable>(
    _ context: any WritableKeyPath<Draft, Double> & Sendable, _ saves: any WritableKeyPath<Draft, Double> & Sendable,
    _ repeats: any WritableKeyPath<Draft, Double> & Sendable
  ) -> [Field<Draft>] {
    [
      Field(
        "context", .share, context, "The share whose history the agent sees.", default: "100%", example: "80%"),
      Field(
        "saves", .duration, saves, "How much shorter talk is with the history; never shorter than nothing.",
        default: "0s", example: "30s"),
      Field(
        "repeats", .duration, repeats, "How much longer talk is without it: the customer explains again.",
        default: "0s", example: "40s"),
    ]
  }

  private static let knowledge = Section<Knowledge>(
    "knows",
    [
      Field(
        "from", Format<Channel>.choice, \.from, "The channel of the contact before.",
        default: "any that no other entry names"),
      Field(
        "share", .share, \.handoff.context, "The share of contacts whose history the agent sees.", default: "100%",
        example: "30%"),
      Field(
        "saves", .duration, \.handoff.saves, "How much shorter talk is with the history; never shorter than nothing.",
        default: "0s", example: "30s"),
      Field(
        "repeats", .duration, \.handoff.repeats, "How much longer talk is without it: the customer explains again.",
        default: "0s", example: "40s"),
    ]
  ).format(example: "{from: chat, share: 30%, repeats: 40s}", start: Knowledge(Handoff()))

  /// Coming back.
  static let back = Section<Return>(
    "return",
    [
      Field(
        "probability", .share, \.probability, "The share of the unresolved that comes back.", default: "100%",
        example: "60%"),
      Field(
        "after", .distribution, \.after, "How long after the end of the contact.", isRequired: true,
        example: "{exponential: {mean: 1d}}"),
      Field(
        "as", .text("name", example: "support"), \.contact,
        "The type of contact it comes back as, with that type's journey.", default: "the same type"),
      Field(
        "handle", .number(example: "1.2"), \.handle, "A factor on the handle time of the contact that comes back.",
        default: "1"),
    ]
  ).format(example: "{probability: 60%, after: 1d}", start: Return(after: standIn))

  private static let redial = Section<Redial>(
    "redial",
    [
      Field(
        "after_abandon", .share, \.afterAbandon,
        "The share of those who left the queue, or did not join it, that redials.",
        default: "0%", example: "50%"),
      Field(
        "after_block", .share, \.afterBlock, "The share of the blocked that redials.", default: "0%", example: "80%"),
      Field(
        "further", .share, \.further,
        "The share that redials once more where the issue was redialled before, whether the last attempt was blocked or "
          + "abandoned.", default: "after_abandon and after_block again", example: "20%"),
      Field(
        "delay", .distribution, \.delay, "How long until the next attempt.", isRequired: true,
        example: "{exponential: {mean: 5m}}"),
      Field(
        "attempts", .whole(example: "3", atLeast: 1), \.attempts, "How many times an issue is redialled at most.",
        default: "5"),
      Field(
        "to", .text("name", example: "email"), \.to,
        "The type of contact that the next attempt is, such as an e-mail in place of a call: it enters as that type, with "
          + "its journey, and is a contact of the same issue.", default: "the type that the customer entered as"),
      Field(
        "patience", .choice, \.patience,
        "With 'keep' all contacts of an issue with this type have one patience, so that who gave up soon does so again; with "
          + "'new' each contact has its own.", default: "new"),
    ]
  ).format(example: "{after_abandon: 50%, delay: 5m}", start: Redial(delay: standIn))
}
