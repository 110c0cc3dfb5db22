import Files
import Foundation
import ScenarioFiles
import Testing

@Suite struct CSVReaderTests {
  /// All rows of a file, or the message.
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let files = try WrittenFiles()
    try files.write(Data(bytes), to: "a.csv")
    var reader = try CSVReader(path: files.path("a.csv"))
    var rows: [[String]] = []
    while try reader.nextRow() { rows.append((0..<reader.cellCount).map { reader.text(of: $0) ?? "?" }) }
    return rows
  }

  private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

  @Test func `commas separate cells and any line end separates rows`() throws {
    let expected = [["a", "b"], ["1", "2"], ["3", ""]]
    #expect(try rows("a,b\n1,2\n3,\n") == expected)
    #expect(try rows("a,b\r\n1,2\r\n3,") == expected)
    #expect(try rows("a,b\r1,2\r3,\r") == expected)
  }

  @Test func `quoted cells may hold commas, line ends and doubled quotes`() throws {
    #expect(try rows("\"a,b\",\"c\nd\"\n\"say \"\"hi\"\"\",\"\"\n") == [["a,b", "c\nd"], ["say \"hi\"", ""]])
  }

  @Test func `semicolons and tabs are understood`() throws {
    #expect(try rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
    #expect(try rows("a\tb\n1\t2\n") == [["a", "b"], ["1", "2"]])
  }

  @Test func `a byte order mark and empty lines are skipped`() throws {
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a\n\n\n1\n".utf8)) == [["a"], ["1"]])
    #expect(try rows("") == [])
  }

  @Test func `a cell that is not UTF-8 leaves the others alone`() throws {
    #expect(try rows(Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A]) == [["a", "b"], ["?", "1"]])
  }

  @Test(arguments: [
    ("a,b\n1,\"2\n3,4\n", 2, 3, "the quote of this cell is not closed"),
    ("a,b\n1,\"2\"3\n", 2, 6, "text behind the closing quote; a quote inside a cell is doubled"),
    ("a,b\nü,2\"3\n", 2, 4, "a quote inside a cell without quotes; put the cell in quotes and double it"),
    ("\"x\ny\",b\n1,2\"\n", 3, 4, "a quote inside a cell without quotes; put the cell in quotes and double it"),
  ])
  func `a fault is told with line and column`(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    do {
      _ = try rows(text)
      Issue.record("no problem")
    } catch let problem as FileProblem {
      #expect((problem.place.line, problem.place.column, problem.message) == (line, column, message))
    } catch {
      Issue.record(error)
    }
  }

  @Test func `an open quote does not swallow a large file`() {
    #expect(throws: FileProblem.self) { try rows("a\n\"" + String(repeating: "1\n", count: 100_000)) }
  }

  @Test func `rows reach across the chunks of a large file`() throws {
    let row = "\"" + String(repeating: "x", count: 999) + "\",1"
    let text = Array(repeating: row, count: 1000).joined(separator: "\r\n")
    let read = try rows(text)
    #expect(read.count == 1000)
    #expect(read.allSatisfy { $0 == [String(repeating: "x", count: 999), "1"] })
  }
}
