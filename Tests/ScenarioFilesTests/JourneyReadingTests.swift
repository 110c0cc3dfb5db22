import Files
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Transfers and redials, as files write them.
@Suite struct JourneyReadingTests {
  private static func text(_ lines: String) -> String {
    """
    horizon: {start: "Mon 08:00", length: 2h}
    contacts:
      support:
        arrivals: {rate: 60/h}
        handle: {talk: 4m}
    \(lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      sales: {arrivals: {rate: 0/h}, handle: {talk: 4m}}
      mails: {channel: email, arrivals: {rate: 0/h}, handle: {talk: 4m}}
    agents:
      desk: {staff: 5, skills: [support, sales, mails]}
    """
  }

  private func type(_ lines: String, _ edits: String...) throws -> ContactType {
    let files = try WrittenFiles(["main.yaml": Self.text(lines)])
    let edits = try edits.map { ScenarioChange.edit(try ScenarioEdit($0)) }
    return try #require(
      try ScenarioFile.read(path: files.path("main.yaml")).applying(edits).scenario.contacts.first)
  }

  @Test func `every key of a redial reaches its field`() throws {
    let redial = try type(
      """
      redial:
        after_abandon: 50%
        after_block: 80%
        further: 20%
        delay: 5m
        attempts: 3
        to: mails
        patience: keep
      """
    ).redial
    #expect(
      redial
        == Redial(
          afterAbandon: 0.5, afterBlock: 0.8, further: 0.2, delay: try .constant(300), attempts: 3, to: "mails",
          patience: .keep))
    #expect(
      try type("redial: {after_abandon: 50%, delay: 5m}").redial
        == Redial(afterAbandon: 0.5, delay: try .constant(300)))
  }

  private static let several = """
    outcome:
      transfer:
        - {to: sales, probability: 15%, warm: yes}
        - {to: mails, probability: 10%, context: 70%, repeats: 40s}
    """
  private static let expected = Outcome(
    transfer: Transfer(to: "sales", probability: 0.15, isWarm: true),
    Transfer(to: "mails", probability: 0.1, handoff: Handoff(context: 0.7, repeats: 40)))

  @Test func `one transfer is a map, and several are a list`() throws {
    #expect(try type(Self.several).outcome == Self.expected)
    let one = Outcome(transfer: Transfer(to: "sales", probability: 0.15))
    #expect(try type("outcome: {transfer: {to: sales, probability: 15%}}").outcome == one)
    #expect(try type("outcome: {transfer: [{to: sales, probability: 15%}]}").outcome == one)
  }

  @Test func `what-ifs change one transfer, each of them, or the only one`() throws {
    func probabilities(_ lines: String, _ edit: String) throws -> [Double] {
      try type(lines, edit).outcome?.transfers.map(\.probability) ?? []
    }
    #expect(try probabilities(Self.several, "contacts.support.outcome.transfer.1.probability=20%") == [0.15, 0.2])
    #expect(try probabilities(Self.several, "contacts.support.outcome.transfer.*.probability*=2") == [0.3, 0.2])
    #expect(try probabilities(Self.several, "contacts.support.outcome.transfer.0.probability+=5%") == [0.2, 0.1])
    let one = "outcome: {transfer: {to: sales, probability: 15%}}"
    #expect(try probabilities(one, "contacts.support.outcome.transfer.probability=20%") == [0.2])
    #expect(
      try probabilities(
        one, "contacts.support.outcome.transfer=[{to: mails, probability: 1%}, {to: sales, probability: 2%}]")
        == [0.01, 0.02])
  }

  @Test func `a list of transfers is not taken for the only one`() throws {
    do {
      _ = try type(Self.several, "contacts.support.outcome.transfer.probability=20%")
      Issue.record("a list has no 'probability'")
    } catch let errors as ScenarioFileErrors {
      #expect(
        errors.problems.map(\.description) == [
          "--set contacts.support.outcome.transfer.probability=20%: error: contacts.support.outcome.transfer.probability: is no item of a list of 2 items; they are 0 to 1, or "
            + "* for all"
        ])
    }
  }
}
