internal import Measures

/// A word that reports print as a heading, a verdict or a sign, or that stands in a file for a rule: what it means there.
public struct PrintedWord: Sendable {
  /// The word as it is printed, e.g. `in doubt`.
  public let word: String
  /// Where it stands, e.g. `a verdict`.
  public let place: String
  /// What it says, in sentences.
  public let meaning: String
  /// The keys of results whose pages say how it is computed.
  public let keys: [String]
  /// What else is printed for the same thing, and what people may look for instead.
  let forms: [String]

  /// A word.
  init(_ word: String, _ place: String, _ meaning: String, keys: [String] = [], forms: [String] = []) {
    self.word = word
    self.place = place
    self.meaning = meaning
    self.keys = keys
    self.forms = forms
  }

  /// The explanation for a terminal, with a line break at the end.
  public var text: String {
    let more = keys.map { "sira explain \($0)" }.joined(separator: ", ")
    return ReferencePage(
      heading: "\(word): \(place)", meaning: meaning, properties: more.isEmpty ? [] : [("More", more)]
    ).text
  }

  /// Every word, in the order of reports: those that are no heads of measures, heads of measures, values of files.
  public static let all: [PrintedWord] = inReports + heads + values

  /// What a word means, one entry for each place where it stands; case, signs and line breaks do not matter. Empty where no
  /// report prints it.
  public static func lookup(_ text: String) -> [PrintedWord] {
    let wanted = plain(text)
    let found = all.filter { word in ([word.word] + word.forms).contains { plain($0) == wanted } }
    if !found.isEmpty || wanted.isEmpty { return found }
    // `SL 60 s` is the service level within that time.
    guard let space = wanted.firstIndex(of: " "), wanted[space...].dropFirst().first?.isNumber == true else {
      return []
    }
    return lookup(String(wanted[..<space]))
  }

  /// Whether two texts are the same word but for case, signs and line breaks.
  public static func isSame(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

  /// A word as it is compared: `In-Doubt:` is `in doubt`.
  static func plain(_ text: String) -> String {
    let letters = text.lowercased().map { "_-\n".contains($0) ? " " : $0 }
    var words = String(letters).split(separator: " ")
    // A unit below a head is no part of the word.
    if words.count > 1, let last = words.last, ["%", "min"].contains(last) { words.removeLast() }
    var rest = words.joined(separator: " ")[...]
    while rest.count > 1, let last = rest.last, ":,.".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// Heads of measures that no row above explains; what they mean is said by the measures.
  private static var heads: [PrintedWord] {
    let known = Set(inReports.map { plain($0.word) })
    return Measure.allCases.filter { !known.contains(plain($0.head)) }.map { measure in
      PrintedWord(
        measure.head, "a measure",
        "\(measure.title.prefix(1).uppercased() + measure.title.dropFirst()). \(measure.meaning)",
        keys: [measure.rawValue])
    }
  }
}
