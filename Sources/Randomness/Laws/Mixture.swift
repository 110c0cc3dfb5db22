/// Each contact follows one of several distributions: the hyperexponentials, and any other mix.
struct Mixture: Law {
  struct Part: Equatable {
    let share: Double
    let law: any Law

    static func == (one: Part, other: Part) -> Bool {
      one.share == other.share && Distribution(one.law) == Distribution(other.law)
    }
  }

  let parts: [Part]
  let description: String

  var mean: Double {
    sum { $0.mean }
  }

  var variance: Double {
    let mean = mean
    guard mean.isFinite else { return .infinity }
    return sum { $0.variance + ($0.mean - mean) * ($0.mean - mean) }
  }

  var support: ClosedRange<Double> {
    let supports = parts.map(\.law.support)
    let low = supports.map(\.lowerBound).reduce(.infinity, min)
    return low...supports.map(\.upperBound).reduce(low, max)
  }

  var neverShare: Double {
    // All parts, and not a sum of shares that may be rounded.
    parts.allSatisfy { $0.law.neverShare == 1 } ? 1 : sum { $0.neverShare }
  }

  var size: LawSize {
    var size = LawSize(parts: 0, tries: sum { $0.size.tries })
    for part in parts.map(\.law.size) {
      size.depth = max(size.depth, part.depth + 1)
      size.parts += part.parts
      size.values += part.values
    }
    return size
  }

  var bends: [Double] { parts.flatMap(\.law.bends) }

  func share(from low: Double, to high: Double) -> Double {
    sum { $0.share(from: low, to: high) }
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    parts.reduce(into: Moments()) { sum, part in
      sum += part.share * part.law.moments(from: low, to: high, about: center)
    }
  }

  func sampler(in table: SamplerTable) -> Sampler {
    var below = 0.0
    let kept = parts.map { part in
      below += part.share
      let threshold = below < 1 ? UInt64(below * 0x1p64) : .max
      return MixturePart(threshold: threshold, sampler: part.law.sampler(in: table))
    }
    return Sampler(.mixture, data: table.keep(kept), count: kept.count)
  }

  private func sum(_ value: (any Law) -> Double) -> Double {
    parts.reduce(0) { $0 + $1.share * value($1.law) }
  }
}
