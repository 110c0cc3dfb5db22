import Files
import Planning
import Reports
import Scenarios
import Testing

@Suite struct CheckJUnitTests {
  @Test func `a suite has a case for each promise and each measure`() throws {
    let report = try CheckExample.everything()
    let good = try CheckExample.check(CheckExample.scenario([CheckExample.promises[1]]))
    let facts = try JUnitSchema.check(
      CheckReport(report.scenarios + [CheckExample.checked(good, file: "other.yaml")]).junit.whole)
    #expect(facts == JUnitSchema.Facts(suites: 2, cases: 10, failures: 2, skipped: 3))
  }

  @Test func `failures and open questions have their message`() throws {
    let xml = try CheckExample.everything().junit.whole
    #expect(
      xml.contains(
        #"<testcase classname="Support line.promises" name="contacts.support.service_level" time="0">"# + "\n"
          + #"      <failure type="failed" message="contacts.support.service_level breaks its promise: "#))
    #expect(xml.contains(#"<failure type="regressed" message="contacts.support.service_level regressed: "#))
    #expect(xml.contains(#">support.yaml:3:3: contacts.support.service_level regressed: "#))
    #expect(xml.contains(#"<skipped message="support.yaml:22:3: contacts.support.abandon_rate is undecided: "#))
    #expect(xml.contains("  agents.desk.staff: 21 → 20\n"))
  }

  @Test func `an empty report is still a document`() throws {
    #expect(try JUnitSchema.check(CheckReport([]).junit.whole) == JUnitSchema.Facts())
  }

  @Test(arguments: [
    "<testsuites><testsuite/></testsuites>", "<testsuites><testcase/></testsuites>", "<testsuites>",
    "<testsuites><testsuites/></testsuites>", "<testsuites a=\"1\"/>", "<other/>",
  ])
  func `the check of the schema finds faults`(xml: String) {
    #expect(throws: JUnitSchema.Fault.self) { try JUnitSchema.check(xml) }
  }
}
