import Foundation
import Testing

/// The fitted bank day against what was recorded on the eleven days it was fitted to.
@Suite struct BankTests {
  @Test func `the bank's simulated day is like the recorded ones`() throws {
    let outcome = try Command.sira("run", "Scenarios/bank-1999-08.yaml", "--format", "json", "--replications", "200")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let overall = try #require(document["overall"] as? [String: Any])
    func simulated(_ key: String) throws -> Double {
      try #require((overall[key] as? [String: Any])?["mean"] as? Double)
    }
    let observed = try Self.observedTotals()
    // Two standard errors of the recorded means, from how much the eleven days differ.
    for (key, column, allowance) in [
      ("offered", "offered", 80.0), ("service_level", "service_level_less_short", 0.076),
      ("abandon_rate", "abandon_rate", 0.026), ("asa", "asa", 11), ("aht", "aht", 5),
    ] {
      let truth = try #require(observed[column])
      let mean = try simulated(key)
      #expect(abs(mean - truth) < allowance, "\(key): \(mean), recorded \(truth)")
    }
  }

  /// The row of all types over the day.
  private static func observedTotals() throws -> [String: Double] {
    let file = Command.package.appending(path: "Scenarios/bank-1999-08-observed.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    let totals = try #require(rows.first { $0.prefix(2) == ["all", "total"] })
    return Dictionary(
      zip(header, totals).compactMap { name, cell in Double(cell).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
