import ScenarioFiles
import Scenarios
import Testing

@Suite struct ScalarTests {
  /// What a function says to a text: the value or the message.
  private func outcome<Value>(_ text: String, _ parse: (String) throws -> Value) -> String {
    do { return "\(try parse(text))" } catch { return (error as? Misfit)?.message ?? "\(error)" }
  }

  @Test(arguments: [
    ("20s", 20.0), ("4m", 240), ("1h30m", 5400), ("2d", 172_800), ("1.5h", 5400), ("90m", 5400), ("0s", 0),
    ("1d2h3m4s", 93_784), ("0.5s", 0.5), ("1m0.5s", 60.5), ("5:20", 320), ("0:02:14", 134), ("75:30", 4530),
    ("1:02:03.5", 3723.5), ("0:00", 0),
  ])
  func `a duration carries its unit`(_ text: String, _ seconds: Double) throws {
    #expect(try DurationText.parse(text) == seconds)
  }

  @Test(arguments: [
    ("1.220,5", "'1.220,5' has separators; write 1220.5"),
    ("1.220.300,25", "'1.220.300,25' has separators; write 1220300.25"),
    ("12,5", "'12,5' has a comma; write 12.5"),
  ])
  func `a number with a decimal comma is told what it is with a point`(_ text: String, _ message: String) {
    #expect(outcome(text, NumberText.parse) == message)
  }

  @Test(arguments: [
    ("12,5", "'12,5' is not a whole number"), ("1,220", "'1,220' has a comma; write 1220"),
    ("12,0", "'12,0' has a comma; write 12"), ("12.5", "'12.5' is not a whole number"),
  ])
  func `a whole number is never told to become a fraction`(_ text: String, _ message: String) {
    #expect(outcome(text, WholeText.parse) == message)
  }

  @Test(arguments: [
    ("20", "20 needs a unit: write 20s, 20m or 20h"),
    ("0", "0 needs a unit: write 0s, 0m or 0h"),
    ("2.5", "2.5 needs a unit: write 2.5s, 2.5m or 2.5h"),
    ("-4m", "'-4m' is negative; a duration is 0s or longer"),
    ("20 s", "'20 s' has spaces; write 20s"),
    ("20S", "'20S' has a capital letter; write 20s"),
    ("4 minutes", "'4 minutes' is not a duration; write 4m"),
    ("4min", "'4min' is not a duration; write 4m"),
    ("1,5h", "'1,5h' has a comma; write 1.5h"),
    ("1:60", "'1:60' is not a duration; write for example 1h30m, 5:20 for 5 min 20 s, or 0:05:20 with hours"),
    ("1:5", "'1:5' is not a duration; write for example 1h30m, 5:20 for 5 min 20 s, or 0:05:20 with hours"),
    ("1:2:3:4", "'1:2:3:4' is not a duration; write for example 1h30m, 5:20 for 5 min 20 s, or 0:05:20 with hours"),
    ("30m1h", "'30m1h' is not a duration; each unit comes once, in the order d, h, m, s, e.g. 1h30m"),
    ("500ms", "'500ms' is in milliseconds; write seconds, e.g. 0.5s"),
    ("nan", "'nan' is not a duration; write for example 20s, 4m or 1h30m"),
    ("", "'' is not a duration; write for example 20s, 4m or 1h30m"),
    ("m", "'m' is not a duration; write for example 20s, 4m or 1h30m"),
    ("1..5h", "'1..5h' is not a duration; write for example 20s, 4m or 1h30m"),
  ])
  func `what is no duration is told how to become one`(_ text: String, _ message: String) {
    #expect(outcome(text, DurationText.parse) == message)
  }

  @Test(arguments: [
    ("80%", 0.8), ("0.8", 0.8), ("0%", 0), ("100%", 1), ("0.5%", 0.005), ("1", 1), ("0", 0), ("%30", 0.3),
  ])
  func `a share is a percentage or a part of one`(_ text: String, _ share: Double) throws {
    #expect(try ShareText.parse(text) == share)
  }

  @Test(arguments: [
    ("80", "80 is more than 1; for a share write 80% or a number from 0 to 1"),
    ("180%", "'180%' is not between 0% and 100%"),
    ("-5%", "'-5%' is not between 0% and 100%"),
    ("80 %", "'80 %' has a space; write 80%"),
    ("%80%", "'%80%' is not a number"),
    ("% 80", "'% 80' has a space; write 80%"),
    ("80%%", "'80%%' is not a share; write for example 80% or 0.8"),
    ("most", "'most' is not a share; write for example 80% or 0.8"),
    ("0,8", "'0,8' has a comma; write 0.8"),
    (".nan", "'.nan' is not a number to count with; write digits, e.g. 12 or 0.5"),
  ])
  func `what is no share is told how to become one`(_ text: String, _ message: String) {
    #expect(outcome(text, ShareText.parse) == message)
  }

  @Test(arguments: [("120/h", 120.0, 3600.0), ("60/30m", 60, 1800), ("0/h", 0, 3600), ("2/d", 2, 86_400)])
  func `a rate is a number per time`(_ text: String, _ number: Double, _ seconds: Double) throws {
    #expect(try RateText.parse(text) == number / seconds)
  }

  @Test(arguments: [
    ("120", "120 needs a unit: write 120/h, or for example 60/30m"),
    ("40/30", "'40/30' needs a unit: write 40/30s, 40/30m or 40/30h"),
    ("-40/h", "'-40/h' is negative; a rate is 0/h or more"),
    ("40/0m", "'40/0m' counts in no time; write for example 120/h"),
    ("40/fortnight", "'40/fortnight' is not a rate; write for example 120/h or 60/30m"),
    ("many", "'many' is not a number"),
  ])
  func `what is no rate is told how to become one`(_ text: String, _ message: String) {
    #expect(outcome(text, RateText.parse) == message)
  }

  @Test(arguments: [
    ("08:00", ClockTime(secondOfDay: 28_800)), ("8:05", ClockTime(secondOfDay: 29_100)),
    ("24:00", ClockTime(secondOfDay: 86_400)), ("08:00:30", ClockTime(secondOfDay: 28_830)),
    ("Mon 08:00", ClockTime(day: .weekday(.monday), secondOfDay: 28_800)),
  ])
  func `a clock time may name a weekday`(_ text: String, _ time: ClockTime) throws {
    #expect(try ClockText.parse(text) == time)
  }

  @Test func `a clock time may name a date`() throws {
    let date = try #require(CivilDate(year: 2026, month: 11, day: 23))
    #expect(try ClockText.parse("2026-11-23T08:00") == ClockTime(day: .date(date), secondOfDay: 28_800))
    #expect(try ClockText.parse("2026-11-23 08:00:05") == ClockTime(day: .date(date), secondOfDay: 28_805))
  }

  @Test(arguments: [
    ("8", "'8' is not a clock time; write for example 08:00, Mon 08:00 or 2026-11-23T08:00"),
    ("25:00", "'25:00': there is no such time; a day has 00:00 to 24:00"),
    ("24:01", "'24:01': there is no such time; a day has 00:00 to 24:00"),
    ("8:00 pm", "'8:00 pm': write the time with 24 hours, e.g. 08:00 or 20:00"),
    ("Monday 08:00", "'Monday 08:00' names no day of the week; did you mean 'Mon'?"),
    ("Mno 08:00", "'Mno 08:00' names no day of the week; did you mean 'Mon'?"),
    ("Xyz 08:00", "'Xyz 08:00' names no day of the week; days are Mon, Tue, Wed, Thu, Fri, Sat, Sun"),
    ("2026-02-30T08:00", "'2026-02-30T08:00': there is no such day in the calendar"),
    ("02/03/2026 08:00", "'02/03/2026 08:00': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"),
    ("02.03.2026", "'02.03.2026': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"),
    ("2026/3/2 08:00", "'2026/3/2 08:00': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"),
    ("2-3-26T08:00", "'2-3-26T08:00': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"),
    ("2026-11-23T08:00Z", "'2026-11-23T08:00Z': write the local time without a time zone, e.g. 2026-11-23T08:00"),
  ])
  func `what is no clock time is told how to become one`(_ text: String, _ message: String) {
    #expect(outcome(text, ClockText.parse) == message)
  }

  /// A stretch of the day can be hours and minutes as well.
  @Test func `a stretch of the day is not guessed`() throws {
    #expect(try DurationText.parseSpan("8h") == 28_800)
    #expect(try DurationText.parseSpan("8:00:00") == 28_800)
    #expect(
      outcome("8:30", DurationText.parseSpan)
        == "'8:30' may be hours and minutes or minutes and seconds; write 8h30m or 8m30s")
  }

  @Test(arguments: [("24", 24.0), ("0.5", 0.5), ("-3", -3), ("1e6", 1e6), ("0", 0), ("0.0", 0)])
  func `a number is decimal`(_ text: String, _ number: Double) throws {
    #expect(try NumberText.parse(text) == number)
  }

  @Test(arguments: [
    ("0x1F", "'0x1F' is not decimal; write it with digits 0 to 9"),
    ("017", "'017' begins with a zero; write the number without it"),
    ("1_000", "'1_000' has separators; write 1000"),
    ("0,8", "'0,8' has a comma; write 0.8"),
    ("1,000", "'1,000' has a comma; write 1000, or 1.000 for a fraction"),
    (".5", "'.5' has no digit before the point; write 0.5"),
    ("+5", "'+5' has a plus sign; write 5"),
    ("1e999", "'1e999' is too large"),
    ("NaN", "'NaN' is not a number to count with; write digits, e.g. 12 or 0.5"),
    ("-.inf", "'-.inf' is not a number to count with; write digits, e.g. 12 or 0.5"),
    ("٣", "'٣' is not a number"),
  ])
  func `other notations of numbers are told apart`(_ text: String, _ message: String) {
    #expect(outcome(text, NumberText.parse) == message)
  }

  @Test func `a whole number is exact`() {
    #expect(outcome("24", WholeText.parse) == "24")
    #expect(outcome("4.5", WholeText.parse) == "'4.5' is not a whole number")
    #expect(outcome("1e30", WholeText.parse) == "'1e30' is too large")
  }

  @Test func `a seed has 64 bits`() {
    #expect(outcome("18446744073709551615", SeedText.parse) == "18446744073709551615")
    #expect(outcome("18446744073709551616", SeedText.parse).hasSuffix("from 0 to 18446744073709551615"))
    #expect(outcome("-1", SeedText.parse).hasSuffix("from 0 to 18446744073709551615"))
  }
}
