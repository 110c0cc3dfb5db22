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

  /// Every example, read and made short enough to simulate all of them.
  private static let examples: [String] = [
    "support-monday", "peak-hour", "multilingual-desk", "multilingual-desk-pooled", "week-24x7", "shifts-and-absence",
    "technical-desk", "omnichannel-shop", "callbacks-at-peak", "bank-1999-08", "bank-ivr-and-bot", "bank-self-service",
    "bot-contains-too-much", "storm-morning",
  ]

  private static func scenario(_ name: String) throws -> Scenario {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = package.appending(path: "Scenarios/\(name).yaml").path()
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
  }

  @Test(arguments: examples)
  func `every heading of a run is explained`(name: String) throws {
    let scenario = try Self.scenario(name)
    Self.expectExplained(RunReport(Simulator(threads: 2).run(scenario), source: Self.source), of: scenario)
  }

  @Test(arguments: ["support-monday", "technical-desk", "callbacks-at-peak", "bank-ivr-and-bot"])
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
        ModelExplanation(key: key)?.text,
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
