import Files
import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// The scenario that a spreadsheet makes.
@Suite struct SpreadsheetScenarioTests {
  private static let turkish =
    "\u{FEFF}Saat;Arama;Süre;Kişi\r\n08:00;60;4:10;12\r\n08:30;1.095,5;4:00;20\r\n09:30;150;0:04:05;18\r\nToplam;1.305,5;;\r\n"

  /// The files of a test, which are gone when nobody holds them.
  private final class Kept {
    var files: [WrittenFiles] = []
  }

  private let kept = Kept()

  private func made(
    _ csv: String = turkish, _ change: (inout SpreadsheetRequest) throws -> Void = { _ in }
  ) throws -> (scenario: SpreadsheetScenario, files: WrittenFiles) {
    let files = try WrittenFiles(["takvim.csv": csv])
    kept.files.append(files)
    var request = SpreadsheetRequest(
      file: files.path("takvim.csv"), handle: .time(try DistributionArgument("5:20")))
    request.column = csv == Self.turkish ? "Arama" : nil
    request.command = "sira init --from takvim.csv"
    try change(&request)
    return (try SpreadsheetScenario(request), files)
  }

  @Test func `the file says what was read and what was assumed, and reads back as the same scenario`() throws {
    let (made, files) = try made {
      $0.target = (0.8, 20)
      $0.shrinkage = 0.3
      $0.maxOccupancy = 0.85
    }
    let text = made.text(at: files.path("plans/takvim.yaml"), agents: [14, 200, 0, 31])
    #expect(
      text == """
        # A scenario that Sira made from a spreadsheet.
        # Written by: sira init --from takvim.csv
        # `sira run` simulates it, `sira plan` finds how many people it takes, `sira explain KEY` says what a key means.
        name: takvim

        # Rows of 30m, by the times of column 'Saat'.
        horizon: {start: "08:00", length: 2h, interval: 30m}

        contacts:
          calls:
            # Line 5: this row is left out: 'Toplam' is a total or a mean of other rows
            # takvim.csv has all intervals but 09:00, which counts as 0
            # How many come in each interval, from column 'Arama'; they come at random times.
            arrivals: {per: 30m, file: "../takvim.csv", column: Arama}
            # Talk, hold and wrap together. Assumed: exponential, as formulas have it.
            handle: {talk: {exponential: {mean: 5m20s}}}
            patience: {exponential: {mean: 3m}} # assumed: how long callers wait before they hang up
            goal: {answer: 80%, within: 20s}

        agents:
          desk:
            # What Erlang C asks for; `sira plan` asks a simulation.
            staff: [14, 200, 0, 31]
            skills: [calls]
            shrinkage: 30% # of paid time, for leave, training and meetings
            max_occupancy: 85%

        """)
    try files.write(Data(text.utf8), to: "plans/takvim.yaml")
    let read = try files.read("plans/takvim.yaml")
    #expect(read == (try made.read(agents: [14, 200, 0, 31]).scenario.changing { $0.name = read.name }))
    #expect(read.contacts.first?.arrivals.pattern == .counts([60, 1095.5, 0, 150], per: 1800, shape: .step))
    #expect(read.contacts.first?.handle.talk == (try .exponential(mean: 320)))
    #expect(read.contacts.first?.patience == (try .exponential(mean: 180)))
    #expect(
      made.basis() == [
        "takvim.csv: column 'Arama', 1305.5 in all; rows of 30m, by the times of column 'Saat'.",
        "Assumed, as the file does not say it: handle times are exponential, 5m20s on average; callers hang up after 3m on "
          + "average (--patience says otherwise); calls come at random in each interval; every agent takes every call and "
          + "nobody is absent.",
        "Line 5: this row is left out: 'Toplam' is a total or a mean of other rows.",
        "takvim.csv has all intervals but 09:00, which counts as 0.",
      ])
  }

  @Test func `handle times and agents may be columns of the file`() throws {
    let (made, _) = try made {
      $0.handle = .column("Süre")
      $0.staff = .column("Kişi")
      $0.patience = .never
    }
    let scenario = try made.read().scenario
    #expect((0..<4).map { scenario.contacts.first?.handle.mean(in: $0) } == [250, 240, 0, 245])
    #expect(scenario.agents.first?.staffing == .perInterval([12, 20, 0, 18]))
    #expect(scenario.contacts.first?.patience == .never)
    #expect(made.handleTimes == [250, 240, 0, 245])
  }

  @Test func `a number of agents is there where calls are counted`() throws {
    let (gaps, _) = try made { $0.staff = .count(9) }
    #expect(try gaps.read().scenario.agents.first?.staffing == .perInterval([9, 9, 0, 9]))
    let (whole, _) = try made("T,Calls\n08:00,1\n08:30,2\n") { $0.staff = .count(9) }
    #expect(try whole.read().scenario.agents.first?.staffing == .constant(9))
  }

  @Test func `distributions are kept as they were given`() throws {
    let (made, _) = try made {
      $0.handle = .time(try DistributionArgument("{lognormal: {mean: 4:10, cv: 0.9}}"))
      $0.patience = .time(
        try DistributionArgument("{mixture: [{share: 20%, of: never}, {share: 80%, of: {exponential: {mean: 2m}}}]}"))
    }
    let type = try made.read(agents: [1, 1, 1, 1]).scenario.contacts.first
    #expect(type?.handle.talk == (try .lognormal(mean: 250, cv: 0.9)))
    #expect(type?.patience == (try .mixture([(0.2, .never), (0.8, .exponential(mean: 120))])))
    #expect(!made.basis()[1].contains("handle times"))
    #expect(!made.basis()[1].contains("hang up"))
  }

  @Test(arguments: [
    ("{lognormal: {mean: 4m, cv: 0.9}} # a comment", "handle: {talk: {lognormal: {mean: 4m, cv: 0.9}}}"),
    ("{ exponential:   {\"mean\": '4m'} }", "handle: {talk: {exponential: {mean: \"4m\"}}}"),
  ])
  func `what is put into the file is one value`(_ argument: String, _ line: String) throws {
    let (made, _) = try made { $0.handle = .time(try DistributionArgument(argument)) }
    #expect(made.text(agents: [1, 1, 1, 1]).contains("    \(line)\n"))
  }

  @Test(arguments: ["Calls: in", "Calls, all", "yes", "a\"b", "{x}", " - ", "é\u{301}", "Calls\nin", "'", "1st"])
  func `any name of a column is written so that it is read again`(_ name: String) throws {
    let quoted = "\"\(name.replacing("\"", with: "\"\""))\""
    let (made, _) = try made("T,\(quoted),More\n08:00,1,x\n08:30,2,y\n") { $0.target = (0.8, 20) }
    let scenario = try made.read(agents: [1, 1]).scenario
    #expect(scenario.contacts.first?.arrivals.pattern == .counts([1, 2], per: 1800, shape: .step))
    #expect(made.text(agents: [1, 1]).split(separator: "\n").allSatisfy { !$0.hasPrefix("in") })
  }

  @Test func `options are named where they are what is wrong`() throws {
    func messages(_ change: (inout SpreadsheetRequest) throws -> Void) throws -> [String] {
      let files = try WrittenFiles(["a.csv": "T,Calls,AHT,Desk\n08:00,1,4:10,1.5\n08:30,2,long,2\n"])
      var request = SpreadsheetRequest(file: files.path("a.csv"), handle: .time(try DistributionArgument("4m")))
      request.column = "Calls"
      try change(&request)
      do {
        _ = try SpreadsheetScenario(request).read(agents: [1, 1])
        return []
      } catch {
        return error.problems.map {
          $0.description.replacing(files.folder.path + "/", with: "")
        }
      }
    }
    #expect(
      try messages { $0.handle = .column("AHD") }
        == ["a.csv: error: --aht: the file has no column 'AHD'; did you mean 'AHT'?"])
    #expect(
      try messages { $0.handle = .column("AHT") } == [
        "a.csv:3:9: error: column 'AHT': 'long' is not a duration; write for example 20s, 4m or 1h30m"
      ])
    #expect(
      try messages { $0.staff = .column("Desk") } == ["a.csv:2:14: error: column 'Desk': '1.5' is not a whole number"])
    let crowd = try messages { $0.staff = .count(1_000_000) }
    #expect(crowd.count == 1)
    #expect(crowd.first?.hasPrefix("a.csv: error: --agents: ") == true)
  }
}
