internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

extension SweepJournal {
  /// The text of a file, with a line break at the end.
  public var text: String {
    let content = JSONWriter.text(of: [
      "format": .string(Self.format),
      "scenario": .string(origin.scenario),
      "engine": .string(origin.engine),
      "seed": .unsigned(origin.seed),
      "run": .string(origin.run),
      "per": .string(origin.per),
      "axes": .array(origin.axes.map { .line([("axis", .string($0))]) }),
      "indicators": .array(origin.indicators.map { .line([("key", .string($0))]) }),
      "points": .array(points.sorted { $0.key < $1.key }.map(Self.line)),
    ]).dropLast(Self.end.count)
    return content + Self.seal + "\"\(SHA256.hex(of: Array(content.utf8)))\"" + Self.end
  }

  /// What separates the checksum from the text it covers.
  static let seal = ",\n  \"sha256\": "

  private static let end = "\n}\n"

  /// What stands for a half-width where there is none, and where all replications agree.
  static let (unknown, constant) = (-1.0, -2.0)

  /// `of` has the places of the indicators for which there was anything to measure.
  private static func line(_ index: Int, _ point: Sweep.Point) -> JSONValue {
    let known = point.estimates.indices.filter { point.estimates[$0] != nil }
    let estimates = point.estimates.compactMap { $0 }
    return .line([
      ("index", .integer(index)), ("judged", .integer(point.goals.judged)), ("missed", .integer(point.goals.missed)),
      ("worst", .array(point.goals.worst.map { [miss($0)] } ?? [])),
      ("of", .array(known.map { .integer($0) })), ("means", .shortest(estimates.map(\.mean))),
      ("half_widths", .shortest(estimates.map(halfWidth))),
    ])
  }

  private static func halfWidth(_ estimate: Estimate) -> Double {
    estimate.halfWidth ?? (estimate.isConstant ? constant : unknown)
  }

  private static func miss(_ miss: GoalMiss) -> JSONValue {
    .line(
      [
        ("subject", .string(miss.subject.key)), ("goal", .string(miss.part.key)),
        ("measure", .string(miss.part.measure.rawValue)), ("limit", .shortest(miss.part.limit)),
        ("at_least", .integer(miss.part.isAtLeast ? 1 : 0)), ("first", .integer(miss.intervals.lowerBound)),
        ("intervals", .integer(miss.intervals.count)),
      ] + (miss.value.map { [("value", .shortest($0))] } ?? []))
  }
}
