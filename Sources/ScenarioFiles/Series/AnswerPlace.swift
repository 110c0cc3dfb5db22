import Files

/// Where someone answers what a spreadsheet leaves open: with keys of a scenario, or with options of the command line.
enum AnswerPlace: Sendable {
  case scenario, commandLine

  /// How one of several columns is named.
  var column: String { self == .scenario ? "write 'column' with one of" : "name one with --column:" }

  /// Where it is said how long each row is.
  var interval: String {
    self == .scenario
      ? "say how long each is in 'per', or in the horizon's 'interval'" : "leave --interval out, or mend it"
  }

  /// How it is said what stands before decimals.
  func decimal(point: String, comma: String) -> String {
    switch self {
    case .scenario: "beside 'file' write decimal: point for \(point), or decimal: comma for \(comma)"
    case .commandLine: "add --decimal point for \(point), or --decimal comma for \(comma)"
    }
  }

  /// How a dialect that was named is quoted.
  func quoted(_ dialect: NumberDialect) -> String {
    self == .scenario ? "decimal: \(dialect.rawValue)" : "--decimal \(dialect.rawValue)"
  }
}
