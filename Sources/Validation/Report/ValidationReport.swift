public import Foundation

/// Theory against simulation, case by case, and what all cases together say.
public struct ValidationReport: Sendable {
  /// What came out of one file.
  package struct Chapter: Sendable {
    /// The file.
    package let file: ReferenceFile
    /// Its cases.
    package let results: [CaseResult]
  }

  /// The chapters in the order of the files.
  package let chapters: [Chapter]
  /// How much was simulated.
  package let effort: Effort
  /// What all scores together say.
  package let conclusion: Conclusion

  /// Whether simulation and theory agree.
  public var agrees: Bool { conclusion.agrees }

  /// Simulates every reference case and compares.
  /// - Parameters:
  ///   - fixtures: The folder of the reference files.
  ///   - threads: How many threads simulate; the report does not depend on it.
  ///   - effort: How much is simulated.
  ///   - progress: Called before each case with its name, how many are done and how many there are.
  /// - Throws: ``ReferenceError`` where a file does not say what it should.
  public init(
    fixtures: URL, threads: Int, effort: Effort = .full,
    progress: (_ name: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) throws {
    let files = try ReferenceFile.all(in: fixtures)
    let total = files.reduce(0) { $0 + $1.cases.count }
    var done = 0
    self.effort = effort
    chapters = try files.map { file in
      let results = try file.cases.map { reference in
        progress("\(file.name) \(reference.id)", done, total)
        done += 1
        return try reference.validate(file: file.name, effort: effort, threads: threads)
      }
      return Chapter(file: file, results: results)
    }
    conclusion = Conclusion(chapters.flatMap(\.results))
  }
}
