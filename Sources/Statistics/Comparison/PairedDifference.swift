/// How much a ratio differs between two runs that share their chance, replication by replication.
///
/// Both runs see the same day, so what chance does to both cancels in the difference. With R = Σx/Σy of each run and
/// dᵢ = (xᵢ − R·yᵢ)/ȳ after the change less the same before it, the difference of the ratios has the standard error
/// √(Σdᵢ²/((n − 1)·n)): the delta method on paired replications. It also holds where the runs share nothing, and is then
/// as wide as that of independent runs. Source: A. M. Law, *Simulation Modeling and Analysis*, 5th ed. (2015), §10.2 and
/// §11.2; S. Asmussen & P. W. Glynn, *Stochastic Simulation* (2007), §III.3 and §V.1.
public struct PairedDifference: Sendable, Equatable {
  /// The ratio before the change.
  public let base: Double
  /// The ratio after it.
  public let change: Double
  /// The standard error of the difference; nil where one replication holds everything or there is only one.
  public let standardError: Double?
  /// What the standard error would be if the runs had not shared their chance.
  public let independentStandardError: Double?
  /// How many replications were paired.
  public let replications: Int

  /// The ratio after the change less that before it.
  public var difference: Double { change - base }

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - base: Each replication before the change.
  ///   - change: The same replications after it; if there are fewer of one, the others are left out.
  /// - Returns: nil where one of the two has no ratio.
  public init?(_ base: some Collection<RatioPair>, _ change: some Collection<RatioPair>) {
    let count = min(base.count, change.count)
    let (before, after) = (base.prefix(count), change.prefix(count))
    guard let before = Residuals(before), let after = Residuals(after) else { return nil }
    self.base = before.ratio
    self.change = after.ratio
    replications = count
    guard count >= 2, !before.isOneReplication, !after.isOneReplication else {
      standardError = nil
      independentStandardError = nil
      return
    }
    standardError = Self.standardError(zip(before.values, after.values).map { $1 - $0 }, count)
    independentStandardError = Self.standardError(before.values + after.values, count)
  }

  /// √(Σd²/((n − 1)·n)).
  private static func standardError(_ residuals: [Double], _ count: Int) -> Double? {
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let error = (squares / (Double(count - 1) * Double(count))).squareRoot()
    return error.isFinite ? error : nil
  }

  /// The difference with its interval: Student's t with n − 1 degrees of freedom.
  public func estimate(_ confidence: Confidence) -> Estimate {
    Estimate(
      mean: difference,
      halfWidth: standardError.map { $0 * confidence.studentT(degreesOfFreedom: replications - 1) })
  }

  /// How much narrower pairing made the interval: the half-width of independent runs over that of the pairs; nil where
  /// pairs leave no doubt at all.
  public var gain: Double? {
    guard let standardError, let independentStandardError, standardError > 0 else { return nil }
    return independentStandardError / standardError
  }

  /// How likely a difference that looks so far above `bound` is if the true one is `bound` or below: the p-value of a
  /// one-sided test. 1 where nothing can be said.
  public func pValue(above bound: Double) -> Double { pValue(excess: difference - bound) }

  /// How likely a difference that looks so far below `bound` is if the true one is `bound` or above.
  public func pValue(below bound: Double) -> Double { pValue(excess: bound - difference) }

  /// How likely a difference that looks so safely within `-margin...margin` is if the true one is not: two one-sided tests,
  /// of which the worse counts. Source: D. J. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657–680.
  public func pValue(within margin: Double) -> Double {
    max(pValue(above: -margin), pValue(below: margin))
  }

  private func pValue(excess: Double) -> Double {
    guard let standardError else { return 1 }
    guard standardError > 0 else { return excess > 0 ? 0 : 1 }
    return StudentT.cdf(-excess / standardError, degreesOfFreedom: Double(replications - 1))
  }
}

/// How far each replication is from the ratio of all.
private struct Residuals {
  let ratio: Double
  /// (x − R·y)/ȳ of each replication.
  let values: [Double]
  /// Whether one replication holds all of Σy: its residual is zero whatever the truth is.
  let isOneReplication: Bool

  init?(_ pairs: some Collection<RatioPair>) {
    var sums = RatioPair(0, 0)
    for pair in pairs {
      sums.x += pair.x
      sums.y += pair.y
    }
    let ratio = sums.x / sums.y
    guard sums.y > 0, ratio.isFinite else { return nil }
    self.ratio = ratio
    let mean = sums.y / Double(pairs.count)
    values = pairs.map { ($0.x - ratio * $0.y) / mean }
    isOneReplication = pairs.count { $0.y != 0 } < 2
  }
}
