/// Where a scenario was read from, so that a result can be traced to its input.
public struct ScenarioSource: Sendable, Equatable {
  /// The path, as it was given.
  public let file: String
  /// The SHA-256 of the file's bytes, 64 hexadecimal digits.
  public let sha256: String

  /// What was changed before it was used, as it was asked for; a result of a changed scenario must not pass for one of the
  /// file.
  public let changes: [String]

  /// What a result is based on where that is no scenario file: what was read of a spreadsheet, and what was assumed.
  public let basis: [String]

  /// A file and its fingerprint.
  public init(file: String, sha256: String, changes: [String] = [], basis: [String] = []) {
    self.file = file
    self.sha256 = sha256
    self.changes = changes
    self.basis = basis
  }
}
