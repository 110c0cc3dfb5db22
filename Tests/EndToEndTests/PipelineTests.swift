import Foundation
import Testing

/// The pipeline of the README, step by step, on a team's folder that somebody changes.
@Suite struct PipelineTests {
  /// What the pipeline said.
  private struct Run {
    /// The exit code of the check.
    let status: Int32
    /// What it marks in the changed files.
    let annotations: [String]
    /// The summary page of the build.
    let page: String
    /// Whether all reports are there.
    let hasReports: Bool
  }

  /// The commands of the README's workflow that do not build.
  private static func steps() throws -> [String] {
    let readme = try String(contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\nname: capacity\n"))
    let end = try #require(readme[start.upperBound...].range(of: "```"))
    return readme[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap { line in
      line.firstRange(of: "run: ").map { String(line[$0.upperBound...]) }
    }.filter { !$0.hasPrefix("swift build") }
  }

  private static let desk = """
    name: Desk
    horizon: {start: "Mon 08:00", length: 2h, interval: 30m}
    contacts:
      support:
        arrivals: {per: 30m, file: calls.csv, column: calls}
        handle: {talk: 4m}
        patience: 3m
        goal:
          answers: [{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]
          abandon: 5%
          wait_p90: 45s
    agents:
      desk: {staff: 24, max_occupancy: 90%, skills: [support]}
    expect:
      contacts.support.abandon_rate: {at_most: 10%}
      asa: {at_most: 30s}
    run: {replications: 20}

    """

  private let desk = "capacity/desk.yaml"
  private let baseline = "capacity/results/desk.baseline.json"

  /// A folder with two scenarios whose results were accepted.
  private func inTeam(_ body: (URL) throws -> Void) throws {
    try Command.inScratch { scratch in
      let build = scratch.appending(path: "sira/.build/release")
      for folder in [build, scratch.appending(path: "capacity/parts")] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        at: build.appending(path: "sira"), withDestinationURL: Command.binary)
      try write(Self.desk, desk, scratch)
      try write("extends: desk.yaml\nname: Other\n", "capacity/other.yml", scratch)
      try write("no: scenario\n", "capacity/parts/part.yaml", scratch)
      try write("start,calls\n08:00,60\n08:30,80\n09:00,90\n09:30,50\n", "capacity/calls.csv", scratch)
      try accept(scratch)
      try body(scratch)
    }
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func edit(_ name: String, _ folder: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    #expect(text.contains(old))
    try write(text.replacing(old, with: new), name, folder)
  }

  private func accept(_ folder: URL) throws {
    let outcome = try shell("sira/.build/release/sira check capacity --baseline capacity/results --accept", folder)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  private func shell(_ line: String, _ folder: URL) throws -> Command.Outcome {
    try Command.run(
      URL(filePath: "/bin/sh"), ["-c", "cd '\(folder.path())' && \(line)"],
      ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path()])
  }

  private func pipeline(_ folder: URL) throws -> Run {
    for name in ["summary.md", "report"] { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
    let steps = try Self.steps()
    #expect(steps.count == 2)
    let check = try shell(steps[0], folder)
    #expect(try shell(steps[1], folder).status == 0)
    return Run(
      status: check.status, annotations: check.output.split(separator: "\n").map(String.init),
      page: try String(contentsOf: folder.appending(path: "summary.md"), encoding: .utf8).replacing("\\", with: ""),
      hasReports: Command.names(in: folder.appending(path: "report")) == [
        "check.json", "check.md", "check.txt", "check.xml",
      ]
    )
  }

  /// Where a text stands in a file, as annotations say it.
  private func place(_ text: String, _ name: String, _ folder: URL) throws -> String {
    let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[line].range(of: text))
    return
      "file=\(name),line=\(line + 1),col=\(lines[line].distance(from: lines[line].startIndex, to: start.lowerBound) + 1),"
  }

  @Test func `where nothing changed, a notice says that all holds`() throws {
    try inTeam { folder in
      let run = try pipeline(folder)
      #expect(run.status == 0)
      #expect(run.annotations == ["::notice title=The check passed::4 promises and 18 measures of 2 scenarios hold"])
      #expect(run.page.contains("The check passed."))
      #expect(run.hasReports)
    }
  }

  @Test(arguments: [
    (
      "abandon_rate: {at_most: 10%}", "abandon_rate: {at_most: 12%}", "contacts.support.abandon_rate",
      "contacts.support.abandon_rate: the promise was weakened from at most 10 % to at most 12 %;"
    ),
    (
      "  asa: {at_most: 30s}\n", "", "expect", "overall.asa: the promise is gone; it was at most 30 s;"
    ),
    (
      "abandon: 5%", "abandon: 8%", "8%",
      "contacts.support.goal.abandon: the goal was weakened from at most 5 % to at most 8 %;"
    ),
    (
      "answer: 95%", "answer: 90%", "90%, within",
      "contacts.support.goal.answer: the goal was weakened from at least 95 % within 60 s to at least 90 % within 60 s;"
    ),
    (
      ", {answer: 95%, within: 60s}]", "]", "[{answer: 80%",
      "contacts.support.goal.answer: the goal is gone; it was at least 95 % within 60 s;"
    ),
    (
      "max_occupancy: 90%", "max_occupancy: 99%", "99%",
      "agents.desk.max_occupancy: the cap was weakened from at most 90 % to at most 99 %;"
    ),
  ])
  func `a promise or a goal that is weakened fails until it is accepted`(
    old: String, new: String, key: String, message: String
  ) throws {
    try inTeam { folder in
      try edit(desk, folder, old, new)
      let run = try pipeline(folder)
      #expect(run.status == 1)
      let escaped = message.replacing("%", with: "%25")
      // The other scenario extends it, so that both are weakened there.
      let errors = run.annotations.filter { $0.hasPrefix("::error ") }
      #expect(errors.count == 2, "\(run.annotations)")
      let beginning = "::error \(try place(key, desk, folder))title="
      for error in errors { #expect(error.hasPrefix(beginning), "\(error) is not at \(beginning)") }
      #expect(errors.first?.contains("title=Desk%3A weakened::\(escaped)") == true, "\(errors)")
      #expect(run.page.contains("- \(message) if that is meant, accept it with --accept."), "\(run.page)")
      #expect(run.hasReports)
      try accept(folder)
      #expect(try pipeline(folder).status == 0)
    }
  }

  @Test func `a stricter goal and a new promise are notices`() throws {
    try inTeam { folder in
      try edit(desk, folder, "abandon: 5%", "abandon: 4%")
      try edit(desk, folder, "  asa: {at_most: 30s}", "  asa: {at_most: 30s}\n  contacts.support.asa: {at_most: 30s}")
      let run = try pipeline(folder)
      #expect(run.status == 0)
      #expect(run.annotations.allSatisfy { $0.hasPrefix("::notice ") })
      #expect(run.annotations.count == 5)
      #expect(
        run.annotations.contains { $0.contains("from at most 5 %25 to at most 4 %25; --accept guards it from now on") })
      #expect(run.annotations.contains { $0.contains("contacts.support.asa: the promise is new: at most 30 s") })
    }
  }

  @Test func `another order of the shares is no change`() throws {
    try inTeam { folder in
      try edit(
        desk, folder, "[{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]",
        "[{answer: 95%, within: 60s}, {answer: 80%, within: 20s}]")
      let run = try pipeline(folder)
      #expect(run.status == 0, "\(run.annotations)")
      #expect(run.annotations.count == 1)
    }
  }

  @Test func `a deleted scenario, and a baseline that never had one, fail until that is accepted`() throws {
    try inTeam { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "capacity/other.yml"))
      try FileManager.default.copyItem(
        at: folder.appending(path: baseline), to: folder.appending(path: "capacity/results/never.baseline.json"))
      let run = try pipeline(folder)
      #expect(run.status == 1)
      #expect(run.annotations.count == 2)
      for (annotation, name) in zip(run.annotations, ["never", "other"]) {
        let file = "capacity/results/\(name).baseline.json"
        #expect(
          annotation.hasPrefix("::error file=\(file),title=\(file)%3A no scenario::\(file) has no scenario any more: "))
      }
      #expect(run.page.hasPrefix("# 2 baselines without a scenario\n"))
      #expect(run.page.contains("The check failed: 2 baselines have no scenario."))
      #expect(run.hasReports)
      // The others may be elsewhere where only some scenarios are asked about.
      let files = "sira/.build/release/sira check capacity/*.y* --baseline capacity/results"
      #expect(try shell(files, folder).status == 1)
      try write(Self.desk.replacing("name: Desk", with: "name: Third"), "capacity/third.yaml", folder)
      #expect(try shell("sira/.build/release/sira check \(desk) --baseline capacity/results", folder).status == 0)
      try accept(folder)
      #expect(
        Command.names(in: folder.appending(path: "capacity/results")) == ["desk.baseline.json", "third.baseline.json"])
      #expect(try pipeline(folder).status == 0)
    }
  }

  @Test func `the last scenario that is deleted is missed as others are`() throws {
    try inTeam { folder in
      for name in ["desk.yaml", "other.yml"] {
        try FileManager.default.removeItem(at: folder.appending(path: "capacity/\(name)"))
      }
      let run = try pipeline(folder)
      #expect(run.status == 1)
      #expect(run.annotations.count == 2)
      #expect(run.page.contains("The check failed: 2 baselines have no scenario."))
      #expect(run.hasReports)
      try accept(folder)
      #expect(Command.names(in: folder.appending(path: "capacity/results")) == [])
      let none = try shell("sira/.build/release/sira check capacity --baseline capacity/results", folder)
      #expect(none.status == 2)
      #expect(none.errors == "error: capacity holds no scenario: none of its files ends in .yaml or .yml\n")
    }
  }

  @Test func `a malformed scenario is marked, and the others are still checked`() throws {
    try inTeam { folder in
      try write("name: Third\nhorizn: 8h\n", "capacity/third.yaml", folder)
      try edit(desk, folder, "abandon: 5%", "abandon: 8%")
      let run = try pipeline(folder)
      #expect(run.status == 2)
      #expect(
        run.annotations.contains {
          $0.hasPrefix(
            "::error file=capacity/third.yaml,line=2,col=1,title=capacity/third.yaml%3A cannot be checked::horizn: ")
        }, "\(run.annotations)")
      #expect(run.annotations.contains { $0.contains("title=Desk%3A weakened::") })
      #expect(run.page.hasPrefix("# capacity/third.yaml: cannot be checked\n"), "\(run.page)")
      #expect(run.page.contains("# Desk: 1 goal was weakened"))
      #expect(run.page.contains("The check failed: 1 of 3 scenarios cannot be checked, 2 failed."))
      #expect(run.hasReports)
      // Nothing is accepted where not all can be.
      let results = Command.state(of: folder.appending(path: "capacity/results"))
      let accepted = try shell("sira/.build/release/sira check capacity --baseline capacity/results --accept", folder)
      #expect(accepted.status == 2)
      #expect(accepted.output == "")
      #expect(accepted.errors.hasSuffix("error: nothing was accepted\n"))
      #expect(Command.state(of: folder.appending(path: "capacity/results")) == results)
    }
  }

  @Test(arguments: [
    ("capacity/desk.yaml", "agents:\n"), ("capacity/calls.csv", "09:00,90\n"),
    ("capacity/results/desk.baseline.json", "  \"records\": [\n"),
  ])
  func `a merge conflict is called one wherever it is`(file: String, before: String) throws {
    try inTeam { folder in
      try edit(file, folder, before, "<<<<<<< HEAD\n\(before)=======\n\(before)>>>>>>> other\n")
      let run = try pipeline(folder)
      #expect(run.status == 2)
      let place = try place("<<<<<<<", file, folder)
      let marks = run.annotations.filter {
        $0.hasPrefix("::error \(place)title=capacity/desk.yaml%3A cannot be checked::")
      }
      #expect(marks.count == 1, "\(run.annotations)")
      #expect(marks.first?.hasSuffix("::holds a merge conflict; resolve it") == true, "\(marks)")
      #expect(run.page.contains("holds a merge conflict; resolve it"))
      #expect(run.hasReports)
    }
  }

  @Test func `standard input may be a scenario for every command that reads one`() throws {
    try inTeam { folder in
      let sira = "../sira/.build/release/sira"
      for line in [
        "check - --max-replications 20", "run - --replications 2", "lint -",
        "plan - --replications 10 --time-limit 60s",
        "whatif - --set agents.desk.staff=23 --replications 5",
      ] {
        let outcome = try shell("cd capacity && \(sira) \(line) < desk.yaml", folder)
        #expect(outcome.status == 0, "\(line): \(outcome.output)\(outcome.errors)")
      }
      let empty = try shell("cd capacity && \(sira) run - < /dev/null", folder)
      #expect(empty.errors == "-: error: is empty; 'sira init' writes a scenario to start from\n")
      for line in ["check - --baseline results", "plan - --write plan.yaml"] {
        #expect(try shell("cd capacity && \(sira) \(line) < desk.yaml", folder).status == 2)
      }
    }
  }

  @Test func `a folder without scenarios and an idle tolerance are refused`() throws {
    try inTeam { folder in
      let check = "sira/.build/release/sira check"
      let none = try shell("\(check) sira", folder)
      #expect(none.errors == "error: sira holds no scenario: none of its files ends in .yaml or .yml\n")
      let tolerant = "\(check) capacity --baseline capacity/results --tolerance"
      #expect(try shell("\(tolerant) wait_p90=5s", folder).status == 0)
      let idle = try shell("\(tolerant) wait_p99=5s", folder)
      #expect(idle.status == 2)
      #expect(
        idle.errors
          == "error: --tolerance: no scenario compares wait_p99 with its baseline; promise it in a goal or under 'expect'\n"
      )
    }
  }
}
