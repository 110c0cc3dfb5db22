import Randomness
import Scenarios

/// When contacts of a type arrive, in flat form.
struct ArrivalPlan {
  enum Kind: BitwiseCopyable {
    /// A Poisson process with a piecewise linear rate.
    case poisson
    /// Recorded times.
    case replay
    /// A renewal process.
    case renewal
  }

  let kind: Kind
  /// Whether the times of a Poisson process are drawn for a number that is fixed, and then replayed.
  let isFixed: Bool
  private(set) var segments: [RateSegment]
  /// Recorded clock times.
  let times: [Double]
  /// The time between two arrivals, meaningful for a renewal process only, and the factor on it.
  let gap: Sampler
  let gapFactor: Double
  /// When a renewal process stops: at the horizon's end, or never where arrivals go on.
  let end: Double
  let busyness: Double
  let noise: Arrivals.IntervalNoise?
  let noiseCount: Int
  let busynessStream: StreamID
  let noiseStream: StreamID
  let timesStream: StreamID
  /// How many come in the warm-up and in the horizon, where their numbers are fixed.
  let fixedCounts: [Int]

  init(_ type: ContactType, horizon: Horizon, table: SamplerTable) {
    let arrivals = type.arrivals
    busyness = arrivals.busyness
    noise = arrivals.intervalNoise
    busynessStream = StreamID(arrivals.busyDay.map { "busyness.\($0)" } ?? "contacts.\(type.name).busyness")
    timesStream = StreamID("contacts.\(type.name).times")
    noiseStream = StreamID("contacts.\(type.name).interval_noise")
    end = horizon.atEnd == .continue ? .infinity : horizon.warmup + horizon.length
    switch arrivals.pattern {
    case .counts(let counts, let per, let shape):
      kind = .poisson
      let rates = counts.map { $0 * arrivals.scale / per }
      let measured = Self.segments(rates, per: per, shape: shape, start: horizon.warmup)
      segments = Self.extended(measured, horizon)
      (times, gap, gapFactor) = ([], table.add(type.handle.talk), 1)
    case .rate(let perSecond):
      kind = .poisson
      let rates = [Double](repeating: perSecond * arrivals.scale, count: horizon.intervalCount)
      // Without noise one stretch serves the whole horizon.
      let measured =
        noise == nil
        ? Self.segments([perSecond * arrivals.scale], per: horizon.length, shape: .step, start: horizon.warmup)
        : Self.segments(rates, per: horizon.interval, shape: .step, start: horizon.warmup)
      segments = Self.extended(measured, horizon)
      (times, gap, gapFactor) = ([], table.add(type.handle.talk), 1)
    case .times(let recorded):
      kind = .replay
      times = recorded.map { $0 + horizon.warmup }
      (segments, gap, gapFactor) = ([], table.add(type.handle.talk), 1)
    case .between(let distribution):
      kind = .renewal
      gap = table.add(distribution)
      gapFactor = arrivals.scale > 0 ? 1 / arrivals.scale : .infinity
      (segments, times) = ([], [])
    }
    if let extra = arrivals.extraRate(over: horizon) {
      segments = Self.adding(extra, to: segments, after: horizon.warmup)
    }
    noiseCount = Int(segments.map(\.noise).max() ?? 0) + 1
    isFixed = arrivals.isFixed
    fixedCounts = arrivals.isFixed ? Self.counts(segments, horizon) : []
  }

  private static func segments(
    _ rates: [Double], per: Double, shape: Arrivals.Shape, start: Double
  ) -> [RateSegment] {
    switch shape {
    case .step:
      return rates.enumerated().map { index, rate in
        RateSegment(end: start + Double(index + 1) * per, rate: rate, slope: 0, noise: Int32(index))
      }
    case .linear:
      // Knots at the boundaries and in the middles. A boundary's rate is the mean of its neighbours', but at most twice
      // the lower one, so that the middle knot, which restores the count, is never negative. The first and the last
      // interval go on as straight as they can.
      let inner = zip(rates, rates.dropFirst()).map { min(($0 + $1) / 2, 2 * min($0, $1)) }
      func end(_ rate: Double, _ knot: Double) -> Double { min(max(2 * rate - knot, 0), 2 * rate) }
      let (first, last) = (rates.first ?? 0, rates.last ?? 0)
      let knots = [end(first, inner.first ?? first)] + inner + [end(last, inner.last ?? last)]
      return rates.indices.flatMap { index in
        let middle = 2 * rates[index] - (knots[index] + knots[index + 1]) / 2
        let begin = start + Double(index) * per
        return [
          RateSegment(
            end: begin + per / 2, rate: knots[index], slope: (middle - knots[index]) / (per / 2),
            noise: Int32(index)),
          RateSegment(
            end: start + Double(index + 1) * per, rate: middle, slope: (knots[index + 1] - middle) / (per / 2),
            noise: Int32(index)),
        ]
      }
    }
  }

  /// The expected numbers in the warm-up and in the horizon, rounded.
  private static func counts(_ segments: [RateSegment], _ horizon: Horizon) -> [Int] {
    var counts = [0.0, 0.0]
    var start = 0.0
    for segment in segments where segment.end < .infinity {
      let length = segment.end - start
      counts[segment.end <= horizon.warmup ? 0 : 1] += (segment.rate + segment.slope * length / 2) * length
      start = segment.end
    }
    return counts.map { Int($0.rounded()) }
  }

  /// Adds the warm-up at the first interval's mean rate and, where arrivals go on, the last one's for ever.
  private static func extended(_ measured: [RateSegment], _ horizon: Horizon) -> [RateSegment] {
    guard let first = measured.first, let last = measured.last else { return [] }
    func mean(_ noise: Int32) -> Double {
      var (area, time) = (0.0, 0.0)
      var begin = horizon.warmup
      for segment in measured {
        let length = segment.end - begin
        if segment.noise == noise {
          area += length * (segment.rate + segment.slope * length / 2)
          time += length
        }
        begin = segment.end
      }
      return time > 0 ? area / time : 0
    }
    var all = measured
    if horizon.warmup > 0 {
      all.insert(RateSegment(end: horizon.warmup, rate: mean(first.noise), slope: 0, noise: first.noise), at: 0)
    }
    let after = horizon.atEnd == .continue ? mean(last.noise) : 0
    all.append(RateSegment(end: .infinity, rate: after, slope: 0, noise: last.noise))
    return all
  }
}
