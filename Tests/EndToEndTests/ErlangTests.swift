import Foundation
import Testing

@Suite struct ErlangTests {
  @Test(arguments: [
    (
      "c --calls 100/30m --aht 4m --target 80%/20s", "17 agents are the fewest that meet the goal for 100 calls per 30m"
    ),
    ("c --calls 200/h --aht 3m --agents 14", "14 agents for 200 calls per 1h of 3m (10 erlangs): 88.8 % answered"),
    (
      "a --calls 100/30m --aht 4m --patience 3m --target 80%/20s --abandon 5% --asa 20s --max-occupancy 85%",
      "16 agents are the fewest that meet the goals for 100 calls"
    ),
    ("a --calls 100/30m --aht 4m --patience 3m --agents 15 --lines 20", "15 agents for 100 calls per 30m of 4m"),
    ("x --calls 100/30m --aht 4m --patience 3m --redial 30% --target 80%/20s", "16 agents are the fewest"),
    ("b --calls 200/h --aht 3m --blocking 1%", "18 lines are the fewest that meet the goal"),
    ("b --calls 200/h --aht 3m --lines 15", "15 lines for 200 calls per 1h of 3m (10 erlangs): 3.6 % blocked"),
    ("c --calls 100/30m --aht 4m --target 80%/20s --definition of_offered --shrinkage 30%", "17 agents are the fewest"),
  ])
  func `a question is answered in the first line`(question: String, answer: String) throws {
    let outcome = try Command.shell("$sira erlang \(question)")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix(answer))
    #expect(outcome.output.contains("\n→"))
  }

  @Test(arguments: [
    (
      "a --calls 100/30m --aht 4m --target 80%/20s",
      "error: patience is missing: add --patience, e.g. --patience 3m, or use 'sira erlang c', where nobody hangs up\n"
    ),
    (
      "c --calls 200/h --aht 3m --agents 10",
      "error: --agents: 10 agents cannot keep up: 10 erlangs of work come in and the queue grows without end. Erlang C "
        + "needs at least 11 agents. Where callers hang up, use 'sira erlang a' with --patience\n"
    ),
    (
      "c --calls 100/30m --aht 4m",
      "error: nothing is asked: give a goal, e.g. --target 80%/20s, or the agents there are, e.g. --agents 18\n"
    ),
    (
      "c --calls 100 --aht 4 --target 80/20 --definition les_short --agents some",
      "error: --calls: 100 needs a unit: write 100/h, or for example 60/30m\n"
        + "error: --aht: 4 needs a unit: write 4s, 4m or 4h\nerror: --agents: 'some' is not a number\n"
        + "error: --target: '80/20' has no units; write 80%/20s\n"
        + "error: --definition: unknown word 'les_short'; did you mean 'less_short'?\n"
    ),
    (
      "c --calls 100/30m --aht 4m --patience 3m --agents 18",
      "error: --patience: Erlang C takes patience as endless; use 'sira erlang a', or leave it out\n"
    ),
    ("d", "error: unknown formula 'd'; it is one of b, c, a and x: sira erlang --help tells them apart\n"),
  ])
  func `what is missing or wrong is named`(question: String, message: String) throws {
    let outcome = try Command.shell("$sira erlang \(question)")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == message)
  }

  @Test func `a program reads the same answer as JSON and as CSV`() throws {
    let question = "erlang a --calls 100/30m --aht 4m --patience 3m --target 80%/20s"
    let json = try Command.shell("$sira \(question) --format json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "sira.erlang/1")
    let answer = try #require(document["answer"] as? [String: Any])
    let csv = try Command.shell("$sira \(question) --format csv").output.split(separator: "\n")
    let chosen = try #require(csv.first { $0.contains(",true,") }).split(separator: ",")
    #expect(Int(chosen[0]) == answer["agents"] as? Int)
    #expect(json.contains("\"service_level\": \(chosen[2]),"))
    #expect(try Command.shell("$sira \(question) --format markdown").output.contains("| **16** |"))
  }

  @Test(arguments: ["b", "c", "a", "x"])
  func `every formula has help with an example that works, and an explanation`(formula: String) throws {
    let help = try Command.sira("erlang", formula, "--help")
    #expect(help.status == 0)
    // Long examples are wrapped; a blank line ends them.
    let example = try #require(help.output.firstMatch(of: #/Example: sira (erlang [^\n]+(\n[^\n]+)*)/#)).1
      .replacing("\n", with: " ")
    #expect(try Command.shell("$sira \(example)").status == 0)
    let page = try Command.sira("explain", "erlang-\(formula)")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("erlang-\(formula): "))
    #expect(try Command.sira("explain").output.contains("erlang-\(formula) "))
  }
}
