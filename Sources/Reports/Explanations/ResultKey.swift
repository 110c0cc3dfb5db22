/// A key of JSON or CSV that is no measure: where it stands and what is behind it.
public struct ResultKey: Sendable {
  /// The key, e.g. `goals_met`.
  public let key: String
  /// In which results it stands, e.g. `erlang`.
  public let place: String
  /// What is behind it, in sentences.
  public let meaning: String
  /// The keys and words whose pages say more.
  private let more: [String]

  /// A key.
  init(_ key: String, _ place: String, _ meaning: String, more: [String] = []) {
    self.key = key
    self.place = place
    self.meaning = meaning
    self.more = more
  }

  /// The explanation for a terminal, with a line break at the end.
  public var text: String {
    ReferencePage(
      heading: "\(key): a key of \(place)", meaning: meaning,
      properties: more.isEmpty ? [] : [("More", more.map { "sira explain \($0)" }.joined(separator: ", "))]
    ).text
  }

  /// What a key means, one entry for each place where it means something else; empty where no result has it.
  public static func lookup(_ key: String) -> [ResultKey] { all.filter { $0.key == key } }

  /// The measure at the end of a key with points in it, such as that of `contacts.support.asa`; nil where there is none.
  public static func measure(of key: String) -> String? {
    let places = ["overall", "contacts", "agents", "steps", "intervals", "service_level_by_definition"]
    guard let last = key.split(separator: ".").last.map(String.init), last != key,
      places.contains(where: { key.hasPrefix("\($0).") })
    else { return nil }
    return last == "half_width" ? measure(of: String(key.dropLast(".half_width".count))) : last
  }
}
