extension Distribution {
  /// The distribution of the duration times a factor: of the same family and coefficient of variation, with the limits
  /// of a truncation scaled too; never stays never.
  ///
  /// - Throws: a `DistributionError` unless the factor is above 0 and durations stay within ``longestDuration``.
  /// - Complexity: O(*n*) in the values of an empirical distribution.
  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    guard factor > 0, factor.isFinite else {
      try ArgumentCheck.fail("factor", "must be above 0, but is \(Notation.number(factor))")
    }
    guard factor != 1 else { return self }
    let scaled = Distribution(law.scaled(by: factor))
    if scaled.mean.isFinite { _ = try ArgumentCheck.duration(scaled.mean, "mean") }
    return scaled
  }
}

extension Capped {
  func scaled(by factor: Double) -> any Law {
    Capped(base: Distribution(base.law.scaled(by: factor)), limit: limit * factor)
  }
}

extension Constant {
  func scaled(by factor: Double) -> any Law { Constant(value: value * factor) }
}

extension Empirical {
  func scaled(by factor: Double) -> any Law { Empirical(values.map { $0 * factor }) }
}

extension Exponential {
  func scaled(by factor: Double) -> any Law { Exponential(mean: mean * factor) }
}

extension Gamma {
  func scaled(by factor: Double) -> any Law { Gamma(mean: mean * factor, shape: shape, notation: notation) }
}

extension Lognormal {
  func scaled(by factor: Double) -> any Law { Lognormal(mean: mean * factor, cv: cv) }
}

extension Mixture {
  func scaled(by factor: Double) -> any Law {
    let scaled = parts.map { Part(share: $0.share, law: $0.law.scaled(by: factor)) }
    return Mixture(parts: scaled, description: "\(Notation.number(factor)) times \(description)")
  }
}

extension Triangular {
  func scaled(by factor: Double) -> any Law { Triangular(low: low * factor, mode: mode * factor, high: high * factor) }
}

extension Truncated {
  func scaled(by factor: Double) -> any Law {
    Truncated(Distribution(base.law.scaled(by: factor)), from: low * factor, to: high * factor)
  }
}

extension Uniform {
  func scaled(by factor: Double) -> any Law { Uniform(low: low * factor, high: high * factor) }
}

extension Weibull {
  func scaled(by factor: Double) -> any Law { Weibull(mean: mean * factor, shape: shape) }
}
