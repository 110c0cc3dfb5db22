public import Planning
internal import Statistics

/// Accepted results on disk: JSON, format `sira.baseline/1`.
///
/// A line for each setting and each measure, so that a difference of two files shows what changed:
///
/// ```json
/// {"key": "contacts.support.service_level", "mean": 0.8, "standard_error": 0.05, "sums": [7, 9], "of": [10, 10]}
/// ```
///
/// `sums` and `of` are what each replication adds to numerator and denominator; `of` is left out where it is always 1.
/// Numbers have the fewest digits that read back as the same double.
public enum BaselineFile {
  /// What files say they are.
  public static let format = "sira.baseline/1"

  /// The largest file that is read, in bytes.
  static let limit = 64_000_000

  /// The text of a file, with a line break at the end. The same baseline gives the same bytes.
  public static func text(_ baseline: Baseline) -> String {
    let settings = baseline.settings.map { setting in
      "{\"key\": \(JSONText.string(setting.key)), \"value\": \(JSONText.string(setting.value))}"
    }
    let members = [
      ("format", JSONText.string(format)),
      ("scenario", JSONText.string(baseline.scenario)),
      ("hash", JSONText.string(baseline.hash)),
      ("engine", JSONText.string(baseline.engine)),
      ("seed", "\(baseline.seed)"),
      ("replications", "\(baseline.replications)"),
      ("settings", lines(settings)),
      ("records", lines(baseline.records.map(line))),
    ]
    return "{\n" + members.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func line(_ record: Baseline.Record) -> String {
    let estimate = record.estimate
    var line = "{\"key\": \(JSONText.string(record.key)), \"mean\": \(JSONText.number(estimate?.mean)), "
    line += "\"standard_error\": \(JSONText.number(estimate?.standardError)), "
    line += "\"sums\": \(JSONText.numbers(record.pairs.lazy.map(\.x)))"
    if record.pairs.contains(where: { $0.y != 1 }) {
      line += ", \"of\": \(JSONText.numbers(record.pairs.lazy.map(\.y)))"
    }
    return line + "}"
  }

  private static func lines(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }
}
