import Scenarios

/// How long the agents of a group have taken contacts.
enum TenureSection {
  struct Draft: Sendable {
    var mix: [Tenure.Band] = []
    var learning = Workforce.Learning()
    var assistant: AssistantSection.Draft?
  }

  static let format = Section<Draft>(
    "tenure",
    [
      Field(
        "mix", .list(of: band, example: "[{share: 70%, tenure: 24}, {share: 30%, tenure: 1}]"), \.mix,
        "Which share of the agents has which tenure. Agents are scheduled so that any number of them is as near to the mix as "
          + "whole people can be.", isRequired: true),
      Field(
        "learning", WorkforceSection.learning, \.learning,
        "How agents become faster with tenure: (months of taking contacts ÷ full_at)^exponent of an experienced agent's work, "
          + "at most all of it. Handle times are divided by that; they are those of experienced agents.",
        default: "{full_at: 12, exponent: 0.15}"),
      Field(
        "assistant", AssistantSection.ofGroup, \.assistant, "An assistant that helps agents while they work.",
        default: "none"),
    ]
  ).format(
    example: "{mix: [{share: 70%, tenure: 24}, {share: 30%, tenure: 1}]}", start: Draft()
  ) { draft, _, _ in
    Tenure(mix: draft.mix, learning: draft.learning, assistant: draft.assistant?.assistant)
  }

  private static let band = Section<Tenure.Band>(
    "agents of one tenure",
    [
      Field("share", .share, \.share, "The share of the agents.", isRequired: true, example: "30%"),
      Field(
        "tenure", .whole(example: "1"), \.tenure, "For how many months they have taken contacts, training not counted.",
        unit: "months", isRequired: true),
    ]
  ).format(example: "{share: 30%, tenure: 1}", start: Tenure.Band(share: 0, tenure: 0))
}
