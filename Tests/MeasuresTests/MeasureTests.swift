import Measures
import Testing

@Suite struct MeasureRowTests {
  @Test func `every measure is reported somewhere, and has words`() {
    for measure in Measure.allCases {
      #expect(
        [Measure.ofContacts, Measure.ofJourneys, Measure.ofAgents, Measure.ofSteps, Measure.ofAllOnly].contains {
          $0.contains(measure)
        }, "\(measure)")
      for words in [measure.title, measure.meaning, measure.formula] { #expect(!words.isEmpty, "\(measure)") }
    }
  }
}
