public import Files

/// What was found by reading scenario files without simulating them.
public struct LintReport: Report {
  /// How bad a finding is.
  public enum Severity: String, Sendable {
    /// The file cannot be simulated.
    case error
    /// It can, but it seldom is what was meant.
    case warning
  }

  /// Something in a file.
  public struct Finding: Sendable {
    /// How bad it is.
    public let severity: Severity
    /// The file, as it was named.
    public let file: String
    /// The line, from 1; 0 for the whole file.
    public let line: Int
    /// The column, from 1; 0 for the whole file.
    public let column: Int
    /// The keys that lead to the field.
    public let path: [String]
    /// What is wrong, and what to do.
    public let message: String

    /// Something at a place.
    public init(_ severity: Severity, file: String, line: Int, column: Int, path: [String], message: String) {
      self.severity = severity
      self.file = file
      self.line = line
      self.column = column
      self.path = path
      self.message = message
    }

    /// `file:line:column: warning: contacts.support.patience: patience is endless …`, as compilers write it.
    public var text: String {
      let place = line > 0 ? "\(file):\(line):\(column)" : file
      let field = path.isEmpty ? "" : path.joined(separator: ".") + ": "
      return PlainText.line("\(place): \(severity.rawValue): \(field)\(message)")
    }
  }

  /// The files that were read, in order.
  public let files: [String]
  /// What was found in them, in order.
  public let findings: [Finding]

  /// A report on some files.
  public init(files: [String], findings: [Finding]) {
    self.files = files
    self.findings = findings
  }

  /// Whether a file cannot be simulated.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// One line for all, e.g. `3 files checked: 0 errors, 2 warnings`.
  public var conclusion: String {
    let errors = findings.count { $0.severity == .error }
    return "\(Wording.count(files.count, "file")) checked: \(Wording.count(errors, "error")), "
      + Wording.count(findings.count - errors, "warning")
  }

  /// `lint`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "lint" }

  /// That files were read.
  public var title: ReportTitle { ReportTitle("Lint") }

  /// The findings, as compilers write them.
  public var sections: [ReportSection] { [ReportSection([.lines(findings.map(\.text))])] }

  /// How many there are.
  public var footer: ReportSection { ReportSection([.conclusion(conclusion, hasErrors ? .bad : .good)]) }

  /// The findings as JSON, format `sira.lint/1`.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.lint/1")),
        ("files", .array(files.map { .string($0) })),
        ("findings", .array(findings.map(Self.value))),
      ]))
  }

  private static func value(_ finding: Finding) -> JSONValue {
    .object([
      ("severity", .string(finding.severity.rawValue)),
      ("file", .string(finding.file)),
      ("line", .integer(finding.line)),
      ("column", .integer(finding.column)),
      ("path", .string(finding.path.joined(separator: "."))),
      ("message", .string(finding.message)),
    ])
  }
}
