import Scenarios

/// What experience means to customers and to money.
enum ExperienceSection {
  /// Numbers by their keys, and those one level below.
  struct Numbers: Sendable {
    var own: [ExperienceKey: Double] = [:]
    var below: [ExperienceKey: Double] = [:]

    var all: [ExperienceKey: Double] { own.merging(below) { first, _ in first } }
  }

  /// All that may be said.
  struct Draft: Sendable {
    var presets: [ExperiencePreset] = []
    var tolerance: Double?
    var satisfaction = Numbers()
    var scale = Numbers()
    var churn = Numbers()
    var wordOfMouth = Numbers()
    var value = Numbers()
  }

  static let format = Section<Draft>(
    "experience",
    [
      Field(
        "preset", Format<[ExperiencePreset]>.list(of: .choice, example: "[sqm, tarp]"), \.presets,
        "Published numbers by name, which reports print with their evidence; your own numbers come first. Nothing is taken "
          + "from anywhere unless it is named.", default: "none"),
      Field(
        "tolerance", .duration, \.tolerance,
        "How long a wait may be without costing anything.", default: "the 'within' of the type's goal", example: "60s"),
      Field(
        "satisfaction", satisfaction, \.satisfaction,
        "What costs a customer effort, in points, and a score from 0 to 100: base less the points of the issue.",
        default: "only counts are reported"),
      Field("scale", scale, \.scale, "Where surveys cut the score.", default: "no CSAT, no NPS"),
      Field(
        "churn", churn, \.churn,
        "Who leaves because of what happened: each bad event adds its own chance, and what happened earlier counts less "
          + "as it is forgotten.", default: "nobody"),
      Field(
        "word_of_mouth", wordOfMouth, \.wordOfMouth, "Whom customers tell about an issue that was never solved.",
        default: "nobody"),
      Field(
        "value", value, \.value, "What a customer is worth, in the scenario's currency.", default: "not reported"),
    ]
  ).format(example: "{preset: [sqm], satisfaction: {base: 85}}", start: Draft()) { draft, _, _ in
    let groups = [draft.satisfaction, draft.scale, draft.churn, draft.wordOfMouth, draft.value]
    return Experience(
      tolerance: draft.tolerance, presets: draft.presets,
      own: groups.reduce(into: [:]) { $0.merge($1.all) { first, _ in first } })
  }

  private static let satisfaction = group(
    "satisfaction",
    [.base, .perContact, .perTransfer, .perRepeat, .unresolved, .abandoned, .blocked, .trapped],
    more: [
      Field(
        "wait", group("wait", [.waitSlope, .waitMost], example: "{slope: 5, max: 20}").map(\.own), \.below,
        "What a wait beyond the tolerance costs.", default: "nothing")
    ],
    example: "{base: 85, per_contact: 15, per_transfer: 12}")

  private static let scale = group(
    "scale", [.satisfied, .promoter, .detractor, .highEffort, .surveys],
    example: "{satisfied: 70, promoter: 85, detractor: 60}")

  private static let churn = group(
    "churn",
    [
      .churnBase, .churnUnresolved, .churnSecondContact, .churnThirdContact, .churnAbandoned, .churnTrapped,
      .churnMemory,
    ],
    example: "{base: 1%, unresolved: 10%, abandoned: 2%}")

  private static let wordOfMouth = group("word_of_mouth", [.reach, .convert], example: "{reach: 4, convert: 2%}")

  private static let value = group(
    "value", [.margin, .churn, .discount, .acquisition], example: "{margin: 120, churn: 20%}")

  /// The numbers below a key.
  private static func group(
    _ name: String, _ keys: [ExperienceKey], more: [Field<Numbers>] = [], example: String
  ) -> Format<Numbers> {
    Section<Numbers>(name, keys.map(field) + more).format(example: example, start: Numbers())
  }

  private static func field(_ key: ExperienceKey) -> Field<Numbers> {
    let name = key.rawValue.split(separator: ".").last.map(String.init) ?? ""
    let (format, unit): (Format<Double>, String?) =
      switch key.kind {
      case .points: (.number(example: "10", atLeast: 0, atMost: 100), "points")
      case .pointsPerMinute: (.number(example: "5", atLeast: 0, atMost: 1000), "points per minute")
      case .share: (.share, nil)
      case .duration: (.duration, nil)
      case .people:
        (
          .number(example: "4", atLeast: key == .surveys ? 1 : 0, atMost: 1_000_000_000),
          key == .surveys ? "surveys" : "people"
        )
      case .money: (.number(example: "120", atLeast: 0), "currency")
      }
    return Field(
      name, format, \Numbers.own[key], key.summary, unit: unit, default: "none", example: format.example)
  }
}
