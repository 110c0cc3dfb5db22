import Foundation
import Testing

@Suite struct ExplainTests {
  @Test func `every key in the results is explained`() throws {
    let results = try Command.sira("run", "Scenarios/support-monday.yaml", "--format", "json", "--replications", "2")
    let document = try JSONSerialization.jsonObject(with: Data(results.output.utf8)) as? [String: Any]
    let overall = try #require(document?["overall"] as? [String: Any])
    for key in overall.keys {
      let outcome = try Command.sira("explain", key)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("\(key): "))
      #expect(outcome.output.contains("\nFormula   "))
    }
  }

  @Test(arguments: [
    "patience", "contacts.support.patience", "horizon", "contacts.support.goal.definition", "agents.desk.skills",
  ])
  func `every key of scenario files is explained`(key: String) throws {
    let outcome = try Command.sira("explain", key)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors == "")
  }

  @Test func `a word of a report is explained as it is printed, and the key of the same name after it`() throws {
    let lost = try Command.sira("explain", "lost")
    #expect(lost.output.hasPrefix("lost: a column, %\n"))
    #expect(lost.output.contains("\nlost: issues that nobody will hear of again\n"))
    for words in [["In Doubt:"], ["in", "doubt"], ["in doubt"]] {
      #expect(try Command.run(Command.binary, ["explain"] + words).output.hasPrefix("in doubt: a verdict\n"))
    }
    #expect(try Command.sira("explain", "longest_idle").output.hasPrefix("longest-idle: a value of routing.agent\n"))
    #expect(try Command.sira("explain", "SERVICE_LEVEL").output.hasPrefix("SL: a column, %\n"))
    let near = try Command.sira("explain", "in dout")
    #expect(near.status == 2)
    #expect(near.errors == "error: unknown word 'in dout'; did you mean 'in doubt'?\n")
  }

  @Test(arguments: [
    ("closed", "closed: a value of agents.GROUP.staff\n"), ("weakened", "weakened: a verdict of check\n"),
    ("stricter", "stricter: a verdict of check\n"), ("calls", "calls: a key of formulas\n"),
    ("goals_met", "goals_met: a key of formulas\n"), ("came back", "came back: a row of the flow of contacts\n"),
    ("contacts.support.asa", "asa: average speed of answer (ASA)\n"),
  ])
  func `rows, verdicts and keys that are no measures are explained`(word: String, beginning: String) throws {
    let outcome = try Command.sira("explain", word)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(beginning), "\(outcome.output)")
  }

  @Test func `how many answers a goal may have is said`() throws {
    #expect(try Command.sira("explain", "goal.answers").output.contains("One to four shares to be answered"))
    let schema = try Command.sira("schema").output
    #expect(schema.contains("\"minItems\": 1") && schema.contains("\"maxItems\": 4"))
  }

  @Test func `without a key, all of them are listed`() throws {
    let outcome = try Command.sira("explain")
    #expect(outcome.status == 0)
    for key in ["service_level", "less_short", "patience", "skills"] { #expect(outcome.output.contains(key)) }
  }
}
