extension Distribution {
  /// Infinite: the patience of whoever never hangs up.
  public static let never = Distribution(Constant(value: .infinity))

  /// Always `value` seconds.
  public static func constant(_ value: Double) throws(DistributionError) -> Distribution {
    Distribution(Constant(value: try ArgumentCheck.duration(value, "constant")))
  }

  /// Exponential with a mean of `mean` seconds.
  public static func exponential(mean: Double) throws(DistributionError) -> Distribution {
    try family(mean: mean) { Exponential(mean: $0) }
  }

  /// Lognormal with a mean of `mean` seconds and a coefficient of variation `cv` (0, or from 0.001 to 100).
  public static func lognormal(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try ArgumentCheck.cv(cv)
    return try family(mean: mean) { cv == 0 ? Constant(value: $0) as any Law : Lognormal(mean: $0, cv: cv) }
  }

  /// Gamma with a mean of `mean` seconds and a coefficient of variation `cv` (0, or from 0.001 to 100).
  public static func gamma(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    try ArgumentCheck.cv(cv)
    return try family(mean: mean) {
      cv == 0 ? Constant(value: $0) as any Law : Gamma(mean: $0, shape: 1 / (cv * cv), notation: .cv(cv))
    }
  }

  /// The sum of `stages` exponentials (1 to 10,000), with a total mean of `mean` seconds.
  public static func erlang(mean: Double, stages: Int) throws(DistributionError) -> Distribution {
    guard (1...10_000).contains(stages) else {
      let fix = stages > 10_000 ? "use constant, which it comes close to" : "use 1 for an exponential"
      try ArgumentCheck.fail("stages", "must be from 1 to 10000, but is \(stages); \(fix)")
    }
    return try family(mean: mean) { Gamma(mean: $0, shape: Double(stages), notation: .stages(stages)) }
  }

  /// Weibull with a mean of `mean` seconds and a shape from 0.1 to 100; shape 1 is exponential.
  public static func weibull(mean: Double, shape: Double) throws(DistributionError) -> Distribution {
    guard (0.1...100).contains(shape) else {
      let fix = shape > 100 ? "use constant, which it comes close to" : "use lognormal for a long tail"
      try ArgumentCheck.fail("shape", "must be from 0.1 to 100, but is \(Notation.number(shape)); \(fix)")
    }
    return try family(mean: mean) { Weibull(mean: $0, shape: shape) }
  }

  /// Every duration from `min` to `max` seconds is equally likely.
  public static func uniform(min: Double, max: Double) throws(DistributionError) -> Distribution {
    let (low, high) = try limits(min, max)
    return Distribution(low == high ? Constant(value: low) as any Law : Uniform(low: low, high: high))
  }

  /// From `min` to `max` seconds, likeliest at `mode`; the density is a triangle.
  public static func triangular(min: Double, mode: Double, max: Double) throws(DistributionError) -> Distribution {
    let (low, high) = try limits(min, max)
    let middle = try ArgumentCheck.duration(mode, "mode")
    guard low <= middle, middle <= high else {
      try ArgumentCheck.fail(
        "mode",
        "must lie between min \(Notation.duration(low)) and max \(Notation.duration(high)), "
          + "but is \(Notation.duration(middle)); move it or the limits")
    }
    return Distribution(low == high ? Constant(value: low) as any Law : Triangular(low: low, mode: middle, high: high))
  }

  /// The family at that mean; a mean of 0 leaves nothing but the constant 0.
  private static func family(mean: Double, _ law: (Double) -> any Law) throws(DistributionError) -> Distribution {
    let mean = try ArgumentCheck.duration(mean, "mean")
    return Distribution(mean == 0 ? Constant(value: 0) as any Law : law(mean))
  }

  /// Two limits in order.
  private static func limits(_ min: Double, _ max: Double) throws(DistributionError) -> (Double, Double) {
    let (low, high) = (try ArgumentCheck.duration(min, "min"), try ArgumentCheck.duration(max, "max"))
    guard low <= high else {
      try ArgumentCheck.fail(
        "min", "must not be above max, but \(Notation.duration(low)) is above \(Notation.duration(high)); swap them")
    }
    return (low, high)
  }
}
