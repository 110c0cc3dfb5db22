import Foundation
import Testing

@Suite struct WorkforceTests {
  @Test func `hires, months and assumptions are told, and what cannot be helped`() throws {
    let outcome = try Command.sira("workforce", "Scenarios/hiring-year.yaml", "--months", "12")
    #expect(outcome.status == 0)
    let text = outcome.output.replacing("\n", with: " ")
    for part in [
      "2026-12 to 2027-11, 12 months", "On average 2 of 12 months fall short, 2027-01 the most",
      "takes contacts from 2027-02 on, so the months before cannot be helped", "in 90 % of runs",
      "Gans and others 2010",
      "Expected cost of all months",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test(arguments: ["json", "csv", "markdown"])
  func `equal runs give equal bytes in every form`(_ format: String) throws {
    let outputs = try (0..<2).map { _ in
      try Command.sira("workforce", "Scenarios/hiring-year.yaml", "--format", format).output
    }
    #expect(outputs[0] == outputs[1] && outputs[0].count > 500)
  }

  @Test func `an assistant needs fewer hires`() throws {
    func hires(_ more: String...) throws -> Int {
      let output = try Command.run(
        Command.binary, ["workforce", "Scenarios/hiring-year.yaml", "--format", "json"] + more
      ).output
      let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      return try #require(document["hires"] as? Int)
    }
    #expect(try hires("--set", "workforce.assistant.tenure_multiplier=3") < hires())
  }

  @Test func `a file without a workforce says what to write`() throws {
    let outcome = try Command.sira("workforce", "Scenarios/support-monday.yaml")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("has no section 'workforce'; write for example workforce: {required: [40]"))
    #expect(try Command.sira("workforce", "Scenarios/hiring-year.yaml", "--months", "0").status == 2)
  }
}
