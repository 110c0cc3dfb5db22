package import Foundation

/// A family of systems with an exact answer: one file.
package struct ReferenceFile: Sendable {
  /// The file's name without its extension.
  package let name: String
  /// The model in queueing theory's notation.
  package let model: String
  /// What in the file is not compared or reads differently in Sira, and why.
  package let notes: [String]
  /// The cases in the file's order.
  package let cases: [ReferenceCase]

  /// How the cases of each file become scenarios.
  static var families: [(name: String, family: any ReferenceFamily.Type)] {
    [
      ("erlang_c", ErlangCCases.self), ("erlang_a", ErlangACases.self), ("mmnkm", ErlangACases.self),
      ("mmn_g", GeneralPatience.self),
      ("mphn_service", PhaseService.self), ("priority_mmn", Priorities.self), ("skills_two_class", Skills.self),
      ("skills_fifo_service_level", Skills.self), ("time_varying", TimeVarying.self),
      ("ivr_agents", MenuAndAgents.self), ("chatbot_handoff", BotHandoff.self),
      ("repeat_contacts_fcr", RepeatContacts.self), ("transfers_two_tier", Transfers.self),
      ("retrial_mmn", Redials.self),
      ("chat_concurrency", ChatConcurrency.self), ("callback", Callbacks.self), ("blending", Blending.self),
    ]
  }

  /// Reads the file of every family from a folder.
  package static func all(in folder: URL) throws -> [ReferenceFile] {
    try families.map { try ReferenceFile(folder.appendingPathComponent($0.name + ".json"), $0.name, $0.family) }
  }

  private init(_ url: URL, _ name: String, _ family: any ReferenceFamily.Type) throws {
    let root = try Record(JSONSerialization.jsonObject(with: Data(contentsOf: url)), name)
    self.name = name
    model = try root.text("model")
    notes = family.notes
    cases = try root.records("cases").map { record in
      let id = try record.text("id")
      return try family.read(id, try record.record("params"), try record.record("expected"))
    }
  }
}

/// How one kind of reference case becomes a scenario and claims about it.
protocol ReferenceFamily: Sendable {
  /// What is not compared or reads differently in Sira, and why.
  static var notes: [String] { get }
  /// Understands a case.
  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase
}
