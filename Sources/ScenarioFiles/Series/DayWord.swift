import Scenarios

/// Days of the week as reports name them, in several languages: `Monday`, `Pazartesi`, `Pzt`, `Montag`.
enum DayWord {
  /// The day that a cell names.
  ///
  /// - Parameter isSure: whether the column is one of days, so that also short words mean days: `Per` and `Car` are more
  ///   than Turkish ones.
  static func weekday(_ text: String, isSure: Bool) -> Weekday? {
    guard text.utf8.count <= 24, let first = text.first, first.isLetter else { return nil }
    let word = text.hasSuffix(".") ? HeaderWords.folded(String(text.dropLast())) : HeaderWords.folded(text)
    return words[word] ?? (isSure ? shortWords[word] : nil)
  }

  /// A cell's day and what stands behind it; no day where it begins with none.
  static func split(_ text: String) -> (day: String, rest: String) {
    guard text.first?.isLetter == true, let end = text.firstIndex(of: " ") else { return ("", text) }
    let word = text[..<end]
    guard let day = weekday(String(word.last == "," ? word.dropLast() : word), isSure: true) else { return ("", text) }
    return (day.abbreviation, String(text[end...].drop { $0 == " " }))
  }

  /// A cell that begins with a day, with the day as scenario files write it: `Pazartesi 08:00` is `Mon 08:00`.
  static func canonical(_ text: String) -> String {
    let parts = split(text)
    return parts.day.isEmpty ? text : "\(parts.day) \(parts.rest)"
  }

  private static let words: [String: Weekday] = dictionary([
    ["mon", "monday", "pazartesi", "montag", "lundi", "lunes"],
    ["tue", "tues", "tuesday", "sali", "dienstag", "mardi", "martes"],
    ["wed", "wednesday", "carsamba", "mittwoch", "mercredi", "miercoles"],
    ["thu", "thur", "thurs", "thursday", "persembe", "donnerstag", "jeudi", "jueves"],
    ["fri", "friday", "cuma", "freitag", "vendredi", "viernes"],
    ["sat", "saturday", "cumartesi", "samstag", "sonnabend", "samedi", "sabado"],
    ["sun", "sunday", "pazar", "sonntag", "dimanche", "domingo"],
  ])

  private static let shortWords: [String: Weekday] = dictionary([
    ["pzt", "pt"], ["sal"], ["car", "ca"], ["per", "pe", "prs"], ["cum", "cu"], ["cmt", "ct", "cts"], ["paz", "pz"],
  ])

  private static func dictionary(_ days: [[String]]) -> [String: Weekday] {
    var found: [String: Weekday] = [:]
    for (day, words) in zip(Weekday.allCases, days) {
      for word in words { found[word] = day }
    }
    return found
  }
}
