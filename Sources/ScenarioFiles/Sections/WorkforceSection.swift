import Files
import Scenarios

/// The people of a center over months.
enum WorkforceSection {
  /// All that may be said of them.
  struct Draft: Sendable {
    var start: Month?
    var required: [Double] = []
    var people: [Workforce.Cohort] = []
    var training = 0
    var learning: Workforce.Learning?
    var assistant: AssistantSection.Draft?
    var attrition: Workforce.Attrition?
    var hires: [Int]?
    var cost = Cost()
  }

  struct AttritionDraft: Sendable {
    var preset: AttritionPreset?
    var early: Double?
    var until = 3
    var later: Double?
  }

  struct Cost: Sendable {
    var hire: Double?
    var month: Double?
  }

  static let format = Section<Draft>(
    "a workforce",
    [
      Field("start", month, \.start, "The first month.", default: "months without names", example: "2026-12"),
      Field(
        "required", .list(of: .number(example: "40", atLeast: 0), example: "[40, 42, 42, 45]"), \.required,
        "How many experienced people each month needs, all losses included; the last number goes on.", unit: "people",
        isRequired: true),
      Field(
        "people", .list(of: cohort, example: "[{count: 34, tenure: 24}]"), \.people,
        "Who is there before the first month.", default: "nobody"),
      Field(
        "training", .whole(example: "2"), \.training,
        "How many months a new hire learns before taking contacts.", unit: "months", default: "0"),
      Field(
        "learning", learning, \.learning,
        "How people become faster with tenure: (months of taking contacts ÷ full_at)^exponent of an experienced person's "
          + "work, at most all of it.", default: "none: who is trained is as fast as anybody"),
      Field(
        "assistant", AssistantSection.ofWorkforce, \.assistant, "An assistant that helps agents while they work.",
        default: "none"),
      Field(
        "attrition", attrition, \.attrition, "Which share of people leaves at the end of a month.", isRequired: true),
      Field(
        "hires", .list(of: .whole(example: "3"), example: "[3, 0, 2]"), \.hires,
        "How many are hired for each month; none after the last number.", unit: "people",
        default: "as many as the months need"),
      Field("cost", cost, \.cost, "What people cost, in the file's currency.", default: "not counted"),
    ]
  ).format(
    example: "{required: [40], people: [{count: 40, tenure: 24}], attrition: {early: 8%, later: 3%}}", start: Draft()
  ) { draft, spot, reading -> Workforce? in
    guard let attrition = draft.attrition, !reading.isFaultyBelow(spot.path) else { return nil }
    var workforce = Workforce(
      start: draft.start, required: draft.required, people: draft.people, training: draft.training,
      learning: draft.learning, tenureMultiplier: draft.assistant?.assistant.tenureMultiplier ?? 1,
      attrition: attrition, hires: draft.hires,
      costPerHire: draft.cost.hire, costPerMonth: draft.cost.month)
    workforce.assistantPreset = draft.assistant?.assistant.preset
    return workforce
  }

  private static let month = Format<Month>.scalar(
    "month", example: "2026-12", schema: ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"]
  ) { text throws(Misfit) in
    guard let month = Month(text) else {
      throw Misfit("\(Excerpt.quoted(text)) is no month; write year and month, e.g. 2026-12")
    }
    return month
  }

  private static let cohort = Section<Workforce.Cohort>(
    "people of one tenure",
    [
      Field("count", .whole(example: "34"), \.count, "How many they are.", unit: "people", isRequired: true),
      Field(
        "tenure", .whole(example: "24"), \.tenure, "For how many months they have been there, training included.",
        unit: "months", isRequired: true),
    ]
  ).format(example: "{count: 34, tenure: 24}", start: Workforce.Cohort(count: 0, tenure: 0))

  static let learning = Section<Workforce.Learning>(
    "learning",
    [
      Field(
        "full_at", .number(example: "12", atLeast: 1), \.fullAt,
        "The month of taking contacts from which on people are experienced.", unit: "months", default: "12"),
      Field(
        "exponent", .number(example: "0.15"), \.exponent,
        "How steep the curve is: with each doubling of tenure people do 2^exponent times as much. Studies of call centers "
          + "found 0.12 to 0.26 (derived from De Grip and others 2016, and from a vendor's benchmark).", default: "0.15"
      ),
    ]
  ).format(example: "{full_at: 12, exponent: 0.15}", start: Workforce.Learning())

  private static let attrition = Section<AttritionDraft>(
    "attrition",
    [
      Field(
        "preset", .choice, \.preset,
        "Published numbers by name, which reports print with their evidence; your own come first. tbb-2015: 3.45 % a month at "
          + "all tenures, which is 10 % a quarter; two of the ten points are moves within the bank.", default: "none"),
      Field(
        "early", .share, \.early, "The share that leaves at the end of each of the first months.",
        default: "that of the preset; without one it is required", example: "8%"),
      Field(
        "until", .whole(example: "3"), \.until, "How many first months those are.", unit: "months", default: "3"),
      Field(
        "later", .share, \.later, "The share that leaves at the end of each later month.",
        default: "that of the preset; without one it is required", example: "3%"),
    ]
  ).format(example: "{early: 8%, later: 3%}", start: AttritionDraft()) {
    draft, spot, reading -> Workforce.Attrition? in
    for (key, isMissing) in [("early", draft.early == nil), ("later", draft.later == nil)]
    where isMissing && draft.preset == nil && spot.entry(key) == nil {
      reading.report(
        spot.path + [key], at: spot.keyPlace,
        "is missing; write early and later, e.g. {early: 8%, later: 3%}, or preset: tbb-2015")
    }
    guard let early = draft.early ?? draft.preset?.monthly, let later = draft.later ?? draft.preset?.monthly else {
      return nil
    }
    return Workforce.Attrition(
      early: early, until: draft.until, later: later,
      preset: draft.early == nil || draft.later == nil ? draft.preset : nil)
  }

  private static let cost = Section<Cost>(
    "cost",
    [
      Field(
        "hire", .number(example: "30000", atLeast: 0), \.hire, "To find and train somebody, besides pay.",
        unit: "the file's currency", default: "not counted"),
      Field(
        "month", .number(example: "45000", atLeast: 0), \.month, "Somebody for a month, in training or not.",
        unit: "the file's currency", default: "not counted"),
    ]
  ).format(example: "{hire: 30000, month: 45000}", start: Cost())
}
