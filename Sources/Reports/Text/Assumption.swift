internal import Files
internal import Scenarios

/// One number that results rest on: how good the evidence for it is, where it comes from, and who set it.
struct Assumption {
  /// What is known of a number.
  struct Evidence {
    /// The preset that the number is from; nil for the file's own.
    var preset: String?
    var grade: String
    var source: String

    /// The shape of the learning curve, whose numbers are the file's own.
    static let learningShape = Evidence(
      grade: "A (shape)", source: "Gans and others 2010; exponents found: 0.12–0.26")
  }

  var name: String
  var value: String
  var evidence: Evidence?

  /// A row for each, the sources cut where they are too long.
  static func table(_ rows: [Assumption], isShortened: Bool = true) -> Table {
    var table = Table([
      Table.Column(title: "assumption", isText: true), Table.Column(title: "value", isText: true),
      Table.Column(title: "grade", isText: true),
      Table.Column(title: "source", isText: true, isShortened: isShortened),
    ])
    for row in rows {
      table.append([
        .text(row.name), .text(row.value), .text(row.evidence?.grade ?? "–"), .text(row.source),
      ])
    }
    return table
  }

  private var source: String {
    guard let evidence else { return "the file" }
    return (evidence.preset.map { "preset \($0): " } ?? "") + evidence.source
  }

  /// The same for programs: the number with its key, and the preset that it is from.
  static func json(_ key: String, _ value: JSONValue, _ evidence: Evidence?) -> JSONMembers {
    let members: JSONMembers = [("key", .string(key)), ("value", value)]
    guard let evidence, let preset = evidence.preset else { return members }
    return members + [
      ("preset", .string(preset)), ("grade", .string(evidence.grade)), ("source", .string(evidence.source)),
    ]
  }
}

extension Assumption.Evidence {
  init(_ preset: ExperiencePreset) {
    self.init(preset: preset.rawValue, grade: preset.grade.rawValue, source: preset.source)
  }

  init(_ preset: some StaffPreset) {
    self.init(preset: preset.rawValue, grade: preset.grade.rawValue, source: preset.source)
  }
}
