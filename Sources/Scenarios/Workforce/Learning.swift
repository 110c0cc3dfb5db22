internal import Mathematics

extension Workforce {
  /// How much of the work of an experienced person somebody does.
  public struct Learning: Sendable, Equatable {
    /// The month of taking contacts from which on people are experienced.
    public var fullAt: Double
    /// The exponent of the power law: 0.15 is 11 % faster with each doubling of tenure.
    public var exponent: Double

    /// A learning curve.
    public init(fullAt: Double = 12, exponent: Double = 0.15) {
      self.fullAt = fullAt
      self.exponent = exponent
    }

    /// The part of an experienced person's work that somebody does after some months of taking contacts, or what an
    /// assistant makes of them: (months ÷ full)^exponent, at most 1.
    ///
    /// A power law of tenure: N. Gans, N. Liu, A. Mandelbaum, H. Shen, H. Ye, "Service times in call centers: Agent
    /// heterogeneity and learning with some operational consequences", 2010.
    public func speed(after months: Double) -> Double {
      months >= fullAt ? 1 : Elementary.pow(months / fullAt, exponent)
    }

    func check(_ report: inout ProblemReport, _ path: [String]) {
      report.require(
        fullAt >= 1 && fullAt <= Double(Workforce.limits.tenure), path + ["full_at"],
        "must be from 1 to \(Workforce.limits.tenure) months")
      report.require(
        exponent > 0 && exponent <= 1, path + ["exponent"],
        "must be above 0 and at most 1; studies of call centers found 0.12 to 0.26")
    }
  }
}
