/// Always the same duration; infinite means never.
struct Constant: Law {
  let value: Double

  var mean: Double { value }
  var variance: Double { value.isFinite ? 0 : .infinity }
  var support: ClosedRange<Double> { value...value }
  var neverShare: Double { value.isFinite ? 0 : 1 }
  var description: String { Notation.duration(value) }

  func share(from low: Double, to high: Double) -> Double {
    low <= value && value <= high ? 1 : 0
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    Moments(share: share(from: low, to: high), at: value.isFinite ? value : 0, about: center)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.constant, value)
  }
}
