extension SectionedQuantiles {
  /// The buckets of the two order statistics between which a percentile lies.
  ///
  /// Of n independent waits, B do not exceed the true percentile, a binomial number; so it lies between the waits whose ranks
  /// are the quantiles of B (here by the Cornish–Fisher expansion with one term for the skewness). Waits of a day depend on each other:
  /// how much the share of waits up to the estimate varies between sections gives the number of independent waits that they
  /// are worth, at most n. Source: H. A. David & H. N. Nagaraja, *Order Statistics*, 3rd ed. (2003), §7.1; for the number
  /// of independent ones R. S. Woodruff, JASA 47 (1952) 635–646.
  ///
  /// - Parameters:
  ///   - p: The share of waits that do not exceed the percentile.
  ///   - pooled: All waits.
  ///   - bucket: Where the estimate is.
  /// - Returns: nil where the percentile may exceed the largest wait.
  func ranks(
    _ p: Double, of pooled: Histogram, at bucket: Int, _ confidence: Confidence
  ) -> (lower: Int, upper: Int)? {
    let effect = designEffect(of: pooled, at: bucket)
    let waits = Double(pooled.count) / effect.size
    let critical = effect.size > 1 ? confidence.studentT(degreesOfFreedom: effect.sections - 1) : confidence.normal
    let deviation = (waits * p * (1 - p)).squareRoot()
    let centre = waits * p + (critical * critical - 1) * (1 - 2 * p) / 6
    let upper = centre + critical * deviation + 0.5
    guard upper <= waits, let last = pooled.bucket(atShare: upper / waits) else { return nil }
    let lower = centre - critical * deviation - 0.5
    return (lower > 0 ? pooled.bucket(atShare: lower / waits) ?? 0 : 0, last)
  }

  /// How many times more the share of waits up to a bucket varies than if the waits were independent, at least 1, and
  /// how many sections that is found from.
  private func designEffect(of pooled: Histogram, at bucket: Int) -> (size: Double, sections: Int) {
    let total = Double(pooled.count)
    let share = Double(pooled.count(upTo: bucket)) / total
    var (squares, count) = (0.0, 0)
    for section in sections where section.count > 0 {
      let residual = Double(section.count(upTo: bucket)) - share * Double(section.count)
      squares += residual * residual
      count += 1
    }
    guard count >= 2, share > 0, share < 1 else { return (1, count) }
    let variance = squares * Double(count) / Double(count - 1)
    return (max(1, variance / (total * share * (1 - share))), count)
  }
}
