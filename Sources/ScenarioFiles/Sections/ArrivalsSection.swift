import Files
import Randomness
import Scenarios

/// When contacts of a type arrive.
enum ArrivalsSection {
  /// All that may be said of arrivals.
  struct Draft: Sendable {
    var per: Double?
    var counts: [Double]?
    var profile: [Double]?
    var volume: Double?
    var source = SeriesSource()
    var share: Double?
    var rate: Double?
    var times: [Double]?
    var between: Distribution?
    var shape = Arrivals.Shape.step
    var scale = 1.0
    var busyness = BusyDays()
    var isFixed = false
    var intervalNoise: Arrivals.IntervalNoise?
    var backlog: Backlog?
  }

  static let format = Section<Draft>(
    "arrivals",
    [
      Field("per", .span, \.per, "The stretch of time that each count covers.", example: "30m"),
      Field(
        "counts", .list(of: count, example: "[60, 95, 140]"), \.counts,
        "Expected contacts, one number for each 'per' of the horizon."),
      Field(
        "file", .text("path", example: "monday.csv"), \.source.file,
        "A CSV file with the counts, or beside 'volume' with a profile, relative to the scenario file."
          + SeriesSection.rowsSummary),
      Field("column", .text(example: "calls"), \.source.column, SeriesSection.columnSummary),
      Field(
        "decimal", .choice, \.source.decimal, SeriesSection.decimalSummary, default: "what the numbers show"),
      Field(
        "share", .share, \.share,
        "Which share of the column's contacts is of this type, where one column counts several; shares of a column make at "
          + "most 100 % over the types. For more or fewer contacts than the file has, 'scale' is the key.",
        default: "100%", example: "12%"),
      Field(
        "profile", .list(of: .share, example: "[13.5%, 21.3%, 31.5%, 33.7%]"), \.profile,
        "Which share of 'volume' each 'per' of the horizon gets. Shares that miss 100 % by less than 1 %, as rounded ones "
          + "do, are adjusted in proportion."),
      Field(
        "volume", .number(example: "445", atLeast: 0), \.volume,
        "Expected contacts over the whole horizon, spread by 'profile', or by a 'file' with shares."),
      Field("rate", .rate, \.rate, "Expected contacts per time, the same over the whole horizon."),
      Field(
        "times", times, \.times,
        "Recorded arrivals, the same in every replication. Cells are clock times, or seconds from the horizon's start."),
      Field("between", .distribution, \.between, "The time between one contact and the next."),
      Field(
        "shape", .choice, \.shape,
        "How the rate runs inside a 'per': step (constant) or linear (continuous, with the same counts).",
        default: "step"),
      Field(
        "scale", .factor(example: "1.15"), \.scale,
        "A factor on the whole volume, e.g. 1.15 or 115% for 15 % more.",
        default: "1"),
      Field(
        "fixed", .yesNo, \.isFixed,
        "Whether the whole number of the horizon (rounded) comes in every replication, and only the times are random.",
        default: "no"),
      Field(
        "busyness", busyness, \.busyness,
        "Busy and quiet days: one random factor of mean 1 for each replication.", default: "none"),
      Field(
        "interval_noise", noise, \.intervalNoise, "Busy and quiet intervals: random factors of mean 1.", default: "none"
      ),
      Field(
        "backlog", .backlog, \.backlog,
        "Contacts that are there at the start, alone or beside those that come; or unlimited.", unit: "contacts",
        default: "none"),
    ],
    choice: Choice(
      [
        .init("counts", with: ["per", "shape"]), .init("profile", with: ["per", "shape", "volume"]),
        .init("file", with: ["per", "shape", "volume", "share"] + SeriesSection.companions), .init("rate"),
        .init("times"),
        .init("between"),
      ],
      missing: "does not say when contacts come; write 'per' with 'counts' or 'file', or 'rate', 'times' or 'between'",
      unless: "backlog")
  ).format(example: "{per: 30m, counts: [60, 95, 140]}", start: Draft()) { draft, spot, reading -> Arrivals? in
    guard let pattern = pattern(draft, spot, &reading) else { return nil }
    return Arrivals(
      pattern, scale: draft.scale, busyness: draft.busyness.cv, busyDay: draft.busyness.with, isFixed: draft.isFixed,
      intervalNoise: draft.intervalNoise, backlog: draft.backlog)
  }

  private static func pattern(_ draft: Draft, _ spot: Spot, _ reading: inout Reading) -> Arrivals.Pattern? {
    if let rate = draft.rate { return .rate(perSecond: rate) }
    if let times = draft.times { return .times(times) }
    if let between = draft.between { return .between(between) }
    let counts = counts(draft, spot, &reading)
    guard ["counts", "profile", "file"].contains(where: { spot.entry($0) != nil }) else {
      return draft.backlog.map { _ in .rate(perSecond: 0) }
    }
    guard let per = draft.per else {
      if spot.entry("per") == nil {
        reading.report(
          spot.path + ["per"], at: spot.keyPlace, "is missing: what does each count cover? Write for example per: 30m")
      }
      return nil
    }
    return counts.map { .counts($0, per: per, shape: draft.shape) }
  }

  private static let count = Format<Double>.scalar("number", example: "60", schema: ["type": "number", "minimum": 0]) {
    text throws(Misfit) in
    guard PercentText.number(of: text) == nil else {
      throw Misfit(
        "\(Excerpt.quoted(text)) is a share; for shares of a volume write 'volume' and 'profile' instead of 'counts'")
    }
    return try NumberText.parse(text)
  }

  /// The counts, as they are written or as a volume and its profile make them; nil if there are none.
  private static func counts(_ draft: Draft, _ spot: Spot, _ reading: inout Reading) -> [Double]? {
    if let counts = draft.counts { return counts }
    guard spot.entry("volume") != nil || spot.entry("profile") != nil else {
      let counts = SeriesSection.read(draft.source, of: .counts, every: draft.per, spot, &reading) {
        text, _ throws(Misfit) in try CellText.count(text)
      }
      return share(of: counts, draft, spot, &reading)
    }
    if let entry = spot.entry("share") {
      reading.report(
        Spot(entry, in: spot), "is of a column of contacts; beside 'volume', write that share of the volume there")
    }
    let shares =
      draft.profile
      ?? SeriesSection.read(draft.source, of: .shares, every: draft.per, spot, &reading) { text, _ throws(Misfit) in
        try CellText.share(text)
      }
    guard let volume = draft.volume else {
      if spot.entry("volume") == nil {
        reading.report(
          spot.path + ["volume"], at: spot.keyPlace,
          "is missing: how many contacts does the profile spread? Write for example volume: 445")
      }
      return nil
    }
    guard let shares, !reading.isFaultyBelow(spot.path + ["profile"]) else { return nil }
    let total = shares.reduce(0, +)
    guard abs(total - 1) <= 0.01 + 1e-9 else {
      let key = spot.entry("profile") == nil ? "file" : "profile"
      reading.report(
        spot.nearest([key]),
        "the shares make \(Quantity(value: DecimalText.rounded(total * 100, largest: 1), unit: .share).text), not 100%")
      return nil
    }
    return shares.map { $0 / total * volume }
  }

  /// What a type takes of the counts of a column.
  private static func share(
    of counts: [Double]?, _ draft: Draft, _ spot: Spot, _ reading: inout Reading
  ) -> [Double]? {
    guard let share = draft.share, let entry = spot.entry("share"), let file = draft.source.file,
      let name = spot.entry("file")
    else { return counts }
    let path = reading.path(of: file, at: name.value.place)
    reading.shares.add(share, of: draft.source, from: path, at: Spot(entry, in: spot))
    return counts?.map { $0 * share }
  }

  private static let times = SeriesSection.format(of: .times) { text, horizon throws(Misfit) in
    try CellText.time(text, in: horizon)
  }

  private static let noise = Section<Arrivals.IntervalNoise>(
    "interval_noise",
    [
      Field(
        "cv", .number(example: "0.1", atLeast: 0), \.cv, "The coefficient of variation of an interval's factor.",
        isRequired: true),
      Field(
        "correlation", .number(example: "0.6", atLeast: 0), \.correlation,
        "How much neighbouring intervals are alike: 0 not at all, towards 1 more and more.", default: "0"),
    ]
  ).format(example: "{cv: 0.1, correlation: 0.6}", start: Arrivals.IntervalNoise(cv: 0))

  /// `busyness`.
  struct BusyDays: Sendable {
    var cv = 0.0
    var with: String?
  }

  private static let busyness = Section<BusyDays>(
    "busyness",
    [
      Field(
        "cv", .number(example: "0.1", atLeast: 0), \.cv, "The coefficient of variation of the day's factor.",
        isRequired: true),
      Field(
        "with", .text(example: "weather"), \.with,
        "A name of your choice: types with the same name are busy on the same days, by the same factor."),
    ]
  ).format(example: "{cv: 0.1}", start: BusyDays())

  /// `{cv}`.
  static func variation(_ name: String, _ summary: String) -> Format<Double> {
    Section<Variation>(
      name, [Field("cv", .number(example: "0.1", atLeast: 0), \.cv, summary, isRequired: true)]
    ).format(example: "{cv: 0.1}", start: Variation()).map(\.cv)
  }

  private struct Variation: Sendable {
    var cv = 0.0
  }
}
