import Randomness
import Scenarios
import Testing

/// What steps alone say about the rules for menus: kept only where it is shown, broken only where it is shown.
@Suite struct MenuRuleTests {
  private func findings(
    _ name: String, _ steps: [Step], _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> [MenuFinding] {
    var draft = try ProblemMessageTests.good()
    draft.steps = steps
    draft.contacts[0].journey = steps.map(\.name)
    draft.regulations = [.epdk2016]
    try change(&draft)
    let rule = try #require(StatutoryRule.all.first { $0.key == "tr-epdk-2016.\(name)" })
    return try Scenario(checking: draft).menuFindings(rule)
  }

  private func finding(_ name: String, _ steps: Step...) throws -> String {
    let findings = try findings(name, steps)
    #expect(findings.count == 1 && findings[0].type == "support")
    return "\(findings[0].standing): \(findings[0].sentence)"
  }

  private func menu(
    _ duration: Distribution, _ name: String = "menu", escape: Step.Escape? = nil, contain: Double = 0
  ) -> Step {
    Step(name: name, duration: duration, contain: contain, escape: escape)
  }

  @Test func `exactly 45 s are in time, and a second more is not`() throws {
    #expect(
      try finding("operator_option", menu(.constant(45)))
        == "kept: callers have a way to a person 45s after connection at the latest ('support')")
    #expect(
      try finding("operator_option", menu(.constant(46)))
        == "broken: all callers who pass 'menu' are in self-service for longer than 45s without a way to a person "
        + "('support')")
  }

  @Test func `times of menus in a row add up`() throws {
    let (first, second) = (menu(try .constant(30)), menu(try .constant(30), "sub"))
    #expect(try finding("operator_option", first, second).hasPrefix("broken: all callers who pass "))
    #expect(try finding("operator_option", first, menu(try .constant(15), "sub")).hasPrefix("kept: "))
    #expect(
      try finding("transfer", first, second)
        == "kept: no caller is in self-service for longer than 1m ('support')")
    let offered = menu(try .constant(30), "sub", escape: Step.Escape(after: 10, probability: 0.1))
    #expect(
      try finding("operator_option", first, offered)
        == "kept: callers have a way to a person 40s after connection at the latest ('support')")
  }

  @Test func `a session without an upper end is late for a share that is told`() throws {
    // e^(−45 ÷ 30) = 22.3 %, e^(−120 ÷ 30) = 1.8 %.
    let endless = menu(try .exponential(mean: 30))
    #expect(
      try finding("operator_option", endless)
        == "broken: at least 22.3 % of callers who pass 'menu' are in self-service for longer than 45s without a way to "
        + "a person ('support')")
    #expect(try finding("transfer", endless).contains("at least 1.8 % of callers"))
    let cut = menu(try .exponential(mean: 30).truncated(min: nil, max: 45))
    #expect(try finding("operator_option", cut).hasPrefix("kept: "))
  }

  @Test func `a tail that hardly anybody meets is neither kept nor broken`() throws {
    let short = menu(try .lognormal(mean: 10, cv: 0.3))
    #expect(
      try finding("operator_option", short)
        == "open: self-service may take longer than 45s without a way to a person (durations that have no upper end), "
        + "though seldom ('support')")
  }

  @Test func `a way out is in time where it comes, and happens by itself only where all take it`() throws {
    let long = try Distribution.constant(300)
    let chosen = menu(long, escape: Step.Escape(after: 45, probability: 0.01))
    #expect(try finding("operator_option", chosen).hasPrefix("kept: "))
    #expect(try finding("transfer", chosen).hasPrefix("broken: all callers who pass 'menu'"))
    let late = menu(long, escape: Step.Escape(after: 46, probability: 1))
    #expect(try finding("operator_option", late).hasPrefix("broken: all callers"))
    #expect(
      try finding("transfer", menu(long, escape: Step.Escape(after: 120, probability: 1)))
        == "kept: no caller is in self-service for longer than 2m ('support')")
    #expect(try finding("transfer", menu(long, escape: Step.Escape(after: 121, probability: 1))).hasPrefix("broken: "))
    // A way out that nobody can take, as sessions end before it.
    #expect(
      try finding(
        "operator_option", menu(try .constant(30), escape: Step.Escape(after: 40, probability: 1)),
        menu(try .constant(20), "sub")
      ).hasPrefix("broken: "))
    // And one that nobody takes.
    #expect(
      try finding("operator_option", menu(long, escape: Step.Escape(after: 10, probability: 0))).hasPrefix("broken: "))
  }

  @Test func `who ends a session before the way out still has to have one in the next`() throws {
    let quick = menu(try .uniform(min: 10, max: 60), escape: Step.Escape(after: 30, probability: 0.5))
    // The latest ends the first menu at just under 30 s and waits for another 20 s.
    #expect(try finding("operator_option", quick, menu(try .constant(20), "sub")).hasPrefix("broken: at least 10 % of"))
    #expect(try finding("operator_option", quick, menu(try .constant(15), "sub")).hasPrefix("kept: "))
  }

  @Test func `a trap is no way to a person, unless nobody gets there`() throws {
    let trap = Step(name: "bot", duration: try .constant(20), leadsToHuman: false)
    for name in ["operator_option", "transfer"] {
      #expect(
        try finding(name, trap) == "broken: callers have no way to a person: 'bot' has 'human: never' ('support')")
      #expect(try finding(name, menu(try .constant(10)), trap).hasPrefix("broken: callers have no way to a person"))
    }
    let all = menu(try .constant(20), contain: 1)
    #expect(
      try finding("operator_option", all)
        == "broken: callers have no way to a person: 'menu' contains or loses all of them, and has no 'escape' "
        + "('support')")
    #expect(try finding("transfer", all).hasPrefix("kept: "))
    let before = menu(try .constant(60), escape: Step.Escape(after: 20, probability: 1))
    #expect(try finding("operator_option", before, trap).hasPrefix("kept: "))
  }

  @Test func `a wait for a port may be longer than anything that the steps say`() throws {
    var ported = menu(try .constant(10))
    (ported.capacity, ported.whenFull) = (4, .wait)
    #expect(
      try finding("operator_option", ported)
        == "open: how long callers wait for a place in 'menu' depends on the load, so that 45s without a way to a person "
        + "cannot be ruled out ('support')")
    ported.whenFull = .busy
    #expect(try finding("operator_option", ported).hasPrefix("kept: "))
  }

  @Test func `a step that may be skipped takes the way out with it`() throws {
    var offered = menu(try .constant(60), escape: Step.Escape(after: 10, probability: 1))
    let long = menu(try .constant(100), "sub")
    #expect(try finding("operator_option", offered, long).hasPrefix("kept: "))
    offered.open = [Step.Hours(from: ClockTime(secondOfDay: 0), length: 600)]
    #expect(try finding("operator_option", offered, long).hasPrefix("broken: "))
  }

  @Test func `calls without self-service are with the agents at once`() throws {
    let none = "kept: calls go to the queue without any self-service before it ('support')"
    #expect(try finding("operator_option") == none)
  }

  @Test func `a page that is read before a call is no part of it, but nothing shows that it is`() throws {
    let page = Step(name: "site", kind: .website, duration: try .exponential(mean: 600))
    #expect(
      try finding("transfer", page)
        == "open: kept only if 'site' (kind: website) is read before the call: calls go to the queue without any "
        + "self-service before it; as a part of it: at least 81.8 % of callers who pass 'site' are in self-service for "
        + "longer than 2m without being put through; leave what is read before out of the journey ('support')")
    let quick = menu(try .constant(30))
    #expect(try finding("operator_option", page, quick).hasPrefix("open: kept only if 'site'"))
    // What is broken without the page is broken with it, and a short page changes nothing.
    #expect(
      try finding("operator_option", page, menu(try .constant(50))).hasPrefix("broken: all callers who pass 'menu'"))
    #expect(
      try finding("operator_option", Step(name: "site", kind: .website, duration: .constant(10)), quick)
        == "kept: callers have a way to a person 40s after connection at the latest ('support')")
    // Calling a menu a page does not make it one that is read before the call.
    let renamed = Step(name: "sub", kind: .website, duration: try .constant(60))
    #expect(try finding("operator_option", menu(try .constant(30)), renamed).hasPrefix("broken: "))
    #expect(try finding("operator_option", renamed).hasPrefix("open: kept only if 'sub'"))
  }

  @Test func `each called type is looked at, and no other`() throws {
    let slow = menu(try .constant(60))
    let found = try findings("operator_option", [slow]) { draft in
      for (name, channel) in [("quick", Channel.voice), ("chat", .chat)] {
        var type = draft.contacts[0]
        (type.name, type.channel) = (name, channel)
        type.journey = channel == .voice ? [] : ["menu"]
        draft.contacts.append(type)
        draft.agents[0].skills.append(Skill(name))
      }
    }
    #expect(found.map { "\($0.type) \($0.standing)" } == ["support broken", "quick kept"])
  }

  @Test func `a lint warns of what is broken or not shown, and only where a law is named`() throws {
    var draft = try ProblemMessageTests.good()
    draft.steps = [menu(try .constant(60)), menu(try .lognormal(mean: 10, cv: 0.3), "short")]
    draft.contacts[0].journey = ["menu"]
    func warnings() throws -> [String] {
      try Scenario(checking: draft).warnings.filter { $0.path == ["expect", "rules"] }.map(\.message)
    }
    #expect(try warnings() == [])
    draft.regulations = [.epdk2016]
    #expect(
      try warnings() == [
        "tr-epdk-2016.operator_option is broken: all callers who pass 'menu' are in self-service for longer than 45s "
          + "without a way to a person ('support') (Resmî Gazete 29865 of 22 October 2016, article number not available)"
      ])
    draft.contacts[0].journey = ["short"]
    let open = try warnings()
    #expect(
      open.map { $0.prefix { $0 != ":" } } == [
        "tr-epdk-2016.operator_option is not shown to be kept", "tr-epdk-2016.transfer is not shown to be kept",
      ])
  }
}
