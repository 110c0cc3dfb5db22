import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

/// Where a plan is written as a scenario file: a new file, or an older plan.
struct PlanDestination {
  let path: String
  private let input: ScenarioInput

  /// Refuses to replace anything but a plan, before any work is done.
  init(path: String, _ input: ScenarioInput) throws {
    guard !path.isEmpty, !path.hasSuffix("/") else { throw Failure("--write: the name of the file is missing") }
    let scenario = input.source.file
    guard input.spreadsheet != nil || scenario != ScenarioFile.standardInput else {
      throw Failure("--write: the plan extends the scenario, which has no file; write it to one first")
    }
    if input.spreadsheet == nil, FileSystem.isSame(path, scenario) {
      throw Failure("--write: \(path) is the scenario itself, which the plan extends; choose another name")
    }
    let marks = [PlanOverlay.firstLine, SpreadsheetScenario.plannedFirstLine]
    let isPlan = marks.contains { mark in
      FileSystem.beginning(of: path, count: mark.utf8.count).map { $0 == Array(mark.utf8) } ?? true
    }
    if !isPlan {
      throw Failure("--write: \(path) already exists and is not a plan; it is not overwritten, choose another name")
    }
    self.path = path
    self.input = input
  }

  /// Writes the planned staff.
  func write(_ plan: Plan) throws {
    let groups = plan.groups.map { PlanOverlay.Group($0.group.name, staff: $0.intervals.map(\.agents)) }
    let text =
      input.spreadsheet?.text(at: path, agents: groups.first?.staff, isPlan: true)
      ?? PlanOverlay(of: plan.scenario, file: input.source.file, groups: groups).text(at: path)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try FileSystem.write([(name, StreamedText(text))], into: folder)
  }
}
