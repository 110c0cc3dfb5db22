import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

/// Where a plan is written as a scenario file: a new file, or an older plan.
struct PlanDestination {
  let path: String
  private let scenario: String

  /// Refuses to replace anything but a plan, before any work is done.
  init(path: String, scenario: String) throws {
    guard !path.isEmpty, !path.hasSuffix("/") else { throw Failure("--write: the name of the file is missing") }
    guard scenario != ScenarioFile.standardInput else {
      throw Failure("--write: the plan extends the scenario, which has no file; write it to one first")
    }
    if FileSystem.isSame(path, scenario) {
      throw Failure("--write: \(path) is the scenario itself, which the plan extends; choose another name")
    }
    if let start = FileSystem.beginning(of: path, count: PlanOverlay.firstLine.utf8.count),
      start != Array(PlanOverlay.firstLine.utf8)
    {
      throw Failure("--write: \(path) already exists and is not a plan; it is not overwritten, choose another name")
    }
    self.path = path
    self.scenario = scenario
  }

  /// Writes the planned staff.
  func write(_ plan: Plan) throws {
    let groups = plan.groups.map { PlanOverlay.Group($0.group.name, staff: $0.intervals.map(\.agents)) }
    let text = PlanOverlay(of: plan.scenario, file: scenario, groups: groups).text(at: path)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try FileSystem.write([(name, StreamedText(text))], into: folder)
  }
}
