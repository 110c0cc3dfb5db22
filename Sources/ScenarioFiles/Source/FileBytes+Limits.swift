internal import Files

extension FileBytes {
  /// The largest scenario file, in bytes.
  static let scenarioLimit = 4_000_000
  /// The largest CSV file, in bytes.
  static let seriesLimit = 200_000_000
}
