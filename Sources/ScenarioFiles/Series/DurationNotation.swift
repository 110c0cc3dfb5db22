import Files

/// In which unit the durations of a column are: cells with colons or units say it themselves, and numbers are seconds unless
/// the header says minutes.
///
/// `AHT` with 5.33 below it may be minutes, and 0.0037 is how Excel keeps 5 min 20 s: numbers too small to be seconds are
/// asked about.
struct DurationNotation {
  /// Whether numbers are minutes.
  let isInMinutes: Bool
  private let saysUnit: Bool
  /// Whether the header names several units, a number of them, or one that is not read.
  private let isUnclear: Bool
  private let areMeans: Bool
  private var number: (text: String, place: FilePlace)?
  private var largest = 0.0

  /// A column under a header.
  /// - Parameter areMeans: whether its cells are means rather than single durations.
  init(under header: String, areMeans: Bool) {
    let (minutes, seconds) = (
      HeaderWords.says(HeaderWords.minutes, header), HeaderWords.says(HeaderWords.seconds, header)
    )
    isUnclear =
      minutes && seconds || HeaderWords.says(HeaderWords.otherUnits, header)
      || minutes && header.contains { $0.isNumber }
    isInMinutes = minutes && !isUnclear
    saysUnit = minutes || seconds
    self.areMeans = areMeans
  }

  /// Sees a cell, and the seconds that it was read as.
  mutating func see(_ text: String, worth seconds: Double, at place: @autoclosure () -> FilePlace) {
    // Nothing is nothing in every unit.
    guard seconds > 0, !text.contains(":"), text.last?.isLetter != true else { return }
    if number == nil { number = (text, place()) }
    largest = max(largest, seconds)
  }

  /// What keeps the column from being understood.
  func problem(in column: String) -> FileProblem? {
    guard let number else { return nil }
    let name = column.isEmpty ? "the column" : "column \(Excerpt.quoted(column))"
    let header = column.isEmpty ? "AHT" : PlainText.line(column)
    if isUnclear {
      return FileProblem(
        number.place,
        "\(name): which unit \(Excerpt.quoted(number.text)) has is not clear from that name; call the column 'AHT (s)' or "
          + "'AHT (min)', or write the times as 5:20")
    }
    if isInMinutes, largest < 6 {
      return FileProblem(
        number.place,
        "\(name): \(Excerpt.quoted(number.text)) may be a part of a day, as Excel keeps times, though the name says minutes; give "
          + "the column the format h:mm:ss and save it again")
    }
    if !saysUnit, largest < (areMeans ? 1 : 0.5) {
      return FileProblem(
        number.place,
        "\(name): \(Excerpt.quoted(number.text)) may be a part of a day, as Excel keeps times; give the column the format "
          + "h:mm:ss and save it again, or call it '\(header) (s)' if all are less than a second")
    }
    guard areMeans, !saysUnit, largest < 60 else { return nil }
    return FileProblem(
      number.place,
      "\(name): \(Excerpt.quoted(number.text)) may be seconds or minutes; call the column '\(header) (s)' or "
        + "'\(header) (min)', or write the times as 5:20")
  }

  /// What is to be said of a column that could be understood.
  func note(on column: String) -> String? {
    isInMinutes && number != nil ? "has minutes in column \(Excerpt.quoted(column)), as its name says" : nil
  }
}
