import Foundation
import Testing

/// Rules of the land, from a file to an exit code.
@Suite struct RuleTests {
  private func file(_ rules: String, staff: Int, in folder: URL) throws -> String {
    let base = Command.package.appending(path: "Scenarios/support-monday.yaml").path()
    let file = folder.appending(path: "bank.yaml")
    let text = "extends: \(base)\nname: Bank\nagents: {desk: {staff: \(staff)}}\nexpect:\n  rules: \(rules)\n"
    try Data(text.utf8).write(to: file)
    return file.path()
  }

  @Test(arguments: [(28, 0), (16, 1)])
  func `a law is kept or broken`(staff: Int, status: Int) throws {
    try Command.inScratch { scratch in
      let outcome = try Command.sira(
        "check", file("tr-bddk-2020", staff: staff, in: scratch), "--max-replications", "200")
      #expect(outcome.status == Int32(status), "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("tr-bddk-2020.answered_within_30s"))
      #expect(outcome.output.contains("Not checked: "))
    }
  }

  @Test func `what is not shown to be kept is undecided`() throws {
    try Command.inScratch { scratch in
      let path = try file("tr-epdk-2016", staff: 28, in: scratch)
      let more = """
        steps: {menu: {kind: ivr, duration: {lognormal: {mean: 10s, cv: 0.3}}}}
        contacts: {support: {journey: [menu]}}

        """
      try Data((String(contentsOfFile: path, encoding: .utf8) + more).utf8).write(to: URL(filePath: path))
      let outcome = try Command.sira("check", path)
      #expect(outcome.status == 3, "\(outcome.output)\(outcome.errors)")
      let lint = try Command.sira("lint", path)
      #expect(lint.status == 0)
      #expect(
        lint.errors.contains(
          "bank.yaml:5:3: warning: expect.rules: tr-epdk-2016.operator_option is not shown to be kept"))
    }
  }

  @Test func `an accepted law cannot be dropped unseen`() throws {
    try Command.inScratch { scratch in
      let results = scratch.appending(path: "results").path()
      let path = try file("[tr-bddk-2020, tr-btk-2012]", staff: 28, in: scratch)
      #expect(try Command.sira("check", path, "--baseline", results, "--accept").status == 0)
      #expect(try Command.sira("check", path, "--baseline", results).status == 0)
      _ = try file("tr-bddk-2020", staff: 28, in: scratch)
      let less = try Command.sira("check", path, "--baseline", results)
      #expect(less.status == 1)
      #expect(
        less.output.replacing("\n", with: " ").contains(
          "rules.tr-btk-2012: tr-btk-2012 is gone from the laws that are to be kept; if that is meant, accept it with"),
        "\(less.output)")
    }
  }

  @Test func `a law that nobody knows is an error with a suggestion, and the table can be read`() throws {
    try Command.inScratch { scratch in
      let path = try file("tr-bddk-202", staff: 28, in: scratch)
      let outcome = try Command.sira("check", path)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.hasSuffix(": error: expect.rules: 'tr-bddk-202' is unknown here; did you mean 'tr-bddk-2020'?\n")
      )
    }
    let all = try Command.sira("explain", "rules")
    #expect(all.status == 0)
    for law in ["tr-bddk-2020", "tr-btk-2012", "tr-epdk-2016"] {
      #expect(all.output.contains("\(law): for "))
      #expect(try Command.sira("explain", law).output.hasPrefix("\(law): for "))
    }
  }
}
