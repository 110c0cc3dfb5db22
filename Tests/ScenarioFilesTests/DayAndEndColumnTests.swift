import ScenarioFiles
import Scenarios
import Testing

/// Days and ends of intervals stand in columns of their own, and count.
@Suite struct DayAndEndColumnTests {
  private typealias Files = SpreadsheetFiles
  private typealias Tables = SpreadsheetHorizonTests

  @Test func `days beside times keep their rows apart`() throws {
    let csv = "Gün;Saat;Çağrı\nPzt;08:00;1\nPzt;08:30;2\nSalı;08:30;3\nSal;09:00;4\n"
    let found = try Tables.found(csv)
    #expect(found.messages == [])
    #expect(found.horizon == "Mon 08:00 1530 by 30")
    #expect(found.counts.filter { $0 > 0 } == [1, 2, 3, 4])
    #expect(found.counts[49] == 3)
    let week = try Files.outcome(
      csv.replacing("Çağrı", with: "Calls"), horizon: Files.horizon("Mon 00:00", "7d"))
    #expect(week.messages == [])
    #expect(week.counts[16] == 1 && week.counts[17] == 2 && week.counts[65] == 3 && week.counts[66] == 4)
  }

  @Test(arguments: [
    "Monday", "mon", "Mon.", "Pazartesi", "PAZARTESİ", "Pzt", "Montag", "lundi", "lunes",
  ])
  func `a day has the name that reports give it`(_ day: String) throws {
    #expect(try Tables.found("Day,Time,Calls\n\(day),08:00,1\n\(day),08:30,2\n").horizon == "Mon 08:00 60 by 30")
    #expect(try Tables.found("When,Calls\n\(day) 08:00,1\n\(day) 08:30,2\n").horizon == "Mon 08:00 60 by 30")
  }

  @Test func `a day alone is a day's row`() throws {
    let csv = "Gün;Calls\nPaz;7\nPzt;1\nSal;2\n"
    #expect(
      try Files.outcome(csv, horizon: Files.horizon("Mon 00:00", "7d"), per: "1d").counts == [1, 2, 0, 0, 0, 0, 7])
  }

  @Test func `days that cannot be read are not left out where they differ`() throws {
    let message =
      "a.csv:4:1: error: column 'Gün' seems to name days, but '1' is none that can be read; write for example Mon or "
      + "2026-03-02, or leave the column out"
    let csv = "Gün;Saat;Calls\n1;08:00;1\n1;08:30;2\n2;09:00;3\n2;09:30;4\n"
    #expect(try Tables.found(csv, column: "Calls").messages == [message])
    #expect(try Files.outcome(csv).messages == [message])
    // All of one day.
    #expect(try Files.outcome(csv.replacing("2;09", with: "1;09")).counts == [1, 2, 3, 4])
  }

  @Test func `words that are no days are a queue's name`() throws {
    #expect(
      try Files.outcome("Product,Interval,Calls\ncar,08:00,1\nhome,08:30,2\ncar,09:00,3\ncar,09:30,4\n").counts
        == [1, 2, 3, 4])
  }

  @Test func `the end of an interval says how long it is`() throws {
    let csv = "Bitiş;Başlangıç;Calls\n10:00;09:00;1\n12:00;11:00;2\n14:00;13:00;3\n"
    let found = try Tables.found(csv)
    #expect(found.horizon == "09:00 300 by 60")
    #expect(found.counts == [1, 0, 2, 0, 3])
    #expect(
      try Files.outcome(csv, horizon: Files.horizon("09:00", "5h")).messages.first
        == "a.csv:2:7: error: column 'Başlangıç': '09:00 - 10:00' is 1h long, but each value covers 30m")
    #expect(
      try Tables.found("Start,End,Calls\n09:00,09:30,1\n09:30,10:30,2\n").messages == [
        "a.csv:3:1: error: column 'Start': '09:30 - 10:30' is not as long as '09:00 - 09:30' in line 2; all intervals have "
          + "one length"
      ])
  }

  @Test func `ends alone do not say when intervals begin`() throws {
    let message = "error: column 'Bitiş': says when intervals end; add a column that says when they begin"
    let csv = "Bitiş;Calls\n08:30;1\n09:00;2\n09:30;3\n10:00;4\n"
    #expect(try Tables.found(csv).messages == ["a.csv:2:1: \(message)"])
    #expect(try Files.outcome(csv).messages == ["a.csv:2:1: \(message)"])
    #expect(try Files.outcome("Calls;Bitiş saati\n1;8.30\n2;9.00\n3;9.30\n4;10.00\n").messages.count == 1)
  }

  @Test(arguments: [
    (
      "0,3333;1\n0,3542;2",
      "a.csv:2:1: error: column 'Saat': '0,3333' is a number, not a time of day; give the column the format hh:mm in the "
        + "spreadsheet and save it again, or rename it if it holds no times"
    ),
    (
      "9,0;1\n9,5;2",
      "a.csv:2:1: error: column 'Saat': '9,0' is a number, not a time of day; give the column the format hh:mm in the "
        + "spreadsheet and save it again, or rename it if it holds no times"
    ),
    (
      "9;1\n930;2\n10;3",
      "a.csv:2:1: error: column 'Saat': '9' may be hours or minutes; write all times alike, e.g. 09:00"
    ),
    ("08:00;12*\n08:30;2", "a.csv:2:7: error: column 'Calls': '12*' is not a number"),
  ])
  func `what may be a time or not is asked`(_ rows: String, _ message: String) throws {
    #expect(try Tables.found("Saat;Calls\n\(rows)\n", column: "Calls").messages.first == message)
    #expect(try Files.outcome("Saat;Calls\n\(rows)\n", horizon: Files.horizon("08:00")).messages.first == message)
  }

  @Test(arguments: ["12*", "₺12", "~12", "12 ad"])
  func `a first row that cannot be read is not a header`(_ cell: String) throws {
    let messages = try Tables.found("08:00;\(cell)\n08:30;13\n09:00;14\n").messages
    #expect(messages.count == 1)
    #expect(messages.first?.contains("'\(cell)' is not a number") == true)
  }

  @Test func `which columns there are is said where none fits`() throws {
    #expect(
      try Tables.found("Saat;Pay\n08:00;%12\n08:30;%88\n").messages == [
        "a.csv: error: no column has numbers of contacts; 'Saat' has times, 'Pay' has shares"
      ])
    #expect(
      try Tables.found("Saat;Çağrı\n").messages == ["a.csv: error: the file has no row of values below its header"])
  }
}

extension DayAndEndColumnTests {
  @Test(
    arguments: [
      ("Dilim;Calls\n8.30-9.00;2\n8.00-8.30;1\n", "08:00 60 by 30", [1, 2]),
      ("Foo;Calls\n0830-0900;2\n0800-0830;1\n", "08:00 60 by 30", [1, 2]),
      ("Gün;Başlangıç;Bitiş;Calls\nPzt;9;10;2\nPzt;8;9;1\n", "Mon 08:00 120 by 60", [1, 2]),
      (
        "Tarih;Saat;Calls\n2026-03-02 00:00:00;8:30;2\n2026-03-02 00:00:00;8:00;1\n", "2026-03-02T08:00 60 by 30",
        [1, 2]
      ),
      ("Mola;Saat;Calls\n12:30;8:30;2\n12:00;8:00;1\n", "08:00 60 by 30", [1, 2]),
      ("Saat;Calls\nCum 8.30;2\nCum 8.00;1\n", "Fri 08:00 60 by 30", [1, 2]),
      ("Saat;Calls\nCum 0830;2\nCum 0800;1\n", "Fri 08:00 60 by 30", [1, 2]),
      ("Not;Saat;Calls\n;8:00;1\nToplam 3 kişi;8:30;2\n", "08:00 60 by 30", [1, 2]),
      ("Kuyruk;Saat;Calls\nTotal Oil;8:00;1\nTotal Oil;8:30;2\n", "08:00 60 by 30", [1, 2]),
      ("Kişi;Saat;Calls\n11;8:00;1\n11;8:30;2\n11;Toplam;3\n", "08:00 60 by 30", [1, 2]),
    ] as [(String, String, [Double])])
  func `each row is when a reader says that it is`(_ csv: String, _ horizon: String, _ counts: [Double]) throws {
    let found = try SpreadsheetHorizonTests.found(csv, column: "Calls")
    #expect(found.messages == [])
    #expect(found.horizon == horizon)
    #expect(found.counts == counts)
  }

  @Test(arguments: [
    ("Gün;Saat;Calls\nPzt;10. saat;1\nSal;14. saat;2\n", "column 'Saat' seems to say times, but '10. saat' is none"),
    (
      "Tarih;Dönem;Interval;Calls\n2026-03-02;a;1;1\n2026-03-02;b;2;2\n",
      "'1' may be a time of day or the number of a row"
    ),
    ("Saat;Dakika;Calls\n8;0;1\n9;30;2\n11;0;3\n", "column 'Dakika' seems to have the minutes of column 'Saat'"),
    (
      "Saat;Calls\n08:00;1\n08:30;2\n09:00;3\n09:03;4\n10:00;5\n",
      "a.csv:5:1: error: column 'Saat': '09:03' comes 3m after another row, but most rows are farther apart"
    ),
    (
      "Saat;Calls\nPzt 08:00;1\nPzt 08:00;2\n",
      "where an hour comes twice, or several queues are listed, add up its rows"
    ),
  ])
  func `a time that is not whole is asked about`(_ csv: String, _ message: String) throws {
    let messages = try SpreadsheetHorizonTests.found(
      csv, interval: csv.contains(". saat") ? 3600 : nil, column: "Calls"
    )
    .messages
    #expect(messages.count == 1 && messages[0].contains(message), "\(messages)")
  }

  @Test func `a whole day in any order is that day`() throws {
    let rows = (0..<48).map { half in "\(half / 2):\(half % 2 == 0 ? "00" : "30");\(half)\n" }
    for order in [rows, rows.reversed(), Array(rows[20...] + rows[..<20].reversed())] {
      let found = try SpreadsheetHorizonTests.found("Saat;Calls\n" + order.joined())
      #expect(found.horizon == "00:00 1440 by 30" && found.counts == (0..<48).map(Double.init))
    }
  }

  @Test func `what is left out of a scenario's file is said`() throws {
    let unread = try SpreadsheetFiles.outcome("Vardiya;Calls\n8h00;1\n8h30;2\n9h00;3\n9h30;4\n")
    #expect(unread.counts == [1, 2, 3, 4])
    #expect(
      unread.notes == [
        "main.yaml:4:32: the file has no times that can be read in column 'Vardiya', such as '8h00'; its rows are taken one "
          + "behind the other"
      ])
    let day = try SpreadsheetFiles.outcome("Gün;Saat;Calls\nSa;08:00;1\nSa;08:30;2\nSa;09:00;3\nSa;09:30;4\n")
    #expect(
      day.notes == [
        "main.yaml:4:32: the file has 'Sa' in column 'Gün', which is no day that can be read, so it is left out"
      ])
  }
}
