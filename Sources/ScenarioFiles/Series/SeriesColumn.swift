import Files

/// A value of a series: contacts, agents or seconds.
protocol SeriesValue: Sendable {
  /// Nobody, or no time.
  static var zero: Self { get }
  /// The value as a number.
  var amount: Double { get }
}

extension Double: SeriesValue {
  var amount: Double { self }
}

extension Int: SeriesValue {
  var amount: Double { Double(self) }
}

/// The values of a column, read in the dialect that the column as a whole is written in.
///
/// Cells are read as they come. Until one of them shows the dialect, what a cell would be in the other one is kept beside
/// its value, which costs memory for the cells in doubt only.
struct SeriesColumn<Value: SeriesValue> {
  /// The values of the cells so far.
  private(set) var values: [Value] = []

  private let prefix: String
  private let parse: (String) throws(Misfit) -> Value?
  private let answers: AnswerPlace
  private var dialect: NumberDialect?
  /// Where the dialect shows.
  private var witness: (text: String, line: Int)?
  /// The cells that could be either, until the dialect is known.
  private var doubts: [Doubt] = []

  private struct Doubt {
    var index: Int
    var text: String
    var place: FilePlace
  }

  /// How many cells in doubt are kept; a column with so many has nothing else.
  private static var doubtLimit: Int { 100_000 }

  /// A column.
  ///
  /// - Parameters:
  ///   - name: what its header says; empty where there is none.
  ///   - dialect: the dialect, where the scenario says it.
  ///   - answers: where it would be said.
  ///   - parse: makes a value of a cell written with a decimal point; nil leaves the cell out.
  init(
    named name: String, dialect: NumberDialect?, answers: AnswerPlace,
    parse: @escaping (String) throws(Misfit) -> Value?
  ) {
    self.answers = answers
    prefix = name.isEmpty ? "" : "column \(Excerpt.quoted(name)): "
    self.dialect = dialect
    self.parse = parse
  }

  /// Reads a cell.
  /// - Returns: whether it has a value.
  /// - Throws: why it has none.
  mutating func append(_ text: String, at place: @autoclosure () -> FilePlace) throws(FileProblem) -> Bool {
    // What most cells are, once a decimal point has been seen.
    let evidence: NumberDialect.Evidence =
      dialect == .point && NumberText.isDecimal(text) ? .none : NumberDialect.evidence(in: text)
    if case .only(let shown) = evidence, shown != dialect {
      if let dialect {
        throw FileProblem(place(), prefix + contradiction(of: text, to: dialect))
      }
      let line = place().line
      dialect = shown
      witness = (text, line)
      try settle(as: shown)
    }
    let value: Value?
    do {
      value = try self.value(of: text, in: dialect ?? .point)
    } catch {
      // Whether it fits shows only when the dialect is known.
      guard dialect == nil, evidence == .both else { throw FileProblem(place(), prefix + error.message) }
      value = .zero
    }
    guard let value else { return false }
    if dialect == nil, evidence == .both, doubts.count < Self.doubtLimit {
      doubts.append(Doubt(index: values.count, text: text, place: place()))
    }
    values.append(value)
    return true
  }

  /// Asks what is meant where no cell has shown it.
  func finish() throws(FileProblem) {
    guard dialect == nil, let doubt = doubts.first, let point = NumberDialect.point.canonical(doubt.text),
      let comma = NumberDialect.comma.canonical(doubt.text)
    else { return }
    throw FileProblem(
      doubt.place,
      prefix
        + "\(Excerpt.quoted(doubt.text)) may be \(point) or \(comma), and no other cell shows which; "
        + answers.decimal(point: point, comma: comma))
  }

  private mutating func settle(as dialect: NumberDialect) throws(FileProblem) {
    guard doubts.count < Self.doubtLimit else {
      throw FileProblem(
        doubts[0].place,
        prefix
          + "\(Excerpt.quoted(doubts[0].text)) may be one of two numbers; say which: \(answers.quoted(dialect))"
      )
    }
    for doubt in doubts {
      do {
        if let value = try value(of: doubt.text, in: dialect) { values[doubt.index] = value }
      } catch {
        throw FileProblem(doubt.place, prefix + error.message)
      }
    }
    doubts = []
  }

  /// A cell's value; messages quote the cell as the file has it.
  private func value(of text: String, in dialect: NumberDialect) throws(Misfit) -> Value? {
    let canonical = dialect.canonical(text) ?? text
    do {
      return try parse(canonical)
    } catch {
      throw canonical == text
        ? error : Misfit(error.message.replacing(Excerpt.quoted(canonical), with: Excerpt.quoted(text)))
    }
  }

  private func contradiction(of text: String, to dialect: NumberDialect) -> String {
    let shown = witness.map { "\(Excerpt.quoted($0.text)) in line \($0.line)" } ?? answers.quoted(dialect)
    return
      "\(Excerpt.quoted(text)) has a decimal \(dialect.other.rawValue), which contradicts \(shown); write all numbers alike"
  }
}
