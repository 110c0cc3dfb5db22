public import Files
public import Planning
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
    if let line = MergeConflict.line(in: bytes) {
      throw FileProblem(FilePlace(file: file, line: line, column: 1), MergeConflict.message)
    }
    do throws(FileProblem) {
      return try baseline(ResultDecoder.decode(BaselineDocument.self, from: bytes, file: file), file, scenario)
    } catch {
      throw FileProblem(error.place, path: error.path, "\(error.message); \(advice)")
    }
  }

  private static let advice = "restore the file, or remove it and accept the results again with --accept"

  private static func baseline(
    _ document: BaselineDocument, _ file: String, _ scenario: String?
  ) throws(FileProblem) -> Baseline {
    func problem(_ path: [String], _ message: String) -> FileProblem {
      FileProblem(FilePlace(file: file), path: path, message)
    }
    if let scenario, scenario != document.scenario {
      throw problem(
        ["scenario"],
        "the baseline is of \(Excerpt.quoted(document.scenario)), not of \(Excerpt.quoted(scenario))")
    }
    // With nothing to compare, anything would pass.
    guard !document.records.isEmpty else { throw problem(["records"], "holds no measure") }
    var records: [Baseline.Record] = []
    var keys: Set<String> = []
    for (index, entry) in document.records.enumerated() {
      guard keys.insert(entry.key).inserted else {
        throw problem(["records", "\(index)", "key"], "\(Excerpt.quoted(entry.key)) appears twice")
      }
      if let (key, message) = entry.fault(replications: document.replications) {
        throw problem([entry.key, key], message)
      }
      records.append(entry.record)
    }
    let commitments = document.promises.map { promises in
      promises.map { $0.commitment(.promise) } + (document.goals ?? []).map { $0.commitment(.goal) }
    }
    return Baseline(
      scenario: document.scenario, hash: document.hash,
      settings: document.settings.map { Baseline.Setting(key: $0.key, value: $0.value) }, engine: document.engine,
      seed: document.seed, replications: document.replications, interval: document.interval, records: records,
      commitments: commitments, regulations: document.rules, calledTypes: document.calls)
  }
}

extension BaselineDocument.Record {
  fileprivate var record: Baseline.Record {
    let pairs = of.map { of in zip(sums, of).map { RatioPair($0, $1) } } ?? sums.map { RatioPair($0, 1) }
    return Baseline.Record(key: key, pairs: pairs)
  }

  /// The key of a value that is impossible, and why; nil where all is well.
  fileprivate func fault(replications: Int) -> (key: String, message: String)? {
    for (key, numbers) in [("sums", sums), ("of", of ?? sums)] where numbers.count != replications {
      return (key, "holds \(numbers.count) numbers, but there are \(replications) replications")
    }
    if let of, let index = of.firstIndex(where: { $0 < 0 }) {
      return ("of", "is \(of[index]) in replication \(index + 1), but counts are not below 0")
    }
    // Whether mean and standard error are those of the sums: whoever edits one by hand forgets the other.
    let estimate = record.estimate
    let scale = max(estimate?.mean.magnitude ?? 0, estimate?.standardError ?? 0)
    for (key, written, computed) in [
      ("mean", mean, estimate?.mean), ("standard_error", standardError, estimate?.standardError),
    ] where !Self.agree(written, computed, scale) {
      return (key, "is not that of the sums (\(computed.map { "\($0)" } ?? "null"))")
    }
    return nil
  }

  /// Another version of Sira may add in another order.
  private static func agree(_ written: Double?, _ computed: Double?, _ scale: Double) -> Bool {
    guard let written, let computed else { return written == nil && computed == nil }
    return (written - computed).magnitude <= 1e-9 * scale
  }
}
