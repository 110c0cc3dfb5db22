import Foundation
import Files
import Measures
import Planning
import Reports
import Scenarios
import Testing

@Suite struct CheckFormatsTests {
  private static let hostile = "a\u{1}<&\"'>]]>\u{1B}[31m\r\n%0A::error::,|`*_\u{FFFE}\u{202E}"

  @Test func `JSON has every verdict with its numbers`() throws {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(CheckExample.everything().json.whole.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "sira.check/1")
    #expect(document["outcome"] as? String == "failed")
    let scenario = try #require((document["scenarios"] as? [[String: Any]])?.first)
    #expect((scenario["scenario"] as? [String: String])?["file"] == "support.yaml")
    #expect((scenario["baseline"] as? [String: Any])?["engine"] as? String == "sira 0.0.9")
    #expect(scenario["new_measures"] as? [String] == ["agents.desk.occupancy", "overall.paid"])
    let promises = try #require(scenario["promises"] as? [[String: Any]])
    #expect(promises.map { $0["verdict"] as? String } == ["failed", "passed", "inconclusive", "passed"])
    #expect(promises.map { $0["at_least"] as? Double } == [0.9, nil, 0.05, 0.6])
    #expect(promises.map { $0["at_most"] as? Double } == [nil, 20, 0.0815, nil])
    #expect(promises[3]["at"] as? String == "contacts.support.intervals.Mon 08:30.service_level")
    #expect((promises[2]["place"] as? [String: Any])?["line"] as? Int == 22)
    let measures = try #require(scenario["measures"] as? [[String: Any]])
    #expect(
      measures.map { $0["verdict"] as? String } == [
        "equivalent", "regressed", "improved", "inconclusive", "inconclusive",
      ])
    #expect(measures.map { $0["tolerance"] as? Double } == [2.525, 0.01, 0.005, 1, nil])
    for measure in measures.prefix(4) {
      let (base, now) = (try #require(measure["baseline"] as? Double), try #require(measure["now"] as? Double))
      let difference = try #require((measure["difference"] as? [String: Any])?["mean"] as? Double)
      #expect((now - base - difference).magnitude < 1e-12)
    }
    let changes = try #require(scenario["changes"] as? [[String: Any]])
    #expect(changes.map { $0["old"] as? String } == ["21", nil, "1m"])
  }

  @Test func `annotations are on the lines of the scenario, errors first`() throws {
    let lines = try CheckExample.everything().annotations.whole.split(separator: "\n").map(String.init)
    let beginnings: [String] = [
      "::error file=support.yaml,line=20,col=3,title=Support line%3A broken promise::",
      "::error file=support.yaml,line=3,col=3,title=Support line%3A regression::conta",
      "::warning file=support.yaml,line=22,col=3,title=Support line%3A undecided promi",
      "::warning file=support.yaml,line=3,col=3,title=Support line%3A undecided measur",
      "::warning file=support.yaml,line=3,col=3,title=Support line%3A undecided measur",
    ]
    #expect(lines.count == beginnings.count)
    for (line, beginning) in zip(lines, beginnings) { #expect(line.hasPrefix(beginning)) }
    #expect(lines[0].contains("promised at least 90 %25"))
  }

  @Test func `hostile names cannot leave their place in any format`() throws {
    let name = Self.hostile
    let scenario = try CheckExample.scenario(
      name: name,
      [
        CheckExample.promise(.serviceLevel, .atLeast(0.9), key: "contacts.support.service_level")
      ])
    let baseline = try CheckExample.baseline(of: scenario, engine: name) { record in
      Baseline.Record(key: record.key == "overall.paid" ? name : record.key, pairs: record.pairs)
    }
    let check = try CheckExample.check(scenario, against: baseline, mostReplications: 40)
    let report = CheckReport([
      CheckExample.checked(
        check, file: name, baselineFile: name, changes: [SettingChange(key: name, old: name, new: name)])
    ])
    let forbidden: (Unicode.Scalar) -> Bool = { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E }
    for text in [report.text(), report.markdown, report.junit.whole] {
      #expect(!text.unicodeScalars.contains(where: forbidden))
    }
    let commands = report.annotations.whole.split(whereSeparator: \.isNewline)
    #expect(commands.count == 2)
    for command in commands {
      #expect(command.wholeMatch(of: #/::(error|warning) file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::.*/#) != nil)
    }
    let document = try JSONSerialization.jsonObject(with: Data(report.json.whole.utf8)) as? [String: Any]
    let first = (document?["scenarios"] as? [[String: Any]])?.first
    #expect((first?["scenario"] as? [String: String])?["name"] == name)
    let xml = try JUnitSchema.check(report.junit.whole)
    #expect(xml.suites == 1)
  }
}
