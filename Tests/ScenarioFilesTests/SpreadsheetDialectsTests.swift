import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// Tables as programs of several countries save them, each with what must come out of it: the numbers, or a word.
@Suite struct SpreadsheetDialectsTests {
  private typealias Files = SpreadsheetFiles

  /// Rows and columns in any order. Every table has 60, 95, 140 and 150 calls.
  static let orders = [
    "Saat;Arama\n08:00;60\n08:30;95\n09:00;140\n09:30;150\n", "Arama;Saat\n150;09:30\n60;08:00\n140;09:00\n95;08:30\n",
    "Saat;Kuyruk;Arama\n08:00;A;60\n09:00;A;140\n08:30;A;95\n09:30;A;150\n",
    "Saat;Arama;Ort. Süre\n08:00;60;4:10\n08:30;95;4:00\n09:00;140;3:50\n09:30;150;4:05\n",
    "Ort. Süre;Saat;Arama\n4:10;08:00;60\n4:00;08:30;95\n3:50;09:00;140\n4:05;09:30;150\n",
    "Tarih;Saat;Arama\n2026-03-02;08:00;60\n2026-03-02;09:30;150\n2026-03-02;08:30;95\n2026-03-02;09:00;140\n",
    "Saat;Bitiş;Arama\n08:00;08:30;60\n08:30;09:00;95\n09:00;09:30;140\n09:30;10:00;150\n",
    "Sıra;Saat;Arama\n1;08:00;60\n2;08:30;95\n3;09:00;140\n4;09:30;150\n",
    "Saat Dilimi;Arama\n08:00 - 08:30;60\n09:30 - 10:00;150\n09:00 - 09:30;140\n08:30 - 09:00;95\n",
    "Saat Dilimi;Arama\n08:00-08:29;60\n08:30-08:59;95\n09:00-09:29;140\n09:30-09:59;150\n",
    "Çağrı raporu;\n;\nSaat;Arama\n08:00;60\n08:30;95\n09:00;140\n09:30;150\nToplam;445\n",
    "Saat;Arama\n08:00;60\n08:30;95\nAra toplam;155\n09:00;140\n09:30;150\nGenel Toplam;445\n",
    "Saat;Arama\n08:00;60\n08:30;95\n\n;\n09:00;140\n09:30;150\n;445\n",
    "Gün;Arama\nMon 08:00;60\nMon 09:00;140\nMon 08:30;95\nMon 09:30;150\n",
    "Saat;Arama\n800;60\n830;95\n900;140\n930;150\n", "Saat;Arama\n0930;150\n0900;140\n0830;95\n0800;60\n",
    "Saat;Arama\n8:00 ÖÖ;60\n8:30 ÖÖ;95\n9:00 ÖÖ;140\n9:30 ÖÖ;150\n",
    "Interval,Calls\n8:00 AM,60\n8:30 AM,95\n9:00 AM,140\n9:30 AM,150\n",
    "Interval,Calls,\n08:00,60,\n08:30,95,\n09:00,140,\n09:30,150,\n,,\n", "08:00;60\n08:30;95\n09:00;140\n09:30;150\n",
    "Beginn;Anrufe;Ø AHT\n08:00;60;4,5m\n08:30;95;4m\n09:00;140;4m\n09:30;150;4m\n",
    "\"Saat\";\"Arama\"\n\"08:00\";\"60\"\n\"08:30\";\"95\"\n\"09:00\";\"140\"\n\"09:30\";\"150\"\n",
    "2026-03-02 08:00,60\n2026-03-02 08:30,95\n2026-03-02 09:00,140\n2026-03-02 09:30,150\n",
  ]

  @Test(arguments: orders)
  func `rows and columns come in any order`(_ csv: String) throws {
    #expect(try Files.outcome(csv, keys: "").counts == [60, 95, 140, 150], "\(csv)")
  }

  /// Separators, quotes, line ends and marks at the start, crossed.
  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func `a table is the same with any separator and line end`(_ separator: String, _ lineEnd: String) throws {
    let rows = [["Saat", "Arama"], ["08:00", "60"], ["08:30", "95"], ["09:00", "140"], ["09:30", "150"]]
    for quote in ["", "\""] {
      for head in [[], ["sep=\(separator)"], ["Rapor"], ["Rapor\(separator)"]] as [[String]] {
        for behind in ["", separator] {
          let lines = head + rows.map { $0.map { quote + $0 + quote }.joined(separator: separator) + behind }
          for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            for end in ["", lineEnd, lineEnd + separator + lineEnd] {
              let csv = mark + Array((lines.joined(separator: lineEnd) + end).utf8)
              let outcome = try Files.outcome(csv, keys: "")
              #expect(outcome.counts == [60, 95, 140, 150], "\(lines) \(outcome.messages)")
            }
          }
        }
      }
    }
  }

  @Test func `another encoding is called by its name`() throws {
    let text = "Saat;Arama\n08:00;60\n08:30;95\n09:00;140\n09:30;150\n"
    let wide: [(String.Encoding, [UInt8])] = [
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []),
      (.utf16BigEndian, []),
    ]
    for (encoding, mark) in wide {
      let bytes = mark + [UInt8](try #require(text.data(using: encoding)))
      #expect(
        try Files.outcome(bytes, keys: "").messages == ["a.csv:1:1: error: is UTF-16; save the file as CSV UTF-8"])
    }
    for header in ["Çağrı", "Anrufe für A"] {
      let table = "Saat;\(header)\n08:00;60\n08:30;95\n09:00;140\n09:30;150\n"
      for encoding in [String.Encoding.windowsCP1254, .windowsCP1252, .isoLatin1] {
        guard let data = table.data(using: encoding) else { continue }
        #expect(
          try Files.outcome([UInt8](data), keys: "").messages == [
            "a.csv:1:6: error: is not UTF-8 but, for example, Windows-1254; save the file as 'CSV UTF-8', in Excel under "
              + "File, Save As"
          ])
      }
      #expect(try Files.outcome([0xEF, 0xBB, 0xBF] + Array(table.utf8), keys: "").counts == [60, 95, 140, 150])
    }
  }

  /// Four cells, and the numbers that they are; none where they must be asked about or refused.
  static let dialects: [(cells: [String], numbers: [Double])] = [
    (["1.220", "980,5", "1.310", "1.340"], [1220, 980.5, 1310, 1340]), (["1.220", "980", "1.310", "1.340"], []),
    (["1,220", "980.5", "1,310", "1,340"], [1220, 980.5, 1310, 1340]), (["1,220", "980", "1,310", "1,340"], []),
    (["1.220,00", "980,00", "0,00", "1.340,00"], [1220, 980, 0, 1340]),
    (["12.345.678", "1", "2", "3"], [12_345_678, 1, 2, 3]),
    (["1 220", "980", "1 310", "1 340"], [1220, 980, 1310, 1340]),
    (["1\u{202F}220,5", "980", "1\u{202F}310", "1\u{202F}340"], [1220.5, 980, 1310, 1340]),
    (["1'220", "980", "1'310.5", "1'340"], [1220, 980, 1310.5, 1340]),
    (["60,0", "95,0", "140,0", "150,0"], [60, 95, 140, 150]),
    (["60.", "95", "140", "150"], []), (["0,5", "0,25", "0", "1"], [0.5, 0.25, 0, 1]),
    (["0.125", "0.250", "0", "1"], [0.125, 0.25, 0, 1]),
    (["0,125", "0,250", "0", "1"], [0.125, 0.25, 0, 1]), (["-", "95", "140", "150"], []),
    (["", "95", "140", "150"], []),
    (["n/a", "95", "140", "150"], []), (["#N/A", "95", "140", "150"], []), (["60 adet", "95", "140", "150"], []),
    (["%12", "95", "140", "150"], []), (["5:20", "95", "140", "150"], []),
    (["1e3", "95", "140", "150"], [1000, 95, 140, 150]),
    (["１２", "95", "140", "150"], []), (["١٢", "95", "140", "150"], []),
    (["60", "95", "140", "1,5e3"], [60, 95, 140, 1500]),
  ]

  @Test(arguments: dialects)
  func `numbers keep their country's marks, or are asked about`(_ cells: [String], _ numbers: [Double]) throws {
    let times = ["08:00", "08:30", "09:00", "09:30"]
    for separator in [";", "\t"] {
      let csv = "Saat\(separator)Arama\n" + zip(times, cells).map { "\($0)\(separator)\($1)\n" }.joined()
      let outcome = try Files.outcome(csv, keys: ", column: Arama")
      #expect(outcome.counts == numbers, "\(cells): \(outcome.messages)")
      #expect(outcome.messages.isEmpty != numbers.isEmpty)
    }
  }

  /// Durations as cells of handle times, in seconds; nil where they must be refused.
  @Test(
    arguments: [
      ("5:20", 320), ("0:05:20", 320), ("00:05:20", 320), ("5m20s", 320), ("320", 320), ("320,5", 320.5),
      ("0:05:20,5", 320.5),
      ("1:05:20", 3920), ("5:60", nil), ("5.20.10", nil), ("5 dk", nil), ("5:20 AM", nil), ("-5:20", nil), ("%12", nil),
    ] as [(String, Double?)])
  func `handle times are read as spreadsheets show them`(_ cell: String, _ seconds: Double?) throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(
        horizon: "{start: \"Mon 08:00\", length: 1h}", talk: "{file: a.csv, column: Süre, cv: 1}"),
      "a.csv": "Saat;Süre\n08:00;\(cell)\n08:30;4:00\n",
    ])
    let read = try? files.read()
    #expect(read?.contacts.first?.handle.mean(in: 0) == seconds)
    #expect(files.messages().isEmpty == (seconds != nil))
  }
}
