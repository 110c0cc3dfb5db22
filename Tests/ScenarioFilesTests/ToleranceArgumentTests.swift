import Measures
import ScenarioFiles
import Scenarios
import Testing

@Suite struct ToleranceArgumentTests {
  @Test(arguments: [
    ("service_level=2%", Measure.serviceLevel, 0.02, false), ("service_level=2% of base", .serviceLevel, 0.02, true),
    ("asa=5s", .asa, 5, false), ("asa=10%", .asa, 0.1, true), ("offered=25", .offered, 25, false),
    ("cost=0", .cost, 0, false),
  ])
  func `a tolerance is an amount, or a share of what was`(
    _ text: String, _ measure: Measure, _ amount: Double, _ isShare: Bool
  ) throws {
    let argument = try ToleranceArgument(text)
    #expect(argument.measure == measure)
    #expect(argument.amount == amount)
    #expect(argument.isShareOfBase == isShare)
  }

  @Test(arguments: [
    ("asa", "'asa' is not MEASURE=TOLERANCE; write for example service_level=2% or \"asa=10% of base\""),
    ("asb=1s", "unknown measure 'asb'; did you mean 'asa'?"),
    ("asa=5", "asa: 5 needs a unit: write 5s, 5m or 5h"),
  ])
  func `what is no tolerance is told how to become one`(_ text: String, _ message: String) {
    let error = #expect(throws: PrecisionArgument.Failure.self) { try ToleranceArgument(text) }
    #expect(error?.message == message)
  }
}
