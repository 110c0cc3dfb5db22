public import Measures
public import Statistics

/// A table: columns of texts and estimates, aligned and rounded by whoever draws it.
public struct Table: Sendable {
  /// What a column is about.
  public struct Column: Sendable {
    /// What it belongs to together with its neighbours: a line above the head; empty for nothing.
    public var group = ""
    /// The first line of the head.
    public var title: String
    /// The second line: the unit.
    public var unit = ""
    /// Text is aligned on the left, figures on their decimal point.
    public var isText = false
    /// Left out if the table would be too wide otherwise, the last one first.
    public var isOptional = false
    /// Its texts lose their middle if the table would be too wide otherwise.
    public var isShortened = false

    /// A column of figures, unless it is one of text.
    public init(
      group: String = "", title: String, unit: String = "", isText: Bool = false, isOptional: Bool = false,
      isShortened: Bool = false
    ) {
      self.group = group
      self.title = title
      self.unit = unit
      self.isText = isText
      self.isOptional = isOptional
      self.isShortened = isShortened
    }

    /// A column of a measure, under its head.
    /// - Parameter unit: What stands below the head, where that is not the sign of the measure's unit.
    init(_ measure: Measure, unit: String? = nil, isOptional: Bool = false) {
      self.init(title: measure.head, unit: unit ?? measure.unit.sign(currency: nil), isOptional: isOptional)
    }

    /// The head as it is read, with a second line that goes on where the first one stops.
    var words: String { unit.first?.isLetter == true ? "\(title) \(unit)" : title }
  }

  /// What is in a place.
  public enum Cell: Sendable {
    case text(String, Tone? = nil)
    case estimate(Estimate, Measure.Unit, Tone? = nil)
    /// Nothing to measure.
    case none
  }

  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, each with a cell for every column.
  public private(set) var rows: [[Cell]] = []
  /// Rows that matter most: with an arrow before them, in Markdown bold.
  public private(set) var marked: Set<Int> = []

  /// A table without rows.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  public mutating func append(_ row: [Cell], isMarked: Bool = false) {
    if isMarked { marked.insert(rows.count) }
    rows.append(row)
  }
}
