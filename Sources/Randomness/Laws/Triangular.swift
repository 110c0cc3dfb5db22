/// The density rises in a straight line from the least duration to the likeliest, and falls to the longest.
struct Triangular: Law {
  let low: Double
  let mode: Double
  let high: Double

  var mean: Double { (low + mode + high) / 3 }

  var variance: Double {
    let (rise, fall) = (mode - low, high - mode)
    return (rise * rise + rise * fall + fall * fall) / 18
  }

  var support: ClosedRange<Double> { low...high }
  var bends: [Double] { [low, mode, high] }

  var description: String {
    let (low, mode, high) = (Notation.duration(low), Notation.duration(mode), Notation.duration(high))
    return "triangular(min \(low), mode \(mode), max \(high))"
  }

  func share(from start: Double, to end: Double) -> Double {
    max(0, below(end) - below(start))
  }

  func moments(from start: Double, to end: Double, about center: Double) -> Moments {
    var sum = Moments(from: max(start, low), to: min(end, mode), about: center) { x in
      2 * (x - low) / ((high - low) * (mode - low))
    }
    sum += Moments(from: max(start, mode), to: min(end, high), about: center) { x in
      2 * (high - x) / ((high - low) * (high - mode))
    }
    return sum
  }

  func quantile(_ p: Double) -> Double {
    let rising = p * (high - low)
    return rising < mode - low
      ? low + (rising * (mode - low)).squareRoot()
      : high - ((1 - p) * (high - low) * (high - mode)).squareRoot()
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.triangular, low, mode, high)
  }

  private func below(_ x: Double) -> Double {
    if x <= low { return 0 }
    if x >= high { return 1 }
    return x < mode
      ? (x - low) * (x - low) / ((high - low) * (mode - low))
      : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
  }
}
