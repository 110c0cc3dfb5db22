internal import Files
internal import Measures
internal import Planning
internal import Scenarios

/// A promise or a goal as the file of a baseline has it: `{"key": "overall.asa", "measure": "asa", "at_most": 30}`.
struct CommitmentDocument: Decodable {
  private let key: String
  private let measure: Measure
  private let bound: Promise.Bound
  private let within: Double?
  private let definition: ServiceLevelDefinition?
  private let shortAbandon: Double?
  private let confidence: Double?
  private let closed: [String: [String]]

  private enum CodingKeys: String, CodingKey {
    case key, measure, within, definition, confidence, closed
    case atLeast = "at_least"
    case atMost = "at_most"
    case shortAbandon = "short_abandon"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) throws -> Double? { values.contains(key) ? try values.number(key) : nil }
    func word<Word: RawRepresentable<String>>(_ key: CodingKeys, _ noun: String) throws -> Word {
      let text = try values.text(key)
      guard let word = Word(rawValue: text) else {
        throw Mismatch(decoder.codingPath + [key], "\(Excerpt.quoted(text)) is no \(noun) that this sira knows")
      }
      return word
    }
    key = try values.text(.key)
    measure = try word(.measure, "measure")
    switch (try number(.atLeast), try number(.atMost)) {
    case (let least?, let most?): bound = .between(least, most)
    case (let least?, nil): bound = .atLeast(least)
    case (nil, let most?): bound = .atMost(most)
    case (nil, nil): throw Mismatch(decoder.codingPath, "has neither 'at_least' nor 'at_most'")
    }
    within = try number(.within)
    definition = values.contains(.definition) ? try word(.definition, "definition of a service level") : nil
    shortAbandon = try number(.shortAbandon)
    confidence = try number(.confidence)
    closed = values.contains(.closed) ? try values.decode([String: [String]].self, forKey: .closed) : [:]
  }

  /// The commitment, which is in the list of its kind.
  func commitment(_ kind: Commitment.Kind) -> Commitment {
    Commitment(
      kind: kind, key: key, measure: measure, bound: bound, within: within, definition: definition,
      shortAbandon: shortAbandon, confidence: confidence, closed: closed)
  }
}

extension Commitment {
  /// A line of the file.
  var line: JSONValue {
    let numbers: [(key: String, value: Double?)] = [
      ("at_least", bound.lower), ("at_most", bound.upper), ("within", within), ("short_abandon", shortAbandon),
      ("confidence", confidence),
    ]
    var members: [(key: String, value: JSONValue)] = [("key", .string(key)), ("measure", .string(measure.rawValue))]
    members += numbers.compactMap { key, value in value.map { (key, .shortest($0)) } }
    if let definition { members.append(("definition", .string(definition.rawValue))) }
    if !closed.isEmpty {
      let starts = closed.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.array($0.value.map { .string($0) })) }
      members.append(("closed", .line(starts)))
    }
    return .line(members)
  }
}
