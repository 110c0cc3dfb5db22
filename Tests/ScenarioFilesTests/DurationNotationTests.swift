import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// How long contacts take is written in one way, and in a unit that is known.
@Suite struct DurationNotationTests {
  /// The mean handle times of a table, or the messages.
  private func found(_ header: String, _ cells: [String]) throws -> (
    means: [Double], notes: [String], messages: [String]
  ) {
    let rows = cells.enumerated().map { "\(8 + $0.offset):00;10;\($0.element)\n" }
    let files = try WrittenFiles(["a.csv": "Saat;Çağrı;\(header)\n\(rows.joined())"])
    var request = SpreadsheetRequest(file: files.path("a.csv"), handle: .column(header))
    request.column = "Çağrı"
    do {
      let scenario = try SpreadsheetScenario(request)
      return (scenario.handleTimes, scenario.basis(isFormula: true).dropFirst().map { $0 }, [])
    } catch {
      return ([], [], error.problems.map { $0.description.replacing(files.folder.path + "/", with: "") })
    }
  }

  @Test func `units that the header or the cells name are read`() throws {
    #expect(try found("AHT", ["320", "300"]).means == [320, 300])
    #expect(try found("AHT", ["5:20", "0:05:00"]).means == [320, 300])
    #expect(try found("AHT", ["5:20", "300"]).means == [320, 300])
    #expect(try found("AHT (s)", ["5", "7,5"]).means == [5, 7.5])
    for header in ["AHT (dk)", "AHT min", "Ort. süre (dakika)"] {
      let found = try found(header, ["5,5", "5"])
      #expect(found.means == [330, 300])
      #expect(found.notes == ["a.csv has minutes in column '\(header)', as its name says."])
    }
    #expect(try found("AHT (dk)", ["5:20", "5:00"]).means == [320, 300])
  }

  @Test(arguments: ["AHT sn (30 dk ort.)", "AHT (dk:sn)", "AHT (ms)", "AHT (saat)", "30 dk AHT"])
  func `a unit that the name does not tell is asked`(_ header: String) throws {
    let messages = try found(header, ["320", "300"]).messages
    #expect(messages.count == 1)
    #expect(messages.first?.contains("which unit '320' has is not clear from that name") == true, "\(messages)")
    #expect(try found(header, ["5:20", "5:00"]).means == [320, 300])
  }

  @Test func `columns of times and of contacts hold no handle times`() throws {
    let files = try WrittenFiles(["a.csv": "Saat;Çağrı\n08:00;100\n08:30;120\n"])
    for (name, what) in [("Saat", "times"), ("Çağrı", "calls")] {
      var request = SpreadsheetRequest(file: files.path("a.csv"), handle: .column(name))
      request.column = "Çağrı"
      #expect {
        try SpreadsheetScenario(request)
      } throws: { error in
        (error as? ScenarioFileErrors)?.problems.first?.message
          == "--aht: column '\(name)' has the \(what); name one with handle times"
      }
    }
  }

  @Test(arguments: [
    (
      ["5,33", "5,2"],
      "column 'AHT': '5,33' may be seconds or minutes; call the column 'AHT (s)' or 'AHT (min)', or write the times as 5:20"
    ),
    (
      ["0,0037", "0,0035"],
      "column 'AHT': '0,0037' may be a part of a day, as Excel keeps times; give the column the format h:mm:ss and save it "
        + "again, or call it 'AHT (s)' if all are less than a second"
    ),
    (
      ["5:20", "5,2"],
      "column 'AHT': '5,2' may be seconds or minutes; call the column 'AHT (s)' or 'AHT (min)', or write the times as 5:20"
    ),
    (["45", "50"], "column 'AHT': '45' may be seconds or minutes"),
    (["300", "0"], "--aht: column 'AHT' has no time at 09:00, where contacts come; write how long they take"),
  ])
  func `numbers that may be something else are asked about`(_ cells: [String], _ message: String) throws {
    let messages = try found("AHT", cells).messages
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
  }
}
