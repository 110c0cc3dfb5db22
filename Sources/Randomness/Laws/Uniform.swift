/// Every duration between two limits is as likely as any other.
struct Uniform: Law {
  let low: Double
  let high: Double

  var mean: Double { (low + high) / 2 }
  var variance: Double { (high - low) * (high - low) / 12 }
  var support: ClosedRange<Double> { low...high }
  var description: String { "uniform(min \(Notation.duration(low)), max \(Notation.duration(high)))" }

  func share(from start: Double, to end: Double) -> Double {
    max(0, min(end, high) - max(start, low)) / (high - low)
  }

  func moments(from start: Double, to end: Double, about center: Double) -> Moments {
    Moments(from: max(start, low), to: min(end, high), about: center) { _ in 1 / (high - low) }
  }

  func quantile(_ p: Double) -> Double {
    low + p * (high - low)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.uniform, low, high - low)
  }
}
