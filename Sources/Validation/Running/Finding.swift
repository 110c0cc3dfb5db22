import Foundation
internal import Mathematics
package import Scenarios
import Simulation
package import Statistics

/// A claim beside what was simulated.
package struct Finding: Sendable {
  /// How well the two agree.
  package enum Agreement: Sendable, Equatable {
    /// How far they are apart, as a draw from the standard normal distribution if the claim is true.
    case score(Double)
    /// Equal to nine digits: a number without chance.
    case equal
    /// Different although there is no chance in it, or not measured at all.
    case wrong
    /// Too few contacts tell for an interval to be trusted; how many are expected.
    case rare(Double)
  }

  /// What is claimed.
  package let claim: Claim
  /// What tables call it.
  package let label: String
  /// The truth, over the horizon for a count.
  package let expected: Double
  /// What was simulated.
  package let estimate: Estimate?
  /// How well the two agree.
  package let agreement: Agreement

  /// Fewer contacts than this leave the score of a rare event skewed.
  private static let enoughWitnesses = 1000.0

  init(_ claim: Claim, _ summary: Summary, _ draft: ScenarioDraft) {
    self.claim = claim
    label = claim.reading.label(in: draft)
    let length = summary.scenario.horizon.length
    expected = claim.isCount ? claim.expected * length : claim.expected
    estimate = claim.reading.estimate(in: summary)
    let witnesses = claim.witnesses * length * Double(summary.replications)
    agreement = Self.agreement(expected, estimate, witnesses, claim.reading, replications: summary.replications)
  }

  private static func agreement(
    _ expected: Double, _ estimate: Estimate?, _ witnesses: Double, _ reading: SummaryNumber, replications: Int
  ) -> Agreement {
    guard let estimate else { return witnesses >= enoughWitnesses ? .wrong : .rare(witnesses) }
    let gap = estimate.mean - expected
    // Where not even one witness is expected, nothing but rounding and the witness's own tiny share can be missing.
    let isCertain = witnesses < 1e-6
    if abs(gap) <= (isCertain ? 1e-6 : 1e-9) * max(abs(expected), isCertain ? 1 : 1e-4) { return .equal }
    if isCertain { return .wrong }
    guard witnesses >= enoughWitnesses else { return .rare(witnesses) }
    guard let halfWidth = estimate.halfWidth, halfWidth > 0 else { return .wrong }
    // A percentile has the error of its histogram and the intervals of ten sections.
    let blur = reading.percentile == nil ? 0 : max(0.01 * expected, 1.0 / 16)
    let degrees = reading.percentile == nil ? replications - 1 : 9
    let excess = max(abs(gap) - blur, 0)
    let t = excess * Confidence.ninetyFive.studentT(degreesOfFreedom: degrees) / halfWidth
    let z = -Normal.quantile(StudentT.cdf(-t, degreesOfFreedom: Double(degrees)))
    return .score(gap < 0 ? -min(z, t) : min(z, t))
  }

  /// The score, where there is one.
  package var score: Double? {
    if case .score(let score) = agreement { score } else { nil }
  }
}

/// What came out of one case.
package struct CaseResult: Sendable {
  /// The case's name.
  package let id: String
  /// What was simulated; nil where the case was not.
  package let scenario: Scenario?
  /// Why it was not.
  package let reason: String?
  /// Contacts simulated.
  package let contacts: Int
  /// Its claims.
  package let findings: [Finding]
}

extension ReferenceCase {
  /// Simulates the case as far as an effort allows and compares.
  package func validate(file: String, effort: Effort, threads: Int) throws -> CaseResult {
    switch try RunPlan(self, file: file, effort: effort) {
    case .skip(let reason):
      return CaseResult(id: id, scenario: nil, reason: reason, contacts: 0, findings: [])
    case .simulate(let scenario):
      let summary = Simulator(threads: threads).run(scenario)
      return CaseResult(
        id: id, scenario: scenario, reason: nil, contacts: summary.contactsSimulated,
        findings: claims.map { Finding($0, summary, draft) })
    }
  }
}
