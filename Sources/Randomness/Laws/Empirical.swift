/// One of the recorded durations, each as likely as any other.
struct Empirical: Law {
  /// In ascending order, so that the sample rises with the random word: similar records give similar samples.
  let values: [Double]
  let mean: Double
  let variance: Double

  /// `values` must not be empty.
  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.values = values.sorted()
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  }

  var support: ClosedRange<Double> { values[0]...values[values.count - 1] }
  var size: LawSize { LawSize(values: values.count) }
  /// Every value, while there are few enough to stop at each.
  var bends: [Double] { values.count <= 500 ? values : [] }
  var description: String { "empirical(\(values.count) values, mean \(Notation.duration(mean)))" }

  func share(from low: Double, to high: Double) -> Double {
    Double(indices(from: low, to: high).count) / Double(values.count)
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    var sum = Moments()
    for value in values[indices(from: low, to: high)] {
      sum += Moments(share: 1, at: value, about: center)
    }
    return 1 / Double(values.count) * sum
  }

  func quantile(_ p: Double) -> Double {
    values[min(values.count - 1, Int((p * Double(values.count)).rounded(.up)) - 1)]
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.empirical, data: table.keep(values), count: values.count)
  }

  private func indices(from low: Double, to high: Double) -> Range<Int> {
    let start = firstIndex { $0 >= low }
    return start..<max(start, firstIndex { $0 > high })
  }

  /// The first value from which on `isBeyond` holds.
  private func firstIndex(where isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
