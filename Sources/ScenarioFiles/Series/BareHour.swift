import Files

/// Times of day without a colon, as columns of hours have them: `8` or `8-9` is from 08:00 on under a header such as
/// `Hour`; `0830`, `830` and `8.30` are 08:30.
///
/// A column is read so as a whole, and only where it cannot mean anything else: an index from 1 to 24 or a number of
/// seconds is none, and where it may, it is asked about.
enum BareHour {
  /// How the cells of a column are written.
  enum Form {
    /// Hours, 0…23.
    case hours
    /// Hours and two digits of minutes; Excel drops zeros before them.
    case hoursAndMinutes
    /// Hours, and behind a point or a comma two digits of minutes.
    case marked
  }

  /// What a column of such cells holds.
  enum Reading {
    /// Times.
    case times(Form)
    /// Other numbers.
    case others
    /// It may hold times, or should; which cell shows it, and what to say.
    case doubtful(cell: Int, message: String)
  }

  /// A time, or the two ends of a stretch of time.
  private struct Cell {
    var times: [Time]

    init?(_ text: String) {
      let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      times = ends.compactMap { Time($0) }
      guard ends.count <= 2, times.count == ends.count else { return nil }
    }
  }

  /// Digits, perhaps with a mark between them.
  private struct Time {
    let whole: String
    let number: Int
    /// The digits behind a mark.
    let fraction: String?

    init?(_ text: Substring) {
      let bare = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let parts = String(bare).split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
      guard (1...2).contains(parts.count), (1...4).contains(parts[0].utf8.count),
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && !$0.isEmpty }),
        let number = Int(parts[0])
      else { return nil }
      (whole, self.number, fraction) = (parts[0], number, parts.count == 2 ? parts[1] : nil)
    }
  }

  /// Whether a cell may be a time under its header.
  static func mayBe(_ text: String, under header: String) -> Bool {
    guard let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count <= 24, let cell = Cell(text)
    else { return false }
    // From 8.30 to 9.00 is a stretch of time whatever the header says.
    let isStretch = cell.times.count == 2 && cell.times.allSatisfy { $0.fraction?.count == 2 || $0.whole.count > 2 }
    return isStretch || HeaderWords.consists(header, of: HeaderWords.clocks.union(HeaderWords.ends))
  }

  /// What a column of such cells holds.
  /// - Parameter hasEnds: whether the ends of the intervals stand beside them, so that they are times.
  static func reading(of texts: [String], under header: String, hasEnds: Bool = false) -> Reading {
    let cells = texts.compactMap { Cell($0) }
    guard cells.count == texts.count else { return .others }
    let all = cells.flatMap(\.times)
    let isHour = hasEnds || HeaderWords.consists(header, of: HeaderWords.hours)
    if all.contains(where: { $0.fraction != nil }) { return marked(cells, texts) }
    let numbers = all.map(\.number)
    guard numbers.contains(where: { $0 >= 100 }) || all.contains(where: { $0.whole.utf8.count > 2 }) else {
      let isTime = cells.allSatisfy { $0.times[0].number < 24 } && numbers.allSatisfy { $0 <= 24 }
      // From 8 to 9 is a stretch of time also where the header says less.
      return (isHour || cells.allSatisfy { $0.times.count == 2 }) && isTime ? .times(.hours) : .others
    }
    guard numbers.allSatisfy({ $0 <= 2400 && $0 % 100 < 60 }) else { return .others }
    let starts = cells.map(\.times[0].number)
    // Excel leaves 30 of 00:30; but 9 between 830 and 930 is 9 o'clock.
    if !runsOn(starts),
      let odd = cells.firstIndex(where: { (1...24).contains($0.times[0].number) && $0.times[0].whole.count < 3 })
    {
      return .doubtful(
        cell: odd, message: "\(Excerpt.quoted(texts[odd])) may be hours or minutes; write all times alike, e.g. 09:00")
    }
    // Numbers of something else seldom all end in quarters of an hour.
    let isClock = isHour || runsOn(starts) || starts.allSatisfy { $0 % 100 % 15 == 0 }
    return isClock ? .times(.hoursAndMinutes) : .others
  }

  /// Decimal numbers under a header of times: 9.30 is half past nine, but 9.5, 0.3958 and 9.75 may be numbers of hours or
  /// of days.
  private static func marked(_ cells: [Cell], _ texts: [String]) -> Reading {
    func isClock(_ time: Time, isEnd: Bool) -> Bool {
      guard time.number <= 24, time.whole.utf8.count <= 2 else { return false }
      guard let fraction = time.fraction else { return true }
      guard fraction.utf8.count == 2, let minutes = Int(fraction) else { return false }
      return minutes < 60 && (minutes + (isEnd && minutes % 15 == 14 ? 1 : 0)) % 15 == 0
    }
    let odd = cells.firstIndex { cell in
      !cell.times.enumerated().allSatisfy { isClock($0.element, isEnd: $0.offset == 1) }
    }
    guard let odd else { return .times(.marked) }
    return .doubtful(
      cell: odd,
      message: "\(Excerpt.quoted(texts[odd])) is a number, not a time of day; give the column the format hh:mm in the "
        + "spreadsheet and save it again, or rename it if it holds no times")
  }

  /// The time with a colon, or both.
  static func clock(_ text: String, as form: Form) -> String {
    (Cell(text)?.times ?? []).map { time in
      let (hour, minute) =
        switch form {
        case .hours: (time.number, 0)
        case .hoursAndMinutes: (time.number / 100, time.number % 100)
        case .marked: (time.number, Int(time.fraction ?? "") ?? 0)
        }
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }.joined(separator: "-")
  }

  /// Whether each is later than the one before it, but for midnight.
  private static func runsOn(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 || $1 < 100 && $0 >= 2300 }
  }
}
