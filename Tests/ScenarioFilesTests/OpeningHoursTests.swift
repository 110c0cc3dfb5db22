import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// Queues that time out and groups that close, as files write them.
@Suite struct OpeningHoursTests {
  private static func text(staff: String, _ lines: String = "") -> String {
    """
    horizon: {start: "Mon 08:00", length: 2h, interval: 30m}
    contacts:
      support:
        arrivals: {rate: 60/h}
        handle: {talk: 4m}
        \(lines)
    agents:
      desk: {staff: \(staff), skills: [support]}
    """
  }

  private func desk(_ staff: String, _ files: [String: String] = [:]) throws -> AgentGroup {
    try #require(
      WrittenFiles(files.merging(["main.yaml": Self.text(staff: staff)]) { $1 }).read().agents.first)
  }

  @Test func `a queue timeout has a time and a target`() throws {
    let text = Self.text(staff: "5", "queue_timeout: {after: 1m30s, to: voicemail}")
    let type = try #require(WrittenFiles(["main.yaml": text]).read().contacts.first)
    #expect(type.queueTimeout == QueueTimeout(after: 90))
  }

  @Test func `a list says where a group is closed`() throws {
    let desk = try desk("[12, closed, 0, 10]")
    #expect(desk.staffing == .perInterval([12, 0, 0, 10]))
    #expect(desk.closed == [false, true, false, false])
    #expect(try self.desk("[12, 0, 0, 10]").closed.isEmpty)
  }

  @Test func `cells of a column may be closed, by rows and by times`() throws {
    let rows = ["staff.csv": "staff\n12\nclosed\n0\nClosed\n"]
    let desk = try desk("{file: staff.csv, column: staff}", rows)
    #expect(desk.staffing == .perInterval([12, 0, 0, 0]))
    #expect(desk.closed == [false, true, false, true])
    let times = ["staff.csv": "time,staff\n09:30,closed\n08:00,12\n08:30,9\n"]
    let sorted = try self.desk("{file: staff.csv, column: staff}", times)
    #expect(sorted.staffing == .perInterval([12, 9, 0, 0]))
    #expect(sorted.closed == [false, false, false, true])
  }

  @Test func `a total of a column with closed cells is still found`() throws {
    let files = ["staff.csv": "time,staff\n08:00,12\n08:30,9\n09:00,closed\n09:30,4\n,25\n"]
    #expect(try desk("{file: staff.csv, column: staff}", files).staffing == .perInterval([12, 9, 0, 4]))
  }

  @Test func `limits of a plan are numbers, and one column may be both`() throws {
    let files = [
      "main.yaml": Self.text(staff: "{file: staff.csv, column: staff}, max: {file: staff.csv, column: staff}"),
      "staff.csv": "staff\n12\n11\n10\n9\n",
    ]
    let desk = try #require(WrittenFiles(files).read().agents.first)
    #expect(desk.maxStaff == .perInterval([12, 11, 10, 9]))
    #expect(desk.staffing == .perInterval([12, 11, 10, 9]))
    let closed = files.merging(["staff.csv": "staff\n12\n11\nclosed\n9\n"]) { $1 }
    #expect(throws: ScenarioFileErrors.self) { try WrittenFiles(closed).read() }
  }

  @Test(arguments: ["+=2", "*=2", "-=2"])
  func `arithmetic leaves closed as it is`(edit: String) throws {
    let files = try WrittenFiles(["main.yaml": Self.text(staff: "[12, closed, 4, 10]")])
    let loaded = try ScenarioFile.read(path: files.path("main.yaml"))
    let changed = try loaded.applying([.edit(try ScenarioEdit("agents.desk.staff\(edit)"))]).scenario
    let counts = edit == "+=2" ? [14, 0, 6, 12] : edit == "*=2" ? [24, 0, 8, 20] : [10, 0, 2, 8]
    #expect(changed.agents[0].staffing == .perInterval(counts))
    #expect(changed.agents[0].closed == [false, true, false, false])
  }

  @Test func `a plan is written with its closing time`() throws {
    let files = try WrittenFiles(["main.yaml": Self.text(staff: "[12, closed, 4, 10]")])
    let scenario = try files.read()
    let overlay = PlanOverlay(
      of: scenario, file: files.path("main.yaml"), groups: [.init("desk", staff: [3, 0, 5, 6])])
    let text = overlay.text(at: files.path("plan.yaml"))
    #expect(text.contains("    staff: [3, closed, 5, 6]\n"))
    try files.write(Data(text.utf8), to: "plan.yaml")
    #expect(try files.read("plan.yaml").agents[0].closed == [false, true, false, false])
  }
}
