import Statistics
import Testing

/// What a survey adds to a net promoter score by chance.
@Suite struct SurveyErrorTests {
  @Test func `four hundred answers leave seven points`() {
    let error = SurveyError(promoters: 0.45, detractors: 0.15, answers: 400)
    #expect(abs(error.halfWidth(.ninetyFive) - 7.0) < 0.05)
  }

  @Test func `where all are alike nothing is left to chance, and nobody asked says nothing`() {
    #expect(SurveyError(promoters: 1, detractors: 0, answers: 10).halfWidth(.ninetyFive) == 0)
    #expect(SurveyError(promoters: 0.5, detractors: 0.5, answers: 0).halfWidth(.ninetyFive) == .infinity)
  }
}
