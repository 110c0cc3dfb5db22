import Randomness

/// The next arrival of a type during a replication.
struct ArrivalState: BitwiseCopyable {
  /// When it comes, before any rounding.
  var time = 0.0
  /// Its number, and the random word of its handle time.
  var number: UInt64 = 0
  var word: UInt64 = 0
  /// The words of the one after it.
  var nextWords: (UInt64, UInt64) = (0, 0)

  /// The stretch of the rate in which `time` lies, and where the ones after it are.
  var start = 0.0
  var end = 0.0
  var rate = 0.0
  var slope = 0.0
  /// 1 ÷ rate on a stretch of constant rate, else infinite, which sends the next arrival the slow way.
  var inverseRate = Double.infinity
  var segment: UnsafePointer<RateSegment>

  var kind: ArrivalPlan.Kind
  /// The next recorded time; the last one is infinite.
  var recorded: UnsafePointer<Double>
  /// The time between two arrivals, the factor on it, and when a renewal process stops.
  var gap: Sampler
  var gapFactor: Double
  var stop: Double

  init(_ plan: ArrivalPlan, segments: UnsafePointer<RateSegment>, recorded: UnsafePointer<Double>, gap: Sampler) {
    // Times that are drawn beforehand are replayed.
    kind = plan.isFixed ? .replay : plan.kind
    segment = segments
    self.recorded = recorded
    self.gap = gap
    gapFactor = plan.gapFactor
    stop = plan.end
    enter(segments)
  }

  mutating func enter(_ next: UnsafePointer<RateSegment>) {
    start = end
    segment = next
    end = next.pointee.end
    rate = next.pointee.rate
    slope = next.pointee.slope
    inverseRate = slope == 0 && rate > 0 ? 1 / rate : .infinity
  }

  /// Moves on by `exposure` = ∫ rate dt, over the stretches that lie between: the time change that makes a Poisson
  /// process of any rate out of one of rate 1 (E. Çinlar 1975, "Introduction to Stochastic Processes", §4.7), exactly.
  @inline(never)
  mutating func cross(_ exposure: Double) {
    var left = exposure
    while true {
      let length = end - time
      let now = rate + slope * (time - start)
      if slope == 0 {
        if rate > 0 {
          let candidate = time + left / rate
          if candidate < end { return time = candidate }
          left -= length * rate
        }
      } else {
        let all = (now + slope * length / 2) * length
        if left < all {
          let root = max(now * now + 2 * slope * left, 0).squareRoot()
          return time = min(time + 2 * left / (now + root), end)
        }
        left -= all
      }
      left = max(left, 0)
      time = end
      guard end < .infinity else { return }
      enter(segment + 1)
    }
  }
}
