public import Files

/// Everything that is wrong with a scenario file and the files it names.
public struct ScenarioFileErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// How many problems are printed at most.
  public static let printed = 100

  /// The problems; those of the main file first, each file's in the order of its lines. Never empty.
  public let problems: [FileProblem]

  /// How many more there are that were only counted.
  public let omitted: Int

  /// Puts problems in order.
  init(_ problems: [FileProblem], omitted: Int = 0, mainFile: String) {
    self.omitted = omitted
    var order = [mainFile: 0]
    for problem in problems where order[problem.place.file] == nil { order[problem.place.file] = order.count }
    func key(_ problem: FileProblem) -> (Int, Int, Int) {
      (order[problem.place.file] ?? 0, problem.place.line, problem.place.column)
    }
    // Sorting by index as well keeps equal places in the order they were found.
    self.problems = problems.enumerated()
      .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
      .map(\.element)
  }

  /// One line for each problem, at most ``printed`` of them.
  public var description: String {
    var lines = problems.prefix(Self.printed).map(\.description)
    let rest = problems.count + omitted - lines.count
    if rest > 0 { lines.append("... and \(rest) more") }
    return lines.joined(separator: "\n")
  }
}

private func < (one: ((Int, Int, Int), Int), other: ((Int, Int, Int), Int)) -> Bool {
  one.0 == other.0 ? one.1 < other.1 : one.0 < other.0
}
