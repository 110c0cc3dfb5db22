import Foundation
import Testing

@Suite struct RunTests {
  @Test(arguments: Command.scenarios)
  func `every example gives a report that begins with its name`(file: String) throws {
    let outcome = try Command.sira("run", file)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let yaml = try String(contentsOf: Command.package.appending(path: file), encoding: .utf8)
    if let name = yaml.firstMatch(of: #/(?m)^name: (.+)$/#) {
      #expect(outcome.output.hasPrefix("\(name.1)\n"))
    }
    #expect(outcome.output.contains("confidence interval"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.output.lowercased().contains("nan"))
  }

  @Test(arguments: Command.scenarios)
  func `every example gives the same JSON bytes on one thread and on two, and again`(file: String) throws {
    let one = try Command.sira("run", file, "--format", "json", "--threads", "1", "--replications", "20")
    let two = try Command.sira("run", file, "--format", "json", "--threads", "2", "--replications", "20")
    let again = try Command.sira("run", file, "--format", "json", "--threads", "2", "--replications", "20")
    #expect(one.status == 0)
    #expect(one.output == two.output)
    #expect(two.output == again.output)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "sira.results/1")
    let scenario = try #require(document["scenario"] as? [String: String])
    #expect(scenario["file"] == file)
    #expect(scenario["sha256"]?.wholeMatch(of: #/[0-9a-f]{64}/#) != nil)
    #expect((document["run"] as? [String: Any])?["replications"] as? Int == 20)
    #expect((document["contacts"] as? [String: Any])?.isEmpty == false)
    #expect((document["agents"] as? [String: Any])?.isEmpty == false)
  }

  @Test(arguments: Command.scenarios)
  func `every example gives a rectangular CSV`(file: String) throws {
    let outcome = try Command.sira("run", file, "--format", "csv", "--replications", "2")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "scope,name,interval,start,measure,mean,half_width")
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 6 || $0.contains("\"") })
  }

  @Test func `flags win over the file`() throws {
    let outcome = try Command.sira(
      "run", "Scenarios/support-monday.yaml", "--format", "json", "--seed", "18446744073709551615", "--replications",
      "7",
      "--confidence", "90%")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let run = try #require(document?["run"] as? [String: Any])
    #expect((run["seed"] as? NSNumber)?.uint64Value == .max)
    #expect(run["replications"] as? Int == 7)
    #expect(run["confidence"] as? Double == 0.9)
  }

  @Test func `another seed gives another day`() throws {
    let one = try Command.sira("run", "Scenarios/support-monday.yaml", "--seed", "1")
    let two = try Command.sira("run", "Scenarios/support-monday.yaml", "--seed", "2")
    #expect(one.output != two.output)
  }

  @Test func `a precision adds replications until it is reached`() throws {
    let outcome = try Command.sira(
      "run", "Scenarios/support-monday.yaml", "--precision", "service_level=4%", "--precision", "asa=30s")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Precision: service_level within ± 4 points everywhere: reached after"))
    #expect(outcome.output.contains("Precision: asa within ± 30 s everywhere: reached after"))
  }

  @Test func `timing goes to standard error and leaves the results alone`() throws {
    let plain = try Command.sira("run", "Scenarios/support-monday.yaml", "--format", "json")
    let timed = try Command.sira("run", "Scenarios/support-monday.yaml", "--format", "json", "--timing")
    #expect(plain.output == timed.output)
    #expect(
      timed.errors.wholeMatch(of: #/wall [0-9.]+ s, CPU [0-9.]+ s, [0-9]+ contacts\/s, [0-9]+ threads?\n/#) != nil)
  }

  @Test func `one replication is simulated, without intervals`() throws {
    let outcome = try Command.sira("run", "Scenarios/support-monday.yaml", "--replications", "1")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("One replication has no confidence interval"))
  }
}
