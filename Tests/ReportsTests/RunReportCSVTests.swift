import Files
import Measures
import Reports
import Scenarios
import Simulation
import Testing

@Suite struct RunReportCSVTests {
  @Test func `the table is tidy: one line for each scope, name, interval and measure`() throws {
    let lines = RunReport(try SupportLine.summary()).csv.whole.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "scope,name,interval,start,measure,mean,half_width")
    #expect(lines.last == "")
    #expect(lines.contains("overall,,,,offered,345.1,3.71"))
    #expect(lines.contains("overall,,,,balked,,"))
    #expect(lines.contains("contacts,support,,,service_level_by_definition.of_answered,0.7,0.0087"))
    #expect(lines.contains("contacts,support,1,Mon 08:30,service_level,0.413,0.029"))
    #expect(lines.contains("agents,desk,2,Mon 09:00,occupancy,0.817,0.006"))
    let scenario = try SupportLine.summary().scenario
    let overall = Measure.overall.count(where: scenario.reports)
    let contacts = Measure.ofContacts.count(where: scenario.reports) * 4 + ServiceLevelDefinition.allCases.count
    #expect(lines.count == 1 + overall + contacts + Measure.ofAgents.count(where: scenario.reports) * 4 + 1)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "two\\u{a}lines"),
    ("return\rhere", "return\\u{d}here"), ("é;ü 🤷", "é;ü 🤷"), ("=1+1", "'=1+1"), ("@SUM(1,2)", "\"'@SUM(1,2)\""),
    ("+1+1", "'+1+1"), ("-cmd", "'-cmd"), ("\t=1", "\\u{9}=1"), ("＝1", "'＝1"), ("-1", "-1"), ("+2e3", "+2e3"),
    ("-inf", "'-inf"), ("-", "'-"), ("--1", "'--1"), ("1-1", "1-1"),
  ])
  func `a name is quoted where it must be, plain, and no formula`(name: String, field: String) throws {
    let text = RunReport(try SupportLine.summary(type: name)).csv.whole
    #expect(text.contains("\ncontacts,\(field),,,offered,345.1,3.71\n"))
  }
}
