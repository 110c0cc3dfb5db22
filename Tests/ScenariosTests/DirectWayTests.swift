import Randomness
import Scenarios
import Testing

/// Whether callers of 60 and over get to a person without self-service is told by steps and profiles.
@Suite struct DirectWayTests {
  private func finding(
    _ profile: Profile?, share: Double = 0.2, hasMenu: Bool = true,
    _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> String {
    var draft = try ProblemMessageTests.good()
    draft.steps = [Step(name: "menu", duration: try .constant(30))]
    draft.contacts[0].journey = hasMenu ? ["menu"] : []
    if let profile {
      draft.profiles = [profile]
      draft.contacts[0].profiles = [ProfileShare(profile.name, share)]
    }
    try change(&draft)
    let rule = try #require(StatutoryRule.all.first { $0.key == "tr-bddk-2020.over_60" })
    let findings = try Scenario(checking: draft).menuFindings(rule)
    #expect(findings.count == 1)
    return "\(findings[0].standing): \(findings[0].sentence)"
  }

  @Test func `without steps everybody gets to a person directly`() throws {
    #expect(
      try finding(nil, hasMenu: false) == "kept: calls go to the queue without any self-service ('support')")
  }

  @Test func `who is 60 and over must go past all steps`() throws {
    let direct = Profile(name: "over-60", skipsSteps: true)
    #expect(try finding(direct) == "kept: customers with the profile 'over-60' go past all steps ('support')")
    for profile in [Profile(name: "over-60"), Profile(name: "over-60", handle: 1.3)] {
      #expect(
        try finding(profile)
          == "broken: customers with the profile 'over-60' pass 'menu'; write 'self_service: skip' in the profile "
          + "('support')")
    }
  }

  @Test func `where nobody says how many they are it is open, with what to write`() throws {
    let open =
      "open: callers pass 'menu', and the type does not say how many of them are 60 and over; write the profile "
      + "'over-60' with 'self_service: skip', and its share under 'contacts.support.profiles' ('support')"
    #expect(try finding(nil) == open)
    #expect(try finding(Profile(name: "elderly", skipsSteps: true)) == open)
    #expect(try finding(Profile(name: "over-60", skipsSteps: true), share: 0) == open)
    // A profile that the type does not name helps nobody who calls as that type.
    #expect(try finding(Profile(name: "over-60", skipsSteps: true)) { $0.contacts[0].profiles = [] } == open)
  }

  @Test func `a queue that sends callers to self-service is self-service, too`() throws {
    func timesOut(_ draft: inout ScenarioDraft) { draft.contacts[0].queueTimeout = QueueTimeout(after: 60, to: "menu") }
    #expect(try finding(nil, hasMenu: false, timesOut).hasPrefix("open: callers pass 'menu'"))
    #expect(try finding(Profile(name: "over-60", skipsSteps: true), hasMenu: false, timesOut).hasPrefix("kept: "))
    #expect(try finding(Profile(name: "over-60"), hasMenu: false, timesOut).hasPrefix("broken: "))
  }

  @Test func `lint warns of it`() throws {
    var draft = try ProblemMessageTests.good()
    draft.steps = [Step(name: "menu", duration: try .constant(30))]
    draft.contacts[0].journey = ["menu"]
    draft.regulations = [.bddk2020]
    let warnings = try Scenario(checking: draft).warnings.map(\.message)
    #expect(warnings.contains { $0.hasPrefix("tr-bddk-2020.over_60 is not shown to be kept: callers pass 'menu'") })
  }
}
