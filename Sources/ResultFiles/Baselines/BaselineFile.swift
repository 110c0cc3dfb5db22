internal import Files
public import Planning
internal import Scenarios
internal import Statistics

/// Accepted results on disk: JSON, format `sira.baseline/1`.
///
/// A line for each setting, each promise, each goal and each measure, so that a diff of two files shows what changed:
///
/// ```json
/// {"key": "contacts.support.service_level", "mean": 0.8, "standard_error": 0.05, "sums": [7, 9], "of": [10, 10]}
/// ```
///
/// `sums` and `of` are what each replication adds to numerator and denominator; `of` is left out where it is always 1.
/// Numbers have the fewest digits that read back as the same double.
public enum BaselineFile {
  /// The format that files name.
  public static let format = "sira.baseline/1"

  /// The largest file that is read, in bytes.
  static let limit = 64_000_000

  /// The text of a file, with a line break at the end. The same baseline gives the same bytes.
  public static func text(_ baseline: Baseline) -> String {
    let settings = baseline.settings.map { JSONValue.line([("key", .string($0.key)), ("value", .string($0.value))]) }
    let commitments = baseline.commitments.map { all in
      [("promises", Commitment.Kind.promise), ("goals", .goal)].map { key, kind in
        (key: key, value: JSONValue.array(all.filter { $0.kind == kind }.map(\.line)))
      }
    }
    return JSONWriter.text(
      of: .object(
        [
          ("format", .string(format)),
          ("scenario", .string(baseline.scenario)),
          ("hash", .string(baseline.hash)),
          ("engine", .string(baseline.engine)),
          ("seed", .unsigned(baseline.seed)),
          ("replications", .integer(baseline.replications)),
        ] + (baseline.interval.map { [("interval", .shortest($0))] } ?? []) + [("settings", .array(settings))]
          + (commitments ?? []) + rules(baseline) + [("records", .array(baseline.records.map(line)))]))
  }

  /// The laws in a line, and in another the types that they are about; nothing where there are none.
  private static func rules(_ baseline: Baseline) -> [(key: String, value: JSONValue)] {
    guard !baseline.regulations.isEmpty else { return [] }
    let types = baseline.calledTypes.map { [("calls", JSONValue.array($0.map { .string($0) }))] } ?? []
    return [("rules", .array(baseline.regulations.map { .string($0.rawValue) }))] + types
  }

  private static func line(_ record: Baseline.Record) -> JSONValue {
    let estimate = record.estimate
    var members: [(key: String, value: JSONValue)] = [
      ("key", .string(record.key)), ("mean", .shortest(estimate?.mean)),
      ("standard_error", .shortest(estimate?.standardError)), ("sums", .shortest(record.pairs.map(\.x))),
    ]
    if record.pairs.contains(where: { $0.y != 1 }) { members.append(("of", .shortest(record.pairs.map(\.y)))) }
    return .line(members)
  }
}
