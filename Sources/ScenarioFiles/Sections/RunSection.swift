import Files
import Measures
import Scenarios

/// How the simulation is run.
enum RunSection {
  static let format = Section<RunSettings>(
    "run",
    [
      Field("seed", .seed, \.seed, "The seed of the random numbers: equal seeds give equal results.", default: "1"),
      Field(
        "replications", .whole(example: "200", atLeast: 1), \.replications, "How many independent days are simulated.",
        default: "100"),
      Field(
        "precision", precision, \.precision,
        "Replications are added until the confidence intervals of these measures are as narrow as that: half-widths.",
        default: "none"),
      Field(
        "max_replications", .whole(example: "10000", atLeast: 1), \.maxReplications, "Where 'precision' stops adding.",
        default: "10000"),
      Field(
        "confidence", .share, \.confidence, "The level of every confidence interval.", default: "95%", example: "95%"),
    ]
  ).format(example: "{seed: 1, replications: 200}", start: RunSettings())

  private static let precision = Format<[RunSettings.Precision]>(
    kind: "map", example: "{service_level: 0.5%}",
    schema: [
      "type": "object",
      "properties": .object(
        Measure.allCases.map { measure in
          (measure.rawValue, ["type": ["string", "number"]])
        }),
      "additionalProperties": false,
    ]
  ) { spot, reading in
    guard case .map(let entries) = spot.node.content else {
      reading.report(spot, spot.mismatch("a map of measures", example: "{service_level: 0.5%}"))
      return nil
    }
    return entries.filter { !$0.value.isNull }.compactMap { demand($0, in: spot, &reading) }
  }

  private static func demand(
    _ entry: SourceNode.Entry, in parent: Spot, _ reading: inout Reading
  ) -> RunSettings.Precision? {
    let spot = Spot(entry, in: parent)
    guard let measure = Measure(rawValue: entry.key) else {
      let hint = reading.suggestion(for: entry.key, among: Measure.allCases.map(\.rawValue))
      reading.report(
        spot.path, at: entry.place,
        "unknown measure; " + (hint.map { "did you mean '\($0)'?" } ?? "'sira explain' lists the measures"))
      return nil
    }
    guard let text = spot.text("a half-width", example: PrecisionArgument.example(of: measure), &reading) else {
      return nil
    }
    do {
      return .init(measure, halfWidth: try PrecisionArgument.halfWidth(text, of: measure))
    } catch {
      reading.report(spot, error.message)
      return nil
    }
  }
}
