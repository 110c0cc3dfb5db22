import Files
import Foundation
import Measures
import Planning
import Queueing
import Randomness
import Reports
import ScenarioFiles
import Scenarios
import Simulation
import Testing

/// Whatever stands at the head of a column, over a section or as a verdict can be looked up.
@Suite struct PrintedWordTests {
  private static let source = ScenarioSource(file: "a.yaml", sha256: "00")

  /// Every example.
  private static let examples: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios")

  /// An example, made short enough to simulate all of them.
  private static func scenario(_ name: String) throws -> Scenario {
    let path = folder.appending(path: "\(name).yaml").path()
    return try ScenarioFile.read(path: path).scenario.changing { draft in
      draft.run.replications = 2
      draft.run.precision = []
    }
  }

  /// The words of a report that are its own, and not names or values of the file.
  private static func words(_ report: some Report, of scenario: Scenario) -> Set<String> {
    let names = Set(
      scenario.contacts.map(\.name) + scenario.agents.map(\.name) + scenario.steps.map(\.name)
        + ["all planned groups"])
    var words: Set<String> = []
    func add(_ word: String) {
      // A long name loses its middle, and a path of the file is explained by its key.
      let isOfFile = names.contains(word) || word.contains("…") || word.contains(".") || word.isEmpty
      let isNumber = word.first?.isNumber == true && !word.contains("%")
      if !isOfFile, !isNumber { words.insert(word) }
    }
    for section in report.sections {
      for (index, block) in section.blocks.enumerated() {
        switch block {
        case .table(let table):
          for column in table.columns {
            let goesOn =
              column.unit.first?.isLetter == true && !PrintedWord.lookup("\(column.title) \(column.unit)").isEmpty
            add(goesOn ? "\(column.title) \(column.unit)" : column.title)
            add(column.group)
          }
          for row in table.rows {
            // Verdicts, and what the flow of contacts counts; a step stands there with what it is.
            for (column, cell) in zip(table.columns, row) {
              guard ["verdict", "Flow of contacts"].contains(column.title), case .text(let text, _) = cell else {
                continue
              }
              let word = text.drop { $0 == " " }
              add(word.hasSuffix(")") ? String(word.split(separator: "(").last?.dropLast() ?? "") : String(word))
            }
          }
        case .verdicts(let lines):
          for line in lines {
            add(line.verdict)
            for remark in line.remarks { add(remark.label) }
          }
        case .chart(let chart):
          for word in chart.bands.map(\.name) + chart.marks.map(\.name) { add(word) }
          if chart.form != .calendar {
            for word in [chart.values.title] + chart.series.map(\.name) { add(word) }
          }
        case .paragraph(let text) where index + 1 < section.blocks.count:
          guard case .table = section.blocks[index + 1], !text.hasSuffix(".") else { continue }
          // A title may go on and say over what it is.
          let title = text.prefix { !":,".contains($0) }
          if text.first?.isNumber == false { add(String(title).components(" of all contacts")) }
        default: break
        }
      }
    }
    return words
  }

  private static func expectExplained(
    _ report: some Report, of scenario: Scenario, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let words = words(report, of: scenario)
    #expect(!words.isEmpty, sourceLocation: sourceLocation)
    for word in words { #expect(!PrintedWord.lookup(word).isEmpty, "\(word)", sourceLocation: sourceLocation) }
    expectKeysExplained(report, of: scenario, sourceLocation: sourceLocation)
  }

  private static func expectKeysExplained(
    _ report: some Report, of scenario: Scenario, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let names = Set(
      scenario.contacts.map(\.name) + scenario.agents.map(\.name) + scenario.steps.map(\.name)
        + scenario.incidents.map(\.name) + scenario.profiles.map(\.name) + [Profile.others])
    let csv = report.whole(.csv).split(whereSeparator: \.isNewline).first ?? ""
    let keys = ResultKeys.of(json: report.whole(.json)).union(csv.split(separator: ",").map(String.init))
    #expect(keys.count > 3, sourceLocation: sourceLocation)
    // The path of an axis is a key of the scenario file.
    for key in keys.subtracting(names) where !key.hasPrefix("contacts.*") {
      #expect(ResultKeys.isExplained(key), "\(key)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: examples)
  func `every heading of a run is explained`(name: String) throws {
    let scenario = try Self.scenario(name)
    Self.expectExplained(RunReport(Simulator(threads: 2).run(scenario), source: Self.source), of: scenario)
  }

  @Test func `every heading of a workforce is explained`() throws {
    let scenario = try Self.scenario("hiring-year")
    let plan = WorkforcePlan(try #require(scenario.workforce), months: 12, replications: 50, seed: 1)
    Self.expectExplained(WorkforceReport(plan, of: scenario, source: Self.source), of: scenario)
  }

  @Test(arguments: ["bank-ivr-and-bot", "bank-experience"])
  func `every heading of a report on containment is explained`(name: String) throws {
    let scenario = try Self.scenario(name)
    let automation = Automation.vary(scenario, steps: Automation.steps(of: scenario), threads: 2)
    Self.expectExplained(AutomationReport(automation, window: 86_400, source: Self.source), of: scenario)
  }

  @Test(arguments: ["support-monday", "technical-desk", "callbacks-at-peak", "bank-ivr-and-bot", "bank-experience"])
  func `every heading of a comparison, a sweep and a tornado is explained`(name: String) throws {
    let base = try Self.scenario(name)
    let questions = try [1.1, 1.3].map { factor in
      try WhatIfExample.question(base, "\(factor)", []) { draft in
        for index in draft.contacts.indices { draft.contacts[index].arrivals.scale *= factor }
      }
    }
    Self.expectExplained(
      WhatIfReport(try WhatIf.ask(base, questions, threads: 2), source: Self.source), of: base)
    let axis = Sweep.Axis(path: "contacts.*.arrivals.scale", values: ["1", "1.1", "1.3"])
    let points = zip(axis.values, [base] + questions.map(\.scenario)).map { (values: [$0], scenario: $1) }
    Self.expectExplained(
      SweepReport(Sweeper(threads: 2).sweep(base, [axis], points) { _ in }, source: Self.source), of: base)
    Self.expectExplained(
      TornadoReport(try Tornado.spin(base, share: 0.1, threads: 2), source: Self.source), of: base)
  }

  @Test func `every heading of a plan that was cut, or cannot keep its goals, is explained`() throws {
    let scenario = try WhatIfExample.supportLine { $0.agents[0].maxStaff = .constant(15) }
    Self.expectExplained(PlanReport(try Planner(threads: 2).plan(scenario), source: Self.source), of: scenario)
    let cut = try Planner(threads: 2).plan(scenario, PlanRequest(days: 0.9)) {
      true
    } progress: { _ in
    }
    Self.expectExplained(PlanReport(cut, source: Self.source), of: scenario)
    #expect(cut.cut != nil)
    #expect(!PlanReport(cut, source: Self.source).text().contains("A formula has no answer"))
  }

  @Test func `every heading of a check that fails is explained`() throws {
    let before = try CheckExample.scenario([CheckExample.promise(.serviceLevel, .atLeast(0.6))])
    let now = try before.changing { draft in
      draft.promises = [CheckExample.promise(.asa, .atMost(30))]
      draft.contacts[0].goal.abandon = 0.06
    }
    let check = try CheckExample.check(now, against: CheckExample.baseline(of: before))
    let problem = FileProblem(FilePlace(file: "bad.yaml", line: 3, column: 5), path: ["contacts"], "is missing")
    let report = CheckReport(
      [CheckExample.checked(check, baselineFile: "r.json")],
      unchecked: [UncheckedScenario(file: "bad.yaml", problems: [problem])],
      orphans: [OrphanBaseline(file: "r/old.json")])
    Self.expectExplained(report, of: now)
    for verdict in CheckVerdict.allCases { #expect(!PrintedWord.lookup(verdict.rawValue).isEmpty, "\(verdict)") }
    for word in ["gone", "stricter"] { #expect(!PrintedWord.lookup(word).isEmpty, "\(word)") }
  }

  @Test func `every heading of a day by formula and every key of lint is explained`() throws {
    let line = try WhatIfExample.supportLine()
    for model in [ErlangModel.c, .a] {
      var draft = ErlangDraft(model)
      (draft.target, draft.within, draft.shrinkage) = (0.8, 20, 0.3)
      if model == .a { draft.patience = 120 }
      let horizon = Horizon(start: ClockTime(day: .weekday(.monday), secondOfDay: 28_800), length: 3600)
      let day = try ErlangDay(draft, calls: [60, 90], handleTimes: [240, 250], over: horizon)
      let source = ScenarioSource(file: "a.csv", sha256: "00", basis: ["a.csv"])
      Self.expectExplained(ErlangDayReport(day, source: source), of: line)
    }
    let finding = LintReport.Finding(.warning, file: "a.yaml", line: 1, column: 1, path: ["run"], message: "is odd")
    Self.expectKeysExplained(LintReport(files: ["a.yaml"], findings: [finding]), of: line)
  }

  @Test func `every heading of a plan and a check is explained`() throws {
    for scenario in [try WhatIfExample.supportLine(), try WhatIfExample.center(["sales", "care"])] {
      let plan = try Planner(threads: 2).plan(scenario.changing { $0.agents[0].shrinkage = 0.2 }, PlanRequest())
      Self.expectExplained(PlanReport(plan, source: Self.source), of: scenario)
    }
    Self.expectExplained(try CheckExample.everything(), of: try CheckExample.scenario())
  }

  @Test(arguments: [ErlangModel.b, .c, .a, .x])
  func `every heading of a formula is explained`(model: ErlangModel) throws {
    var draft = ErlangDraft(model)
    draft.calls = CallRate(count: 100, period: 1800)
    draft.aht = 180
    if model == .b { draft.blocking = 0.02 } else { draft.target = 0.8 }
    if [.a, .x].contains(model) { draft.patience = 120 }
    if model == .x { draft.redial = 0.5 }
    if model == .c { draft.isFractional = true }
    Self.expectExplained(ErlangReport(try ErlangQuestion(draft).answer()), of: try WhatIfExample.supportLine())
  }

  @Test(arguments: Measure.allCases)
  func `the head of a measure is explained by that measure`(measure: Measure) {
    #expect(PrintedWord.lookup(measure.head).contains { $0.keys.contains(measure.rawValue) }, "\(measure.head)")
  }

  @Test func `a word means one thing in all reports`() {
    var places: [String: Set<String>] = [:]
    for word in PrintedWord.all where !word.place.contains("value of") {
      places[word.word.lowercased(), default: []].insert(word.meaning)
    }
    for (word, meanings) in places { #expect(meanings.count == 1, "\(word)") }
  }

  @Test func `every key that a word names is explained`() {
    for key in PrintedWord.all.flatMap(\.keys) {
      let pages = [
        Explanation(key: key)?.text, PlanExplanation(key: key)?.text, WhatIfExplanation(key: key)?.text,
        ModelExplanation(key: key)?.text, ResultKey.lookup(key).first?.text,
      ]
      #expect(pages.contains { $0 != nil }, "\(key)")
    }
  }

  @Test func `every word that stands for a rule in a file is explained where it stands`() {
    for field in FieldDocumentation.all where field.kind.hasPrefix("one of ") {
      for value in field.kind.dropFirst("one of ".count).split(separator: ", ").map(String.init) {
        let path = field.path.joined(separator: ".")
        let isExplained =
          PrintedWord.lookup(value).contains { path.hasSuffix($0.place.replacing("a value of ", with: "")) }
          || Explanation(key: value) != nil
        #expect(isExplained, "\(path): \(value)")
      }
    }
    #expect(PrintedWord.lookup("longest_idle").map(\.place) == ["a value of routing.agent"])
  }

  @Test func `case, colons and the time of a service level do not matter`() {
    #expect(PrintedWord.lookup("In Doubt:").map(\.word) == ["in doubt"])
    #expect(PrintedWord.lookup("MISSED").map(\.word) == ["missed"])
    #expect(PrintedWord.lookup("SL 60 s").map(\.word) == ["SL"])
    #expect(PrintedWord.lookup("hurts").map(\.word) == ["missed"])
    #expect(PrintedWord.lookup("lost").first?.keys.first == "abandon_rate")
    #expect(PrintedWord.lookup("nothing of the kind").isEmpty)
  }

  @Test func `a page fits a terminal`() {
    for word in PrintedWord.all {
      #expect(word.text.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(word.word)")
    }
  }
}

extension String {
  /// What stands before an ending.
  fileprivate func components(_ ending: String) -> String {
    range(of: ending).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
