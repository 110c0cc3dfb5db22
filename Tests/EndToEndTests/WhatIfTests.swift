import Foundation
import Testing

@Suite struct WhatIfTests {
  private let file = "Scenarios/support-monday.yaml"

  @Test func `the answer comes first, with what changed, by how much and how sure`() throws {
    let outcome = try Command.sira("whatif", file, "--set", "contacts.support.arrivals.scale=1.15")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let paragraphs = outcome.output.split(separator: "\n\n").map { $0.replacing("\n", with: " ") }
    #expect(
      paragraphs[1] == """
        With contacts.support.arrivals.scale=1.15, over the whole day, the service level of support falls from 93.4 % to \
        85.1 % (−8.3 ± 0.4 points), still above its goal of 80 % answered within 20 s; abandonment goes from 1.7 % to 3.9 % and ASA is \
        3.59 ± 0.19 s longer; goals are missed in 4 of 20 half hours on average instead of in 2 (most where at 10:00 \
        support has 56.3 % answered within 20 s, goal 80 %).
        """)
    #expect(outcome.output.contains("now missed"))
    #expect(paragraphs.contains { $0.contains("times narrower than independent runs would have") })
  }

  @Test func `one thread and two give the same bytes`() throws {
    let changes = ["--case", "busy: contacts.*.arrivals.scale*=1.1", "--case", "sick: agents.*.absence=5%"]
    for format in ["text", "json", "csv", "markdown"] {
      func output(_ threads: String) throws -> String {
        try Command.run(
          Command.binary, ["whatif", file, "--format", format, "--threads", threads] + changes
        ).output
      }
      let one = try output("1")
      #expect(one == (try output("2")))
      #expect(one.count > 1_000)
    }
  }

  @Test func `an overlay and a list of edits say the same`() throws {
    try Command.inScratch { scratch in
      let overlay = scratch.appending(path: "more.yaml")
      try Data("agents: {desk: {staff: 26}}\ncontacts: {support: {patience: {exponential: {mean: 2m}}}}\n".utf8)
        .write(to: overlay)
      func csv(_ arguments: String...) throws -> String {
        try Command.run(Command.binary, ["whatif", file, "--format", "csv"] + arguments).output
      }
      let edited = try csv(
        "--set", "agents.desk.staff+=2", "--set", "contacts.support.patience={exponential: {mean: 2m}}")
      #expect(edited == (try csv("--with", overlay.path())))
      #expect(edited.contains("contacts.support.service_level"))
    }
  }

  @Test(arguments: [
    (
      ["--set", "contacts.suport.arrivals.scale=1.1"],
      "--set contacts.suport.arrivals.scale=1.1: error: contacts.suport: unknown name; did you mean 'support'?\n"
    ),
    (
      ["--set", "agents.desk.staff"],
      "error: --set: 'agents.desk.staff' is not PATH=VALUE; write for example agents.desk.staff=26\n"
    ),
    (["--case", "agents.desk.staff=3"], "error: --case: 'agents.desk.staff=3' has no name; "),
    ([], "error: nothing is changed; say what, "),
  ])
  func `a change that cannot be is an error that says what to do`(_ arguments: [String], _ message: String) throws {
    let outcome = try Command.run(Command.binary, ["whatif", file] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }

  @Test func `how it is run holds for both sides`() throws {
    let change = "agents.desk.staff=25"
    let few = try Command.sira("whatif", file, "--set", change, "--set", "run.replications=30", "--format", "csv")
    #expect(few.status == 0)
    #expect(
      few.output
        == (try Command.sira("whatif", file, "--set", change, "--replications", "30", "--format", "csv").output))
    let odd = try Command.sira("whatif", file, "--case", "odd: run.seed=2, agents.desk.staff=25")
    #expect(odd.status == 2)
    #expect(odd.errors.hasPrefix("error: odd: both sides must be run alike"))
    #expect(try Command.sira("whatif", file, "--set", "run.seed=2").status == 2)
  }

  @Test func `an overlay of the base is on both sides`() throws {
    try Command.inScratch { scratch in
      let overlay = scratch.appending(path: "cost.yaml")
      try Data("currency: EUR\nagents: {desk: {cost: 20}}\n".utf8).write(to: overlay)
      let outcome = try Command.sira(
        "whatif", file, "--base-with", overlay.path(), "--set", "agents.desk.staff=25", "--replications", "10")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("\nchanged: with \(overlay.path())\n"))
      #expect(outcome.output.replacing("\n", with: " ").contains("; it costs 200 EUR more per day."))
      let alone = try Command.sira("whatif", file, "--base-with", overlay.path())
      #expect(alone.errors.hasPrefix("error: nothing is changed; "))
    }
  }

  @Test func `several cases are told in full only where that is asked for`() throws {
    let cases = ["--case", "one: agents.desk.staff=25", "--case", "two: agents.desk.staff=26", "--replications", "10"]
    let short = try Command.run(Command.binary, ["whatif", file] + cases).output
    let long = try Command.run(Command.binary, ["whatif", file, "--details"] + cases).output
    #expect(short.contains("number by number and where: --details\n") && !short.contains("real?"))
    #expect(long.contains("real?") && !long.contains("--details"))
    func json(_ flags: [String]) throws -> String {
      try Command.run(Command.binary, ["whatif", file, "--format", "json"] + flags + cases).output
    }
    #expect(try json([]) == json(["--details"]))
  }

  @Test func `a folder gets every form of the report`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "out")
      let outcome = try Command.sira("whatif", file, "--set", "agents.desk.staff=23", "--output", folder.path())
      #expect(outcome.status == 0)
      #expect(Command.names(in: folder) == ["whatif.csv", "whatif.json", "whatif.md", "whatif.txt"])
      #expect(try String(contentsOf: folder.appending(path: "whatif.txt"), encoding: .utf8) == outcome.output)
    }
  }
}
