import Foundation
import Files
import Measures
import Planning
import Randomness
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

/// What programs read of an answer, and what hostile names do to it.
@Suite struct WhatIfFormatTests {
  private func whatIf(threads: Int = 2) throws -> WhatIf {
    let base = try WhatIfExample.supportLine()
    return try WhatIf.ask(
      base,
      [
        WhatIfExample.question(base, "busy", ["a=1", "b=2"]) { $0.contacts[0].arrivals.scale = 1.15 },
        WhatIfExample.question(base, "same", []) { _ in },
      ], threads: threads)
  }

  private func report(_ whatIf: WhatIf) -> WhatIfReport {
    WhatIfReport(whatIf, source: ScenarioSource(file: "support.yaml", sha256: "c0ffee"))
  }

  private func parsed(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func `JSON has the base and of each alternative every number with its difference`() throws {
    let document = try parsed(report(whatIf()).json.whole)
    #expect(document["format"] as? String == "sira.whatif/1")
    #expect(
      document["scenario"] as? [String: String] == ["name": "Support line", "file": "support.yaml", "sha256": "c0ffee"])
    let run = try #require(document["run"] as? [String: Any])
    #expect(run["replications"] as? Int == 100)
    #expect(run["seed"] as? Int == 1)
    let base = try #require(document["base"] as? [String: [String: Any]])
    #expect(Set(base.keys) == ["goals", "overall", "contacts", "agents", "steps"])
    #expect((base["contacts"]?["support"] as? [String: Any])?["service_level"] is [String: Double])
    let cases = try #require(document["cases"] as? [[String: Any]])
    #expect(cases.map { $0["name"] as? String } == ["busy", "same"])
    #expect(cases.map { $0["changes"] as? [String] } == [["a=1", "b=2"], []])
    #expect(cases.map { $0["identical"] as? Bool } == [false, true])
  }

  /// A number in the JSON; this reader keeps every bit, which the other one does not.
  private struct Number: Decodable {
    struct Value: Decodable {
      let mean: Double
      let half_width: Double?
    }
    let base: Value?
    let change: Value?
    let difference: Value?
    let gain: Double?
    let p_value: Double?
    let verdict: String?
  }

  private struct Document: Decodable {
    struct Interval: Decodable {
      let start: String
      let service_level: Number
      let abandon_rate: Number
      let asa: Number
    }
    struct Case: Decodable {
      let differences: [String: Number]
      let intervals: [String: [Interval]]
    }
    let cases: [Case]
  }

  @Test func `numbers in JSON are those of the answer, to the last bit`() throws {
    let whatIf = try whatIf()
    let document = try JSONDecoder().decode(Document.self, from: Data(report(whatIf).json.whole.utf8))
    for (found, answer) in zip(document.cases, whatIf.answers) {
      #expect(found.differences.count == answer.comparisons.count)
      for comparison in answer.comparisons {
        try expect(#require(found.differences[comparison.indicator.key(in: whatIf.base.scenario.horizon)]), comparison)
      }
      let support = try #require(found.intervals["support"])
      #expect(support.map(\.start) == ["Mon 08:00", "Mon 08:30", "Mon 09:00"])
      #expect(answer.intervals.count == 9)
      for comparison in answer.intervals {
        guard case .interval(let index) = comparison.indicator.span else { continue }
        let numbers: [Measure: Number] = [
          .serviceLevel: support[index].service_level, .abandonRate: support[index].abandon_rate,
          .asa: support[index].asa,
        ]
        try expect(#require(numbers[comparison.indicator.measure]), comparison)
      }
    }
  }

  private func expect(_ number: Number, _ comparison: Comparison) {
    func estimate(_ value: Number.Value?) -> Estimate? {
      value.map { Estimate(mean: $0.mean, halfWidth: $0.half_width) }
    }
    func interval(_ estimate: Estimate?) -> Estimate? {
      estimate.map { Estimate(mean: $0.mean, halfWidth: $0.halfWidth) }
    }
    #expect(estimate(number.base) == interval(comparison.base))
    #expect(estimate(number.change) == interval(comparison.change))
    #expect(estimate(number.difference) == comparison.difference)
    #expect(number.gain == comparison.gain)
    #expect(number.p_value == comparison.pValue)
    #expect(number.verdict == (comparison.difference == nil ? nil : comparison.evidence.rawValue))
  }

  @Test func `CSV has a line for each alternative and number`() throws {
    let whatIf = try whatIf()
    let lines = report(whatIf).csv.whole.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      lines.first == [
        "case", "key", "interval", "start", "measure", "base", "base_half_width", "change", "change_half_width",
        "difference", "difference_half_width", "gain", "p_value", "verdict",
      ])
    #expect(lines.allSatisfy { $0.count == 14 })
    #expect(lines.count == 1 + whatIf.answers.reduce(0) { $0 + $1.comparisons.count + $1.intervals.count })
    let level = try #require(lines.first { $0[0] == "busy" && $0[1] == "contacts.support.service_level" })
    let comparison = try #require(
      whatIf.answers[0].comparisons.first {
        $0.indicator == Indicator(.contacts("support"), .serviceLevel)
      })
    #expect(level[2...4] == ["", "", "service_level"])
    #expect(Double(level[9]) == comparison.difference?.mean)
    #expect(Double(level[10]) == comparison.difference?.halfWidth)
    #expect(level[13] == "real")
    let interval = lines.first { $0[1] == "contacts.support.intervals.Mon 08:30.asa" }
    #expect(interval?[2...4] == ["1", "Mon 08:30", "asa"])
    let nothing = try #require(lines.first { $0[1] == "overall.cost" })
    #expect(nothing[5...].allSatisfy { $0 == "" })
  }

  @Test func `Markdown says the same as text`() throws {
    let report = report(try whatIf())
    let markdown = report.markdown
    #expect(
      markdown.hasPrefix("# What if: Support line\n\nMon 08:00–09:30, 3 intervals of 30m; 2 alternatives; 100 days"))
    #expect(markdown.contains("\n# busy\n\nchanged: a=1; b=2\n"))
    #expect(markdown.contains("\n|  | service\\_level | % | 87.9 | 76.8 | −11.2 ±  1.1 | yes |\n"))
    let sentence = try #require(parsed(report.json.whole)["cases"] as? [[String: Any]])[0]["text"] as? String
    #expect(try markdown.contains(#require(sentence)))
  }

  @Test func `equal answers are equal bytes, whatever the threads`() throws {
    let one = report(try whatIf(threads: 1))
    let many = report(try whatIf(threads: 3))
    #expect(one.json.whole == many.json.whole)
    #expect(one.csv.whole == many.csv.whole)
    #expect(one.markdown == many.markdown)
    #expect(one.text(.colour) == many.text(.colour))
  }

  @Test func `colour changes no word`() throws {
    let report = report(try whatIf())
    let colour = report.text(.colour)
    #expect(colour.contains("\u{1B}["))
    #expect(colour.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.text())
  }

  @Test(arguments: [
    "\u{1B}[31mred\u{7}", "two\nlines", "a,\"b\"", "| pipe | `tick`", "\u{202E}turned", "很长的名字很长的名字很长的名字很长的名字",
  ])
  func `hostile names stay on their line, and programs get them as they are`(name: String) throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.name = name
      draft.currency = name
      draft.contacts[0].name = name
      draft.agents[0] = AgentGroup(name: name, staffing: .constant(21), skills: [Skill(name)], cost: 10)
    }
    let questions = try [1.2, 1.0].map { scale in
      try WhatIfExample.question(base, name, [name]) { $0.contacts[0].arrivals.scale = scale }
    }
    for asked in [questions, Array(questions.prefix(1))] {
      let report = try WhatIfExample.report(base, asked)
      for text in [report.text(), report.markdown] {
        #expect(
          !text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value) })
        #expect(!text.contains("two\nlines"))
      }
      let document = try parsed(report.json.whole)
      let cases = try #require(document["cases"] as? [[String: Any]])
      #expect(cases.first?["name"] as? String == name)
      #expect(cases.first?["changes"] as? [String] == [name])
      let differences = try #require(cases.first?["differences"] as? [String: Any])
      #expect(differences["contacts.\(name).asa"] != nil)
    }
  }

  @Test func `words of the report are explained`() throws {
    for key in ["difference", "gain", "p_value", "verdict"] {
      let page = try #require(WhatIfExplanation(key: key))
      #expect(page.text.hasPrefix("\(key): \(page.title)\n\n"))
      #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    #expect(WhatIfExplanation(key: "verdicts") == nil)
    let others = Explanation.all.map(\.key) + PlanExplanation.all.map(\.key) + ModelExplanation.all.map(\.key)
    let keys = WhatIfExplanation.all.map(\.key)
    #expect(Set(keys + others).count == keys.count + Set(others).count)
    let verdict = try #require(WhatIfExplanation(key: "verdict"))
    for word in ["real", "perhaps", "unclear", "same"] { #expect(verdict.meaning.contains("\(word): ")) }
  }
}
