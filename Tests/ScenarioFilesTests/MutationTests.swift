import Files
import Foundation
import ScenarioFiles
import Testing

/// Five thousand mutilated scenarios: whatever is in a file, reading it ends with a scenario or with messages.
///
/// Serialized, so that the memory that is measured is its own as far as possible.
@Suite(.serialized) struct MutationTests {
  @Test func `no mutation of an example crashes the reader or fills the memory`() throws {
    let files = try WrittenFiles()
    for series in try Folders.files(in: Folders.scenarios, withExtension: "csv") {
      try FileManager.default.copyItem(at: series, to: files.folder.appending(path: series.lastPathComponent))
    }
    var examples: [[UInt8]] = []
    for example in try Folders.files(in: Folders.scenarios, withExtension: "yaml") {
      try FileManager.default.copyItem(at: example, to: files.folder.appending(path: example.lastPathComponent))
      examples.append(Array(try Data(contentsOf: example)))
    }
    var mutator = Mutator(seed: 20_261_121)
    let before = Self.residentKilobytes()
    var scenarios = 0
    for round in 0..<5000 {
      var bytes = examples[round % examples.count]
      for _ in 0...(round % 3) { mutator.mutate(&bytes) }
      try files.write(Data(bytes), to: "mutant.yaml")
      do {
        _ = try ScenarioFile.read(path: files.path("mutant.yaml"))
        scenarios += 1
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(!error.description.isEmpty)
      }
    }
    // Some mutations are harmless, most are not.
    #expect((250...4750).contains(scenarios))
    #expect(Self.residentKilobytes() - before < 200_000)
  }

  /// The memory of the process; 0 where the system does not tell.
  private static func residentKilobytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
