import Mathematics
import RealModule

/// The density of the wait that an endlessly patient contact would have, up to a factor:
/// w(x) = e^(λ H(x) − n μ x), with H(x) = ∫₀ˣ P(patience > u) du.
///
/// F. Baccelli, G. Hebuterne, *On queues with impatient customers* (1981); S. Zeltyn, A. Mandelbaum, *Call centers
/// with impatient customers: many-server asymptotics of the M/M/n+G queue* (2005). The exponent is concave because
/// the survival function falls, so w has one peak and thin sides: quadrature needs to look only where
/// w > e⁻⁵⁰ of the peak.
struct OfferedWait<P: Patience> {
  let patience: P

  /// λ, 1/s.
  private let arrival: Double

  /// n μ, 1/s.
  private let service: Double

  /// Where w peaks, s.
  private let peak: Double

  /// ln w at the peak.
  let logPeak: Double

  /// What rounding leaves of ln w: the peak of a huge overload is a difference of huge numbers.
  private var noise: Double

  /// Where pieces of quadrature meet: the first and the last bound the support.
  private(set) var cuts: [Double]

  /// - Parameter thresholds: waits at which integrals will be asked for.
  init(arrival: Double, service: Double, patience: P, thresholds: [Double]) {
    self.arrival = arrival
    self.service = service
    self.patience = patience
    peak = Self.findPeak(arrival, service, patience)
    logPeak = arrival * patience.waiting(from: 0, to: peak) - service * peak
    // Until the reach is known; reaching does not ask for it.
    noise = 0
    cuts = []
    let right = reach(1)
    let subtracted = patience.waitingIsPrecise ? 0 : arrival * patience.waiting(from: 0, to: peak + right)
    noise = 1.1e-16 * (service * right + subtracted)
    let left = peak > 0 ? min(peak, reach(-1)) : 0
    for share in [0.06, 0.2, 0.45, 1] {
      cuts.append(peak + share * right)
      if left > 0 { cuts.append(peak - share * left) }
    }
    cuts.append(peak)
    let (low, high) = (peak - left, peak + right)
    cuts.append(contentsOf: thresholds.filter { low < $0 && $0 < high })
    cuts.append(contentsOf: patience.breakpoints.filter { low < $0 && $0 < high })
    cuts.sort()
  }

  /// ln w(x) − ln w(peak), which only rounding makes positive.
  @inline(__always)
  func logWeight(_ x: Double) -> Double {
    min(0, arrival * patience.waiting(from: peak, to: x) - service * (x - peak))
  }

  /// w(x) times 1, G, x S, ∫₀ˣ u dG, x and S: see ``Lane``.
  @inline(__always)
  func weights(_ x: Double) -> Lanes {
    let weight = Double.exp(logWeight(x))
    let survival = patience.survival(x)
    return Lanes(
      weight, weight * patience.distribution(x), weight * x * survival, weight * patience.partialMean(x), weight * x,
      weight * survival, 0, 0)
  }

  /// The integrals over each piece between ``cuts``.
  func pieces() -> [Lanes] { GaussKronrod.integrate(cuts, noise: noise, weights) }

  /// ∫ w S between two waits; the other lanes would ask for digits that nobody needs.
  func answered(from low: Double, to high: Double) -> Double {
    let pieces = GaussKronrod.integrate([low, high], noise: noise) { x in
      var lanes = Lanes.zero
      lanes[0] = Double.exp(logWeight(x)) * patience.survival(x)
      return lanes
    }
    return pieces.first?[0] ?? 0
  }

  /// How far from the peak w falls to e⁻⁵⁰, to the right (1) or to the left (−1), within a few per cent.
  private func reach(_ side: Double) -> Double {
    var step = 1 / service
    // A concave exponent falls at least linearly from where it falls at all.
    while logWeight(peak + side * step) > -50, step < 1e250, side > 0 || step < peak { step *= 2 }
    var near = 0.0
    for _ in 0..<8 {
      let middle = (near + step) / 2
      if logWeight(peak + side * middle) > -50 { near = middle } else { step = middle }
    }
    return step
  }

  /// Where λ P(patience > x) = n μ, or 0 if it never exceeds it.
  private static func findPeak(_ arrival: Double, _ service: Double, _ patience: P) -> Double {
    let share = service / arrival
    guard patience.survival(0) > share else { return 0 }
    var high = 1 / service
    while patience.survival(high) > share, high < 1e250 { high *= 2 }
    var low = 0.0
    for _ in 0..<64 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if patience.survival(middle) > share { low = middle } else { high = middle }
    }
    return high
  }
}

/// What the lanes of an integral of ``OfferedWait`` mean.
enum Lane {
  static let all = 0
  static let abandons = 1
  static let waitOfAnswered = 2
  static let waitOfAbandoned = 3
  static let wait = 4
  static let answers = 5
}
