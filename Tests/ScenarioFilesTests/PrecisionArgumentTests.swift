import Measures
import ScenarioFiles
import Scenarios
import Testing

@Suite struct PrecisionArgumentTests {
  @Test func `a half-width has the unit of its measure`() throws {
    #expect(try PrecisionArgument.parse("service_level=0.5%") == .init(.serviceLevel, halfWidth: 0.005))
    #expect(try PrecisionArgument.parse("asa=2s") == .init(.asa, halfWidth: 2))
    #expect(try PrecisionArgument.parse("offered=10") == .init(.offered, halfWidth: 10))
  }

  @Test(arguments: [
    ("service_level", "'service_level' is not MEASURE=HALF-WIDTH; write for example service_level=0.5%"),
    ("servicelevel=1%", "unknown measure 'servicelevel'; did you mean 'service_level'?"),
    ("asa=2", "asa: 2 needs a unit: write 2s, 2m or 2h"),
    ("service_level=0%", "service_level: a half-width must be above 0, e.g. 0.5%"),
  ])
  func `what is no precision is told how to become one`(_ text: String, _ message: String) {
    let error = #expect(throws: PrecisionArgument.Failure.self) { try PrecisionArgument.parse(text) }
    #expect(error?.message == message)
  }
}
