import Files
import Randomness
import Scenarios

/// Mean durations by interval, from a column of a CSV file.
enum MeansSection {
  /// Where they are, and how durations vary around them.
  struct Draft: Sendable {
    var source = SeriesSource()
    var cv = 0.0
  }

  static let section = Section<Draft>(
    "a column of mean durations",
    [
      Field(
        "file", .text("path", example: "acd.csv"), \.source.file,
        "A CSV file with the mean of each interval, relative to the scenario file. Cells are durations, plain numbers of "
          + "them in seconds." + SeriesSection.rowsSummary, isRequired: true),
      Field("column", .text(example: "AHT"), \.source.column, SeriesSection.columnSummary),
      Field("decimal", .choice, \.source.decimal, SeriesSection.decimalSummary, default: "what the numbers show"),
      Field(
        "cv", .number(example: "0.9", atLeast: 0), \.cv,
        "The coefficient of variation around the mean of an interval, lognormal; 0 is exactly the mean.", default: "0"),
    ])

  static let format = section.format(example: "{file: acd.csv, column: AHT}", start: Draft()) {
    draft, spot, reading in read(draft, spot, &reading)
  }

  /// The distribution of each interval.
  static func read(_ draft: Draft, _ spot: Spot, _ reading: inout Reading) -> Distribution? {
    let means = SeriesSection.read(draft.source, of: .means, every: reading.horizon?.interval, spot, &reading) {
      text, _ throws(Misfit) -> Double? in
      guard !text.isEmpty else { throw Misfit("is empty; write 0 where nobody calls") }
      return try CellText.duration(text)
    }
    guard let means, !reading.isFaultyBelow(spot.path) else { return nil }
    return DistributionFamilies.make(spot, &reading) { () throws(DistributionError) in
      var laws: [Distribution] = []
      for mean in means { laws.append(try .lognormal(mean: mean, cv: draft.cv)) }
      return try .byInterval(laws)
    }
  }
}
