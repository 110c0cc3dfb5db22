public import Randomness

/// When contacts of a type arrive.
public struct Arrivals: Sendable, Equatable {
  /// How the rate runs inside a counted interval.
  public enum Shape: String, Sendable, CaseIterable {
    /// Constant within each interval.
    case step
    /// Continuous and piecewise linear, with the same expected count in each interval.
    case linear
  }

  /// What is known about the arrivals.
  public enum Pattern: Sendable, Equatable {
    /// Expected counts per stretch of `per` seconds, a Poisson process whose rate has a shape.
    case counts([Double], per: Double, shape: Shape)
    /// A Poisson process of constant rate, per second.
    case rate(perSecond: Double)
    /// Recorded times, seconds from the horizon's start, replayed in every replication.
    case times([Double])
    /// A renewal process: the time between two arrivals is random.
    case between(Distribution)
  }

  /// A gamma factor for every interval, the factors of neighbours being correlated.
  public struct IntervalNoise: Sendable, Equatable {
    /// The factor's coefficient of variation.
    public var cv: Double
    /// The lag-one correlation, 0 ≤ ρ < 1.
    public var correlation: Double

    /// Noise of a size and a memory.
    public init(cv: Double, correlation: Double = 0) {
      self.cv = cv
      self.correlation = correlation
    }
  }

  /// What is known about the arrivals.
  public var pattern: Pattern
  /// A factor on the whole volume.
  public var scale: Double
  /// The coefficient of variation of the day's gamma factor: a busy or a quiet day; 0 for none.
  public var busyness: Double
  /// Which busy day it is: types that name the same one are busy on the same days, with the same factor; nil for a day of
  /// its own.
  public var busyDay: String?
  /// Whether the number of contacts is the same in every replication, and only their times are random.
  public var isFixed: Bool
  /// Random factors of the intervals.
  public var intervalNoise: IntervalNoise?
  /// Work that is there at the start, besides the arrivals.
  public var backlog: Backlog?
  /// What brings more contacts for a while; a scenario sets it from its own incidents.
  public internal(set) var incidents: [Incident] = []

  /// Arrivals of a pattern.
  public init(
    _ pattern: Pattern, scale: Double = 1, busyness: Double = 0, busyDay: String? = nil, isFixed: Bool = false,
    intervalNoise: IntervalNoise? = nil, backlog: Backlog? = nil
  ) {
    self.pattern = pattern
    self.scale = scale
    self.busyness = busyness
    self.busyDay = busyDay
    self.isFixed = isFixed
    self.intervalNoise = intervalNoise
    self.backlog = backlog
  }

  /// Expected contacts over a horizon.
  public func expectedCount(over horizon: Horizon) -> Double {
    usualCount(over: horizon) + (extraRate(over: horizon)?.count(from: 0, to: horizon.length) ?? 0)
  }

  /// Expected contacts over a horizon without incidents.
  func usualCount(over horizon: Horizon) -> Double { Double(backlog?.count ?? 0) + comingCount(over: horizon) }

  /// Expected contacts in the warm-up of a horizon, which has the rate that arrivals begin with.
  func expectedCount(inWarmupOf horizon: Horizon) -> Double {
    switch pattern {
    case .counts(let counts, let per, _): (counts.first ?? 0) / per * horizon.warmup * scale
    case .rate(let perSecond): perSecond * horizon.warmup * scale
    case .times: 0
    case .between(let distribution): horizon.warmup / distribution.mean * scale
    }
  }

  /// Expected contacts of the pattern alone.
  private func comingCount(over horizon: Horizon) -> Double {
    switch pattern {
    case .counts(let counts, _, _): counts.reduce(0, +) * scale
    case .rate(let perSecond): perSecond * horizon.length * scale
    case .times(let times): Double(times.count)
    case .between(let distribution): horizon.length / distribution.mean * scale
    }
  }
}
