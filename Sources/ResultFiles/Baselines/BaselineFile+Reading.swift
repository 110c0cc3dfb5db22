public import Files
public import Planning
internal import Scenarios
internal import Statistics

extension BaselineFile {
  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - path: The file; places in messages begin with it.
  ///   - scenario: The name of the scenario that it must be of; nil for any.
  /// - Returns: nil where there is no file.
  /// - Throws: the first thing that is wrong: another format, a file that is cut off or was edited, another scenario.
  public static func read(path: String, of scenario: String? = nil) throws(FileProblem) -> Baseline? {
    guard let bytes = try ResultBytes.read(path, atMost: limit) else { return nil }
    return try read(bytes, file: path, of: scenario)
  }

  /// Reads the bytes of a file.
  package static func read(
    _ bytes: [UInt8], file: String, of scenario: String? = nil
  ) throws(FileProblem) -> Baseline {
    do throws(FileProblem) {
      return try parse(bytes, file, scenario)
    } catch {
      throw FileProblem(error.place, path: error.path, "\(error.message); \(advice)")
    }
  }

  private static let advice = "restore the file, or remove it and accept the results again with --accept"

  private static func parse(_ bytes: [UInt8], _ file: String, _ scenario: String?) throws(FileProblem) -> Baseline {
    let object = try JSONDocument(bytes, file: file).object
    try checkFormat(object)
    try object.require(only: [
      "format", "scenario", "hash", "engine", "seed", "replications", "settings", "records",
    ])
    let name = try object.string("scenario")
    if let scenario, scenario != name {
      throw object.problem(
        "scenario", "the baseline is of '\(Printed.text(name))', not of '\(Printed.text(scenario))'")
    }
    let replications = try object.count("replications", in: 1...Limits.replications)
    return Baseline(
      scenario: name, hash: try object.string("hash"), settings: try settings(object),
      engine: try object.string("engine"), seed: try object.unsigned("seed"), replications: replications,
      records: try records(object, replications))
  }

  private static func checkFormat(_ object: JSONObject) throws(FileProblem) {
    guard object.has("format") else { throw object.problem("is not a baseline: it says not in which format it is") }
    let found = try object.string("format")
    guard found != format else { return }
    guard found.hasPrefix("sira.baseline/") else {
      throw object.problem("format", "is not a baseline, but '\(Printed.text(found))'")
    }
    throw object.problem("format", "is in format \(Printed.text(found)), but this sira reads \(format)")
  }

  private static func settings(_ object: JSONObject) throws(FileProblem) -> [Baseline.Setting] {
    var settings: [Baseline.Setting] = []
    for setting in try object.objects("settings") {
      try setting.require(only: ["key", "value"])
      settings.append(Baseline.Setting(key: try setting.string("key"), value: try setting.string("value")))
    }
    return settings
  }

  private static func records(_ object: JSONObject, _ replications: Int) throws(FileProblem) -> [Baseline.Record] {
    var records: [Baseline.Record] = []
    var keys: Set<String> = []
    for var entry in try object.objects("records") {
      try entry.require(only: ["key", "mean", "standard_error", "sums", "of"])
      let key = try entry.string("key")
      guard keys.insert(key).inserted else { throw entry.problem("key", "'\(Printed.text(key))' is there twice") }
      entry.path = [key]
      let record = Baseline.Record(key: key, pairs: try pairs(entry, replications))
      try check(record, entry)
      records.append(record)
    }
    // With nothing to compare, whatever comes would pass.
    guard !records.isEmpty else { throw object.problem("records", "holds no measure") }
    return records
  }

  private static func pairs(_ entry: JSONObject, _ replications: Int) throws(FileProblem) -> [RatioPair] {
    func numbers(_ key: String) throws(FileProblem) -> [Double] {
      let numbers = try entry.numbers(key)
      guard numbers.count == replications else {
        throw entry.problem(key, "holds \(numbers.count) numbers, but there are \(replications) replications")
      }
      return numbers
    }
    let sums = try numbers("sums")
    guard entry.has("of") else { return sums.map { RatioPair($0, 1) } }
    let of = try numbers("of")
    if let index = of.firstIndex(where: { $0 < 0 }) {
      throw entry.problem("of", "is \(of[index]) in replication \(index + 1), but counts are not below 0")
    }
    return zip(sums, of).map { RatioPair($0, $1) }
  }

  /// Whether mean and standard error are those of the sums: whoever edits one by hand forgets the other.
  private static func check(_ record: Baseline.Record, _ entry: JSONObject) throws(FileProblem) {
    let estimate = record.estimate
    // Another version of Sira may add in another order.
    let scale = max(estimate?.mean.magnitude ?? 0, estimate?.standardError ?? 0)
    func agree(_ written: Double?, _ computed: Double?) -> Bool {
      guard let written, let computed else { return written == nil && computed == nil }
      return (written - computed).magnitude <= 1e-9 * scale
    }
    guard agree(try entry.double("mean"), estimate?.mean) else {
      throw entry.problem("mean", "is not that of the sums (\(JSONText.number(estimate?.mean)))")
    }
    guard agree(try entry.double("standard_error"), estimate?.standardError) else {
      throw entry.problem("standard_error", "is not that of the sums (\(JSONText.number(estimate?.standardError)))")
    }
  }
}
