import Randomness

extension DistributionFamilies {
  /// The arguments of a hyperexponential: mean and cv, or phases.
  struct PhasesDraft: Sendable {
    var mean: Double?
    var cv: Double?
    var phases: [Phase]?
  }

  /// One of the exponentials.
  struct Phase: Sendable {
    var share = 0.0
    var mean = 0.0
  }

  static let hyperexponential = Section<PhasesDraft>(
    "a hyperexponential",
    [
      Field("mean", .duration, \.mean, "The mean."),
      Field("cv", .number(example: "1.5", atLeast: 1), \.cv, "The coefficient of variation, above 1."),
      Field(
        "phases", .list(of: phase, example: phasesExample), \.phases,
        "Exponentials with their shares, which sum to 100 %."),
    ],
    choice: Choice(
      [.init("mean", with: ["cv"]), .init("phases")], missing: "needs 'mean' and 'cv', or 'phases'")
  ).format(example: "{mean: 4m, cv: 1.5}", start: PhasesDraft()) { draft, spot, reading -> Distribution? in
    guard !reading.isFaultyBelow(spot.path) else { return nil }
    if let phases = draft.phases {
      return make(spot, &reading) { () throws(DistributionError) in
        try .hyperexponential(phases: phases.map { ($0.share, $0.mean) })
      }
    }
    guard let mean = draft.mean, let cv = draft.cv else {
      reading.report(spot.path + ["cv"], at: spot.keyPlace, "is missing; write for example cv: 1.5")
      return nil
    }
    return make(spot, &reading) { () throws(DistributionError) in try .hyperexponential(mean: mean, cv: cv) }
  }

  private static let phasesExample = "[{share: 70%, mean: 1m}, {share: 30%, mean: 9m}]"

  private static let phase = Section<Phase>(
    "a phase",
    [
      Field("share", .share, \.share, "How many are of this phase.", isRequired: true, example: "70%"),
      Field("mean", .duration, \.mean, "The mean of this phase.", isRequired: true, example: "1m"),
    ]
  ).format(example: "{share: 70%, mean: 1m}", start: Phase())

  /// One part of a mixture.
  struct Part: Sendable {
    var share = 0.0
    var of: Distribution?
  }

  static let mixture = Format<[Part]>.list(of: part, example: "[{share: 70%, of: 0s}, {share: 30%, of: 1m}]")
    .then { parts, spot, reading -> Distribution? in
      guard !reading.isFaultyBelow(spot.path) else { return nil }
      return make(spot, &reading) { () throws(DistributionError) in
        try .mixture(parts.map { ($0.share, $0.of ?? .never) })
      }
    }

  private static let part = Section<Part>(
    "a part of a mixture",
    [
      Field("share", .share, \.share, "How many are of this part.", isRequired: true, example: "30%"),
      Field("of", .distribution, \.of, "The distribution of this part.", isRequired: true, example: "1m"),
    ]
  ).format(example: "{share: 30%, of: 1m}", start: Part())

  /// Recorded durations.
  struct RecordsDraft: Sendable {
    var source = SeriesSource()
    var values: [Double]?
  }

  static let empirical = Section<RecordsDraft>(
    "an empirical distribution",
    [
      Field(
        "file", .text("path", example: "calls.csv"), \.source.file,
        SeriesSection.fileSummary + " Cells are durations, plain numbers of them in seconds; empty cells are left out."),
      Field("column", .text(example: "talk"), \.source.column, SeriesSection.columnSummary),
      Field(
        "decimal", .choice, \.source.decimal, SeriesSection.decimalSummary, default: "what the numbers show"),
      Field("values", .list(of: .duration, example: "[20s, 1m, 5m]"), \.values, "The durations themselves."),
    ],
    choice: Choice(
      [.init("file", with: SeriesSection.companions), .init("values")],
      missing: "needs 'file' and 'column', or 'values'")
  ).format(example: "{file: calls.csv, column: talk}", start: RecordsDraft()) { draft, spot, reading -> Distribution? in
    let values =
      draft.values
      ?? SeriesSection.read(draft.source, of: .durations, spot, &reading) { text, _ throws(Misfit) in
        text.isEmpty ? nil : try CellText.duration(text)
      }
    guard let values, !reading.isFaultyBelow(spot.path) else { return nil }
    return make(spot, &reading) { () throws(DistributionError) in try .empirical(values: values) }
  }
}
