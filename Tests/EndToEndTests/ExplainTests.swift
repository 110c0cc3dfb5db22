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

  @Test func `without a key, all of them are listed`() throws {
    let outcome = try Command.sira("explain")
    #expect(outcome.status == 0)
    for key in ["service_level", "less_short", "patience", "skills"] { #expect(outcome.output.contains(key)) }
  }
}
