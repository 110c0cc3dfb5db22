import Foundation
import Testing

@Suite struct LintTests {
  @Test func `the examples have no errors`() throws {
    let outcome = try Command.run(Command.binary, ["lint"] + Command.scenarios)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(Command.scenarios.count) files checked: 0 errors, "))
    #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.contains(#/^Scenarios\/[^:]+:\d+:\d+: warning: /#) })
  }

  @Test func `errors of several files come together, with code 2`() throws {
    let outcome = try Command.sira("lint", "no.yaml", "Scenarios/support-monday.yaml", "neither.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == "no.yaml: error: no such file\nneither.yaml: error: no such file\n")
  }

  @Test func `findings are JSON for machines`() throws {
    let outcome = try Command.sira("lint", "no.yaml", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let findings = try #require(document?["findings"] as? [[String: Any]])
    #expect(findings.map { $0["severity"] as? String } == ["error"])
  }

  @Test func `a warning has the place of its field`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "busy.yaml")
      let text = """
        horizon: {start: "08:00", length: 1h, interval: 30m}
        contacts:
          support:
            arrivals: {per: 30m, counts: [60, 200]}
            handle: {talk: 4m}
        agents:
          desk: {staff: 10, skills: [support]}
        """
      try Data(text.utf8).write(to: file)
      let outcome = try Command.sira("lint", file.path())
      #expect(outcome.status == 0)
      #expect(outcome.output == "1 file checked: 0 errors, 2 warnings\n")
      #expect(
        outcome.errors.contains(
          ":4:15: warning: contacts.support.arrivals: offered load is above staff at 08:30: 26.7 agents of work "
            + "(200 contacts × 240 s in 30m) for 10 agents; with endless patience and no queue limit the queue grows "
            + "without bound as long as that lasts"))
    }
  }
}
