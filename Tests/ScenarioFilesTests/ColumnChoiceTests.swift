import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Which column is meant where a scenario names none.
@Suite struct ColumnChoiceTests {
  private typealias Files = SpreadsheetFiles

  @Test(arguments: [
    "Interval,Calls\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n", "Calls;Saat\n1;08:00\n2;08:30\n3;09:00\n4;09:30\n",
    "08:00,1\n08:30,2\n09:00,3\n09:30,4\n", "1\t08:00\n2\t08:30\n4\t09:30\n3\t09:00\n",
    "sep=;\n08:00;1\n08:30;2\n09:00;3\n09:30;4\n",
    "Queue report\n\nInterval,Calls\n08:00,1\n08:30,2\n09:00,3\n09:30,4\nTotal,10\n",
    "Queue report,,\nGenerated 2026-01-01,,\nInterval,Calls,AHT\n08:00,1,0:04:10\n08:30,2,4:00\n09:00,3,4:00\n09:30,4,4:00\n",
    "Report of;2026-01-01\nInterval;Calls\n08:00;1\n08:30;2\n09:00;3\n09:30;4\n",
    "Queue;Interval;Calls\nA;08:00;1\nA;08:30;2\nA;09:00;3\nA;09:30;4\n",
    "No,Interval,Calls\n1,08:00,1\n2,08:30,2\n3,09:00,3\n4,09:30,4\n",
    "Date,Time,Calls\n2026-03-02,08:00,1\n2026-03-02,08:30,2\n2026-03-02,09:00,3\n2026-03-02,09:30,4\n",
    "Hour,Calls\n0800,1\n0830,2\n0900,3\n0930,4\n", "Interval,Calls,\n08:00,1,\n08:30,2,\n09:00,3,\n09:30,4,\n",
    "Interval,Calls,AHT (s)\n08:00,1,240\n08:30,2,240\n09:00,3,240\n09:30,4,240\n",
    "Interval,Calls,Answered\n08:00,1,90%\n08:30,2,90%\n09:00,3,90%\n09:30,4,90%\n",
  ])
  func `the only column of numbers needs no name`(_ csv: String) throws {
    let outcome = try Files.outcome(csv, keys: "")
    #expect(outcome.counts == [1, 2, 3, 4])
    #expect(outcome.messages == [])
  }

  @Test func `of several, one is asked for`() throws {
    let question = "main.yaml:4:32: error: contacts.support.arrivals.file: "
    #expect(
      try Files.outcome("Interval,Calls,Answered\n08:00,1,1\n08:30,2,2\n09:00,3,3\n09:30,4,4\n", keys: "").messages
        == [question + "which column is meant? write 'column' with one of 'Calls', 'Answered'"])
    #expect(
      try Files.outcome("08:00,1,1\n08:30,2,2\n09:00,3,3\n09:30,4,4\n", keys: "").messages
        == [
          question
            + "the file has 3 columns and no header; name them in its first row, and write 'column' with one of them"
        ])
    // No column counts anything.
    #expect(
      try Files.outcome("Interval,AHT\n08:00,4:10\n08:30,4:00\n", keys: "").messages
        == [question + "no column has numbers of contacts; 'Interval' has times, 'AHT' has durations"])
  }

  @Test func `what a value is chooses the column`() throws {
    let files = try WrittenFiles([
      "main.yaml": """
      horizon: {start: "Mon 08:00", length: 1h}
      contacts:
        support: {arrivals: {per: 30m, volume: 30, file: share.csv}, handle: {file: aht.csv, cv: 1}}
      agents:
        desk: {staff: {file: staff.csv}, skills: [support]}
      """,
      "share.csv": "T;Share\n08:00;40%\n08:30;%60\n", "aht.csv": "T,Agents,AHT\n08:00,3,4:10\n08:30,4,240\n",
      "staff.csv": "T,Agents,AHT\n08:00,3,4:10\n08:30,4,240\n",
    ])
    let scenario = try files.read()
    #expect(scenario.contacts.first?.arrivals.pattern == .counts([12, 18], per: 1800, shape: .step))
    #expect((0..<2).map { scenario.contacts.first?.handle.mean(in: $0) } == [250, 240])
    #expect(scenario.agents.first?.staffing == .perInterval([3, 4]))
  }
}
