/// How far the NPS of a survey may be from that of all customers, by chance in who is asked.
///
/// Each answer is worth 1, 0 or −1, which has the variance p + d − (p − d)² for the shares of promoters and detractors.
public struct SurveyError: Sendable, Equatable {
  /// The share of promoters, 0…1.
  public var promoters: Double
  /// The share of detractors, 0…1.
  public var detractors: Double
  /// How many answers there are.
  public var answers: Double

  /// A survey of some customers.
  public init(promoters: Double, detractors: Double, answers: Double) {
    self.promoters = promoters
    self.detractors = detractors
    self.answers = answers
  }

  /// Half the width of the interval, in points of the NPS (−100 to 100); infinite without answers.
  public func halfWidth(_ confidence: Confidence) -> Double {
    let net = promoters - detractors
    let variance = max(0, promoters + detractors - net * net)
    return answers > 0 ? 100 * confidence.normal * (variance / answers).squareRoot() : .infinity
  }
}
