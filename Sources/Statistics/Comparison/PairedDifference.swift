/// How much a ratio differs between two runs that share their random numbers, replication by replication.
///
/// Both runs see the same day, so what chance does to both cancels in the difference. With R = Σx/Σy of each run and
/// dᵢ = (xᵢ − R·yᵢ)/ȳ after the change minus the same before it, the difference of the ratios has the standard error
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
  /// What the standard error would be if the runs had not shared their random numbers.
  public let independentStandardError: Double?
  /// How many replications were paired.
  public let replications: Int

  /// The ratio after the change minus that before it.
  public var difference: Double { change - base }

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - base: Each replication before the change.
  ///   - change: The same replications after it; if there are fewer of one, the others are left out.
  ///   - events: Whether numerators are numbers of events, and of what; then few of them are no certainty, see ``Events``.
  /// - Returns: nil where one of the two has no ratio.
  public init?(_ base: some Collection<RatioPair>, _ change: some Collection<RatioPair>, events: Events = .none) {
    // As arrays, for which the rest is compiled specially: half a million of these may be compared at once.
    self.init(arrays: Array(base), Array(change), events)
  }

  /// What happens so seldom that the replications may show nothing of a difference.
  ///
  /// Where an event is as rare as one in ten days, a change that brings more contacts may bring no event at all in so many
  /// days, and every day agrees that there are fewer events per contact. So the sum of differences is given at least the
  /// variance of a Poisson count: that of the events that one run has and the other has not, and four, which make the
  /// interval of none as wide as the exact one. Source: A. Agresti & B. A. Coull, The American Statistician 52 (1998)
  /// 119–126.
  public enum Events: Sendable {
    /// Numerators are no numbers of events.
    case none
    /// Numerators are numbers of events.
    case counted
    /// What is left of the denominators are numbers of events: contacts that were not served.
    case rest
  }

  private init?(arrays base: [RatioPair], _ change: [RatioPair], _ events: Events) {
    let count = min(base.count, change.count)
    guard let before = Residuals(base.prefix(count)), let after = Residuals(change.prefix(count)) else { return nil }
    self.base = before.ratio
    self.change = after.ratio
    replications = count
    guard count >= 2, !before.isOneReplication, !after.isOneReplication else {
      standardError = nil
      independentStandardError = nil
      return
    }
    var (paired, independent) = (0.0, 0.0)
    for index in 0..<count {
      let difference = after[index] - before[index]
      paired += difference * difference
      independent += before[index] * before[index]
    }
    for index in 0..<count { independent += after[index] * after[index] }
    let floor = Self.leastError(base.prefix(count), change.prefix(count), events)
    standardError = Self.standardError(paired, count).map { max($0, floor) }
    independentStandardError = Self.standardError(independent, count)
  }

  /// The standard error that so few events leave at least; 0 where all replications agree or have none.
  private static func leastError(
    _ base: ArraySlice<RatioPair>, _ change: ArraySlice<RatioPair>, _ events: Events
  ) -> Double {
    guard events != .none, base != change else { return 0 }
    func count(_ pair: RatioPair) -> Double { events == .counted ? pair.x : pair.y - pair.x }
    var (all, differing, whole) = (0.0, 0.0, 0.0)
    for (before, after) in zip(base, change) {
      all += count(before) + count(after)
      differing += abs(count(after) - count(before))
      whole += (before.y + after.y) / 2
    }
    // What happens on neither side may be impossible.
    return all > 0 ? (differing + 4).squareRoot() / whole : 0
  }

  /// √(Σd²/((n − 1)·n)).
  private static func standardError(_ squares: Double, _ count: Int) -> Double? {
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
  private let pairs: ArraySlice<RatioPair>
  private let mean: Double
  /// Whether one replication holds all of Σy: its residual is zero whatever the truth is.
  let isOneReplication: Bool

  init?(_ pairs: ArraySlice<RatioPair>) {
    var sums = RatioPair(0, 0)
    for pair in pairs {
      sums.x += pair.x
      sums.y += pair.y
    }
    let ratio = sums.x / sums.y
    guard sums.y > 0, ratio.isFinite else { return nil }
    self.ratio = ratio
    self.pairs = pairs
    mean = sums.y / Double(pairs.count)
    isOneReplication = pairs.count { $0.y != 0 } < 2
  }

  /// (x − R·y)/ȳ of a replication, from 0.
  subscript(replication: Int) -> Double {
    let pair = pairs[pairs.startIndex + replication]
    return (pair.x - ratio * pair.y) / mean
  }
}
