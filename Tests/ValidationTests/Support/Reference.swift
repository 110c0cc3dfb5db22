import Foundation
import Validation

/// The reference files, and a brief validation that all tests share: it is simulated once.
enum Reference {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/reference")

  static let threads = 2

  /// As much for each case as shows in ``NegativeControlTests`` that a forgery is rejected.
  static let effort = Effort(replications: 100, contacts: 2.5e6, mostContacts: 2.5e7)

  static let validation = Result { try ValidationReport(fixtures: folder, threads: threads, effort: effort) }

  static let files = Result { try ReferenceFile.all(in: folder) }

  /// A case by file and name.
  static func reference(_ file: String, _ id: String) throws -> ReferenceCase {
    guard let found = try files.get().first(where: { $0.name == file })?.cases.first(where: { $0.id == id }) else {
      throw Missing(name: "\(file)/\(id)")
    }
    return found
  }

  struct Missing: Error {
    let name: String
  }
}
