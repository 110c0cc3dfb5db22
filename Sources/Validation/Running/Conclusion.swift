internal import Mathematics
package import Statistics

/// What all scores together say.
package struct Conclusion: Sendable {
  /// The scores of one pool.
  package struct Pooled: Sendable {
    /// Which pool.
    package let pool: Pool
    /// How they compare with the standard normal distribution.
    package let check: StandardNormalCheck
  }

  /// The pools that have scores.
  package let pools: [Pooled]
  /// How many scores there are, pooled or not.
  package let count: Int
  /// The largest of them, regardless of sign.
  package let largest: Double
  /// What the largest may be (Bonferroni: valid for scores that depend on each other).
  package let bound: Double
  /// Claims that are wrong although there is no chance in them.
  package let wrong: [String]

  /// The probability that right claims fail: for all pools together, and for the largest score.
  package static let significance = 0.01

  /// Draws the conclusion from all results.
  package init(_ results: [CaseResult]) {
    let findings = results.flatMap(\.findings)
    let scores = findings.compactMap(\.score)
    pools = Pool.allCases.compactMap { pool in
      let pooled = findings.filter { $0.claim.pool == pool }.compactMap(\.score)
      return StandardNormalCheck(pooled).map { Pooled(pool: pool, check: $0) }
    }
    count = scores.count
    largest = scores.map(abs).max() ?? 0
    bound = -Normal.quantile(Self.significance / 2 / Double(max(count, 1)))
    wrong = results.flatMap { result in
      result.findings.filter { $0.agreement == .wrong }.map { "\(result.id): \($0.label)" }
    }
  }

  /// Whether simulation and theory agree.
  package var agrees: Bool {
    let each = Self.significance / Double(max(pools.count, 1))
    return count > 0 && wrong.isEmpty && largest <= bound
      && pools.allSatisfy { $0.check.looksStandardNormal(significance: each) }
  }
}
