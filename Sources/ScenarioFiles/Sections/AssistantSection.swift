import Scenarios

/// An assistant that helps agents while they work.
enum AssistantSection {
  struct Draft: Sendable {
    var preset: AssistantPreset?
    var multiplier: Double?
    var resolve = 1.0

    /// The multiplier, the user's own before that of the preset; 1 where it is missing.
    var assistant: Tenure.Assistant {
      Tenure.Assistant(
        tenureMultiplier: multiplier ?? preset?.tenureMultiplier ?? 1, resolve: resolve,
        preset: multiplier == nil ? preset : nil)
    }
  }

  /// What it does to tenure, which is all that people over months need.
  static let ofWorkforce = format([])

  /// What it does to tenure and to resolution.
  static let ofGroup = format([
    Field(
      "resolve", .number(example: "0.99"), \.resolve,
      "The factor on the share of contacts that the group's agents resolve ('outcome.resolve').", default: "1")
  ])

  private static func format(_ more: [Field<Draft>]) -> Format<Draft> {
    Section<Draft>("an assistant", fields + more).format(example: "{tenure_multiplier: 3}", start: Draft()) {
      draft, spot, reading in
      if draft.multiplier == nil, draft.preset == nil, spot.entry("tenure_multiplier") == nil {
        reading.report(
          spot.path + ["tenure_multiplier"], at: spot.keyPlace,
          "is missing; write for example tenure_multiplier: 3, or preset: bjl-2025")
      }
      return draft
    }
  }

  private static let fields: [Field<Draft>] = [
    Field(
      "preset", .choice, \.preset,
      "Published numbers by name, which reports print with their evidence; your own come first. bjl-2025: tenure × 3.",
      default: "none"),
    Field(
      "tenure_multiplier", .number(example: "3", atLeast: 1), \.multiplier,
      "By how much it multiplies tenure on the learning curve. Brynjolfsson, Li and Raymond (QJE 2025; one firm's chats) "
        + "found two months with an assistant to equal six without, and no gain for the experienced.",
      default: "that of the preset; without one it is required"),
  ]
}
