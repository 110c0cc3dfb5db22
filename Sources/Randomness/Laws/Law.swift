/// The mathematics of one family of distributions over [0, ∞].
///
/// Closed forms may use the C library. `sampler(in:)` and all numbers that go into it may not.
protocol Law: Equatable, Sendable, CustomStringConvertible {
  var mean: Double { get }
  var variance: Double { get }

  /// The shortest and the longest duration.
  var support: ClosedRange<Double> { get }

  /// The probability of an infinite duration.
  var neverShare: Double { get }

  /// The probability of a duration from `low` to `high`, both included, for 0 ≤ `low` ≤ `high` ≤ ∞.
  func share(from low: Double, to high: Double) -> Double

  /// The part of the moments around `center` that comes from durations between `low` and `high`, both included.
  func moments(from low: Double, to high: Double, about center: Double) -> Moments

  /// The shortest *x* with P(*X* ≤ *x*) ≥ `p`, for 0 < `p` < 1.
  func quantile(_ p: Double) -> Double

  func sampler(in table: SamplerTable) -> Sampler

  /// The law of the duration times a factor, which is finite and above 0.
  func scaled(by factor: Double) -> any Law

  var size: LawSize { get }

  /// Where the distribution function jumps or bends, as far as it is worth stopping there.
  var bends: [Double] { get }
}

/// What a law costs to keep and to sample.
struct LawSize {
  /// How deep mixtures are nested.
  var depth = 0
  var parts = 1
  var values = 0
  /// How often truncations resample for one sample, on average.
  var tries = 1.0
}

extension Law {
  var neverShare: Double { 0 }

  var size: LawSize { LawSize() }

  /// The ends of the support.
  var bends: [Double] { [support.lowerBound, support.upperBound].filter(\.isFinite) }

  func quantile(_ p: Double) -> Double { searchedQuantile(p) }

  /// Halves the interval between the bit patterns of the bounds, which are in the order of the numbers: so it needs no
  /// starting point, no slope and no tolerance, and it finds jumps exactly.
  func searchedQuantile(_ p: Double) -> Double {
    guard share(from: 0, to: support.lowerBound) < p else { return support.lowerBound }
    var (low, high) = (support.lowerBound.bitPattern, support.upperBound.bitPattern)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if share(from: 0, to: Double(bitPattern: middle)) < p { low = middle } else { high = middle }
    }
    return Double(bitPattern: high)
  }
}
