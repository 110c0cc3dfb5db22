package import Scenarios

/// What is known of a center besides a spreadsheet of its contacts.
package struct SpreadsheetRequest: Sendable {
  /// How long contacts take.
  package enum Handle: Sendable {
    /// On average; exponentially distributed unless a distribution is given.
    case time(DistributionArgument)
    /// The means of each interval in a column of the same file.
    case column(String)
  }

  /// Who is there.
  package enum Staff: Sendable {
    /// So many in every interval in which contacts are counted.
    case count(Int)
    /// A column of the same file.
    case column(String)
  }

  /// Patience, where it is known.
  package enum Patience: Sendable {
    /// Nobody hangs up.
    case never
    /// How long contacts wait on average; exponentially distributed unless a distribution is given.
    case time(DistributionArgument)
  }

  /// The file, or ``ScenarioFile/standardInput``.
  package var file: String
  /// The column with the numbers of contacts; nil for the only one that may have them.
  package var column: String?
  /// What stands before decimals: `point` or `comma`; nil where the numbers show it.
  package var decimal: String?
  /// When the first row begins, for a file without a column of times, or its day where the times have none.
  package var start: ClockTime?
  /// How long each row is, s; nil where the times show it.
  package var interval: Double?
  /// How long contacts take.
  package var handle: Handle
  /// The share to be answered within so many seconds.
  package var target: (share: Double, within: Double)?
  /// Whether nobody asked for that target, so that it is assumed.
  package var assumesTarget = false
  /// How long they wait; nil where nobody knows.
  package var patience: Patience?
  /// The share of paid time that is lost.
  package var shrinkage: Double?
  /// The largest occupancy that a plan may ask for.
  package var maxOccupancy: Double?
  /// Who is there; nil where that is the question.
  package var staff: Staff?
  /// How all this was asked for, e.g. `sira plan --from calls.csv --aht 5:20`.
  package var command = ""

  /// A file, and how long its contacts take.
  package init(file: String, handle: Handle) {
    (self.file, self.handle) = (file, handle)
  }
}
