internal import Files
internal import Scenarios

/// A baseline as its file has it.
struct BaselineDocument: Decodable {
  let scenario: String
  let hash: String
  let engine: String
  let seed: UInt64
  let replications: Int
  /// Nil in a file of an older version.
  let interval: Double?
  let settings: [Setting]
  let records: [Record]
  /// What is promised, and what is aimed at; nil in a file of an older version.
  let promises: [CommitmentDocument]?
  let goals: [CommitmentDocument]?
  /// The laws that are promised to be kept.
  let rules: [Regulation]
  /// The types that they are about; nil in a file of an older version.
  let calls: [String]?

  private enum CodingKeys: String, CodingKey {
    case format, scenario, hash, engine, seed, replications, interval, settings, promises, goals, rules, calls, records
  }

  init(from decoder: any Decoder) throws {
    // Another version may have other keys, so what it is comes first.
    try Self.checkFormat(try decoder.container(keyedBy: CodingKeys.self))
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    scenario = try values.text(.scenario)
    hash = try values.text(.hash)
    engine = try values.text(.engine)
    seed = try values.unsigned(.seed)
    replications = try values.count(.replications, in: 1...ScenarioLimits.replications)
    interval = values.contains(.interval) ? try values.number(.interval) : nil
    if let interval, interval <= 0 { throw Mismatch([CodingKeys.interval], "is not above 0") }
    settings = try values.entries(.settings)
    records = try values.entries(.records)
    // One without the other would guard only half.
    let isGuarded = values.contains(.promises) || values.contains(.goals)
    promises = isGuarded ? try values.entries(.promises) : nil
    goals = isGuarded ? try values.entries(.goals) : nil
    rules = try (values.contains(.rules) ? values.entries(.rules) : [String]()).map { name in
      guard let law = Regulation(rawValue: name) else {
        throw Mismatch([CodingKeys.rules], "\(Excerpt.quoted(name)) is no law that this sira knows")
      }
      return law
    }
    calls = values.contains(.calls) ? try values.entries(.calls) : nil
  }

  private static func checkFormat(_ values: KeyedDecodingContainer<CodingKeys>) throws {
    guard values.contains(.format) else {
      throw Mismatch([], "is not a baseline: it does not say which format it is in")
    }
    let found = try values.text(.format)
    let key = [CodingKeys.format]
    guard found.hasPrefix("sira.baseline/") else {
      throw Mismatch(key, "is not a baseline, but \(Excerpt.quoted(found))")
    }
    guard found == BaselineFile.format else {
      throw Mismatch(key, "is in format \(Excerpt.quoted(found)), but this sira reads \(BaselineFile.format)")
    }
  }

  /// A line of the settings.
  struct Setting: Decodable {
    let key: String
    let value: String

    private enum CodingKeys: String, CodingKey { case key, value }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      key = try values.text(.key)
      value = try values.text(.value)
    }
  }

  /// A line of the records.
  struct Record: Decodable {
    let key: String
    let mean: Double?
    let standardError: Double?
    let sums: [Double]
    /// Nil where every replication counts 1.
    let of: [Double]?

    private enum CodingKeys: String, CodingKey {
      case key, mean, sums, of
      case standardError = "standard_error"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      key = try values.text(.key)
      mean = try values.numberOrNull(.mean)
      standardError = try values.numberOrNull(.standardError)
      sums = try values.numbers(.sums)
      of = values.contains(.of) ? try values.numbers(.of) : nil
    }
  }
}
