import Foundation
import Measures
import Scenarios
import Testing
import Validation

@Suite struct ReferenceFileTests {
  @Test func `all files are understood`() throws {
    let files = try Reference.files.get()
    #expect(files.map(\.cases.count) == [30, 26, 12, 14, 2, 6, 5, 2, 2, 6, 1, 3, 2, 5, 6, 1, 1])
    #expect(files[0].model == "M/M/n (Erlang C)")
  }

  @Test func `a missing number is reported with its place`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = #"{"model": "M/M/n", "cases": [{"id": "a", "params": {"aht_s": 180, "agents": 3}, "expected": {}}]}"#
    try Data(text.utf8).write(to: folder.appendingPathComponent("erlang_c.json"))
    let error = #expect(throws: ReferenceError.self) { try ReferenceFile.all(in: folder) }
    #expect(error?.description == "erlang_c.cases[0].params.arrivals_per_hour is no number")
  }

  /// What the file says of the class that nobody is served before is a closed form and right.
  @Test func `the computed service level of the first class is the closed form`() throws {
    let first = try Reference.reference("priority_mmn", "P_20-60-120_aht180_n11").claims
    let levels = first.filter { $0.reading.quantity == .serviceLevel(.ofOffered) }.map(\.expected)
    #expect(abs(levels[0] - 0.7754514701601541) < 1e-12)
    // De Hoog's inversion of the transform with 30 digits (mpmath); the file has 0.67158 and 0.37953.
    #expect(abs(levels[1] - 0.6750799138029534) < 1e-12)
    #expect(abs(levels[2] - 0.3797376202405532) < 1e-12)
  }
}
