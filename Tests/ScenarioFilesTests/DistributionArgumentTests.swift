import Randomness
import ScenarioFiles
import Testing

@Suite("A distribution on the command line")
struct DistributionArgumentTests {
  @Test("a duration is a mean, a map is a distribution as in a file")
  func reading() throws {
    let plain = try DistributionArgument("4m")
    #expect(plain.mean == 240 && plain.distribution == nil)
    let lognormal = try DistributionArgument("{lognormal: {mean: 4m, cv: 0.9}}")
    #expect(try lognormal.mean == 240 && lognormal.distribution == .lognormal(mean: 240, cv: 0.9))
    let mixed = try DistributionArgument(
      "{mixture: [{share: 20%, of: 0s}, {share: 80%, of: {exponential: {mean: 1m}}}]}")
    #expect(abs(mixed.mean - 48) < 1e-9)
  }

  @Test(
    "what is wrong is said in one line",
    arguments: [
      ("{lognormal: {mean: 4m}}", "cv"), ("{lognormal: {mean: 4m, cv: -1}}", "cv"),
      ("{lognorml: {mean: 4m, cv: 1}}", "lognormal"),
      ("{}", "distribution"), ("{lognormal", "}"), ("4 parsecs", "parsecs"), ("", ""),
      ("{weibull: {mean: 4m, shape: .nan}}", "shape"),
    ])
  func problems(_ text: String, _ hint: String) {
    do throws(Misfit) {
      let read = try DistributionArgument(text)
      Issue.record("\(text) was read as \(read)")
    } catch {
      #expect(hint.isEmpty || error.message.contains(hint), "\(error.message)")
      #expect(!error.message.contains("\n"))
    }
  }
}
