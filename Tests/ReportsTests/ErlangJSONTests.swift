import Foundation
import Files
import Measures
import Planning
import Queueing
import Reports
import Scenarios
import Testing

@Suite struct ErlangJSONTests {
  private func document(_ draft: ErlangDraft) throws -> [String: Any] {
    let json = ErlangReport(try ErlangQuestion(draft).answer()).json.whole
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private var draft: ErlangDraft {
    var draft = ErlangDraft(.a)
    draft.calls = CallRate(count: 100, period: 1800)
    draft.aht = 240
    draft.patience = 180
    draft.target = 0.8
    draft.abandon = 0.05
    draft.shrinkage = 0.3
    return draft
  }

  @Test func `input, answer and table have the keys of results`() throws {
    let document = try document(draft)
    #expect(document["format"] as? String == "sira.erlang/1")
    let input = try #require(document["input"] as? [String: Any])
    #expect(
      Set(input.keys) == [
        "model", "calls", "per", "aht", "erlangs", "patience", "target", "within", "definition", "short_abandon",
        "abandon", "shrinkage",
      ])
    let answer = try #require(document["answer"] as? [String: Any])
    #expect(answer["agents"] as? Int == 16)
    #expect(answer["scheduled"] as? Int == 23)
    #expect(answer["goals_met"] as? Bool == true)
    #expect(answer["chosen"] == nil)
    let known = Set(Measure.allCases.map(\.rawValue))
    let own: Set = [
      "agents", "scheduled", "goals_met", "fewest", "virtual_service_level", "service_level_by_definition",
    ]
    #expect(Set(answer.keys).subtracting(own).isSubset(of: known))
    let levels = try #require(answer["service_level_by_definition"] as? [String: Double])
    #expect(Set(levels.keys) == Set(ServiceLevelDefinition.allCases.map(\.rawValue)))
    #expect(levels["less_short"] == answer["service_level"] as? Double)
    let table = try #require(document["table"] as? [[String: Any]])
    #expect(table.map { $0["agents"] as? Int } == [13, 14, 15, 16, 17, 18, 19])
    #expect(table.map { $0["chosen"] as? Bool } == [false, false, false, true, false, false, false])
    #expect(table[3]["asa"] as? Double == answer["asa"] as? Double)
  }

  @Test func `the definition that was asked for is the service level`() throws {
    var draft = draft
    draft.definition = .ofOffered
    let answer = try #require(try document(draft)["answer"] as? [String: Any])
    let levels = try #require(answer["service_level_by_definition"] as? [String: Double])
    #expect(levels["of_offered"] == answer["service_level"] as? Double)
  }

  @Test func `a small answer is these bytes`() throws {
    var draft = ErlangDraft(.b)
    draft.calls = CallRate(count: 2, period: 60)
    draft.aht = 30
    draft.lines = 1
    let json = ErlangReport(try ErlangQuestion(draft).answer()).json.whole
    #expect(
      json.hasPrefix(
        """
        {
          "format": "sira.erlang/1",
          "input": {
            "model": "b",
            "calls": 2.0,
            "per": 60.0,
            "aht": 30.0,
            "erlangs": 1.0,
            "lines": 1,
            "within": 20.0,
            "definition": "less_short",
            "short_abandon": 5.0
          },
          "answer": {
            "agents": 1,
            "lines": 1,
            "service_level": 1.0,
            "virtual_service_level": 1.0,
            "asa": 0.0,
            "wait_mean": 0.0,
            "wait_abandoned": null,
            "wait_p50": 0.0,
            "wait_p80": 0.0,
            "wait_p90": 0.0,
            "wait_p95": 0.0,
            "wait_p99": 0.0,
            "waited": 0.0,
            "virtual_wait": 0.0,
            "abandon_rate": 0.0,
            "abandon_rate_less_short": 0.0,
            "blocked": 0.5,
            "queue_length": 0.0,
            "occupancy": 0.5,
            "service_level_by_definition": {"of_answered": 1.0,
        """))
  }
}
