import Mathematics

/// A part of a mixture: it is taken by the words below its threshold that no part before it takes.
struct MixturePart: BitwiseCopyable {
  let threshold: UInt64
  let sampler: Sampler
}

extension Sampler {
  /// The kinds that are too large to be copied into every caller.
  @usableFromInline @inline(never)
  func slowSample(_ word: UInt64, _ draws: Draws) -> (Double, Draws) {
    var more = draws
    let value =
      switch kind {
      case .constant, .exponential, .lognormal, .uniform: sample(word, &more)
      case .gamma: a * standard.gamma(shape: b, word, &more)
      // Not `pow`, whose last digits cost more than they are worth in a sample.
      case .weibull: a * Elementary.exp(b * Elementary.log(standard.exponential(word, &more)))
      case .triangular: triangular(Draws.unit(word))
      case .empirical: data.assumingMemoryBound(to: Double.self)[Int(word.multipliedFullWidth(by: UInt64(count)).high)]
      case .mixture: part(word).sample(more.next(), &more)
      case .truncated: truncated(word, &more)
      case .capped: min(data.assumingMemoryBound(to: Sampler.self).pointee.sample(word, &more), a)
      }
    return (value, more)
  }

  /// The inverse of the distribution function, which is two arcs of parabolas.
  private func triangular(_ u: Double) -> Double {
    let rising = u * (c - a)
    return rising < b - a
      ? a + (rising * (b - a)).squareRoot()
      : c - ((1 - u) * (c - a) * (c - b)).squareRoot()
  }

  /// The first part whose threshold is above the word. Cumulative shares rather than an alias table: a small change of
  /// the shares leaves nearly every contact with the part that it had.
  private func part(_ word: UInt64) -> Sampler {
    let parts = data.assumingMemoryBound(to: MixturePart.self)
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if word < parts[middle].threshold { high = middle } else { low = middle + 1 }
    }
    return parts[low].sampler
  }

  /// Resamples until the limits hold. As at least 1 % lies between them, 10,000 misses in a row have a probability of
  /// 10⁻⁴⁴; after that, the nearer limit is taken.
  private func truncated(_ word: UInt64, _ more: inout Draws) -> Double {
    let base = data.assumingMemoryBound(to: Sampler.self).pointee
    var value = base.sample(word, &more)
    var misses = 0
    while !(a <= value && value <= b) {
      misses += 1
      if misses > 10_000 { return min(max(value, a), b) }
      value = base.sample(more.next(), &more)
    }
    return value
  }
}
