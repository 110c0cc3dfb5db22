import Testing

@Suite struct AutomationTests {
  @Test func `one command tells of every step, or of those that are named`() throws {
    let all = try Command.sira("automation", "Scenarios/bank-ivr-and-bot.yaml", "--replications", "3")
    #expect(all.status == 0 && all.errors.isEmpty)
    #expect(all.output.contains("menu saves most at") && all.output.contains("bot saves most at"))
    let one = try Command.sira(
      "automation", "Scenarios/bank-ivr-and-bot.yaml", "--replications", "3", "--step", "bot", "--window", "2d")
    #expect(one.status == 0 && one.output.replacing("\n", with: " ").contains("not back within 2d"))
    #expect(!one.output.contains("menu saves most at") && one.output.contains("bot saves most at"))
  }

  @Test func `what cannot be varied says what to do`() throws {
    let none = try Command.sira("automation", "Scenarios/support-monday.yaml")
    #expect(none.status == 2 && none.output.isEmpty)
    #expect(none.errors.contains("has no step that contains contacts, so there is nothing to vary; write for example"))
    let typo = try Command.sira("automation", "Scenarios/bank-ivr-and-bot.yaml", "--step", "bott")
    #expect(typo.status == 2 && typo.errors.contains("unknown step 'bott'; did you mean 'bot'?"))
    let window = try Command.sira("automation", "Scenarios/bank-ivr-and-bot.yaml", "--window", "0s")
    #expect(window.status == 2 && window.errors.contains("--window: must be more than 0s"))
  }
}
