extension Distribution {
  /// A mixture of two exponentials with an overall mean of `mean` seconds and a coefficient of variation `cv` above 1,
  /// at most 100.
  ///
  /// Balanced means: both phases contribute the same to the mean, so that `mean` and `cv` leave no other choice.
  /// The share of the short phase is (1 + √((*cv*² − 1) ÷ (*cv*² + 1))) ÷ 2.
  ///
  /// Source: H. Tijms, "A First Course in Stochastic Models", 2003, appendix B.
  public static func hyperexponential(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    let mean = try ArgumentCheck.duration(mean, "mean")
    guard cv > 1 else {
      let value = Notation.number(cv)
      try ArgumentCheck.fail("cv", "must be above 1 for a hyperexponential, but is \(value); use gamma or lognormal")
    }
    try ArgumentCheck.cv(cv)
    guard mean > 0 else { return Distribution(Constant(value: 0)) }
    let square = cv * cv
    let root = ((square - 1) / (square + 1)).squareRoot()
    // (1 − root) ÷ 2 without the difference.
    let rare = 1 / ((square + 1) * (1 + root))
    let common = (1 + root) / 2
    let parts = [common, rare].map { Mixture.Part(share: $0, law: Exponential(mean: mean / (2 * $0))) }
    let description = "hyperexponential(mean \(Notation.duration(mean)), cv \(Notation.number(cv)))"
    return Distribution(Mixture(parts: parts, description: description))
  }

  /// Exponential with one of several means (seconds, above 0), each with its share; the shares sum to 1.
  public static func hyperexponential(
    phases: [(share: Double, mean: Double)]
  ) throws(DistributionError) -> Distribution {
    let shares = try ArgumentCheck.shares(phases.map(\.share), of: "phases")
    var parts: [Mixture.Part] = []
    for (index, phase) in phases.enumerated() {
      let mean = try ArgumentCheck.duration(phase.mean, "phases[\(index)].mean")
      guard mean > 0 else {
        try ArgumentCheck.fail("phases[\(index)].mean", "must be above 0s; use a mixture with a constant 0s")
      }
      parts.append(Mixture.Part(share: shares[index], law: Exponential(mean: mean)))
    }
    let list = parts.map { "\(Notation.number($0.share)) mean \(Notation.duration($0.law.mean))" }
    return mixed(parts, description: "hyperexponential(\(list.joined(separator: ", ")))")
  }

  /// One of several distributions, each with its share; the shares sum to 1.
  ///
  /// At most 1000 parts and 8 mixtures inside each other.
  public static func mixture(_ parts: [(share: Double, of: Distribution)]) throws(DistributionError) -> Distribution {
    let shares = try ArgumentCheck.shares(parts.map(\.share), of: "mixture")
    let laws = zip(shares, parts).map { Mixture.Part(share: $0, law: $1.of.law) }
    let list = laws.map { "\(Notation.number($0.share)) \($0.law.description)" }
    let mixture = mixed(laws, description: "mixture(\(list.joined(separator: ", ")))")
    let size = mixture.law.size
    if size.depth > 8 { try ArgumentCheck.fail("mixture", "must not be nested more than 8 deep; join the inner ones") }
    if size.parts > 1000 {
      try ArgumentCheck.fail(
        "mixture", "must have at most 1000 parts in all, but has \(size.parts); join the rare ones")
    }
    try checkValues(size.values, "mixture")
    return mixture
  }

  /// One of the recorded `values` (seconds, at most ten million of them), each equally likely.
  ///
  /// - Complexity: O(*n* log *n*).
  public static func empirical(values: [Double]) throws(DistributionError) -> Distribution {
    if values.isEmpty { try ArgumentCheck.fail("values", "must not be empty; give at least one duration") }
    try checkValues(values.count, "values")
    var checked: [Double] = []
    checked.reserveCapacity(values.count)
    for value in values {
      // The name is put together only for the value at fault.
      guard value >= 0, value <= longestDuration else {
        _ = try ArgumentCheck.duration(value, "values[\(checked.count)]")
        continue
      }
      checked.append(value < 1e-9 ? 0 : value)
    }
    return Distribution(Empirical(checked))
  }

  /// Parts that never occur are left out, and a mixture of one part is that part.
  private static func mixed(_ parts: [Mixture.Part], description: String) -> Distribution {
    let present = parts.filter { $0.share > 0 }
    return Distribution(present.count == 1 ? present[0].law : Mixture(parts: present, description: description))
  }

  private static func checkValues(_ count: Int, _ name: String) throws(DistributionError) {
    guard count <= 10_000_000 else {
      try ArgumentCheck.fail(name, "must have at most 10000000 recorded values, but has \(count); thin them out")
    }
  }
}
