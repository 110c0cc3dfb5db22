import Statistics
import Testing

@Suite struct ConfidenceTests {
  @Test func `an error of one end makes the level of both`() throws {
    #expect(try #require(Confidence(oneSidedError: 0.025)).level == 0.95)
    // scipy.stats.norm.isf(1e-6)
    #expect(close(try #require(Confidence(oneSidedError: 1e-6)).normal, 4.753424308822899, relative: 1e-9))
    for error in [0, -1, 0.3, .nan] { #expect(Confidence(oneSidedError: error) == nil) }
  }

  @Test func `a level is between one half and 0.9999`() {
    #expect(Confidence(0.95) == .ninetyFive)
    #expect(Confidence(0.5)?.level == 0.5)
    #expect(Confidence(0.9999)?.level == 0.9999)
    for wrong in [0.4999, 0.99991, 1, 95, 0, -1, .nan, .infinity] {
      #expect(Confidence(wrong) == nil)
    }
  }

  /// The critical values printed in every textbook.
  @Test func `critical values match the published table`() {
    #expect(close(Confidence.ninetyFive.normal, 1.959963984540054, relative: 1e-14))
    #expect(close(Confidence.ninetyNine.normal, 2.5758293035489004, relative: 1e-14))
    let table = [1: 12.706, 2: 4.303, 5: 2.571, 9: 2.262, 29: 2.045, 120: 1.980]
    for (degrees, value) in table {
      #expect(abs(Confidence.ninetyFive.studentT(degreesOfFreedom: degrees) - value) < 0.0005)
    }
  }

  @Test func `fewer degrees of freedom never make an interval narrower`() {
    let values = (0...400).map { Confidence.ninety.studentT(degreesOfFreedom: $0) }
    #expect(values.first == .infinity)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 })
    #expect(values.allSatisfy { $0 > Confidence.ninety.normal })
  }
}
