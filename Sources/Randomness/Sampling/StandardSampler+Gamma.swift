import Mathematics

extension StandardSampler {
  /// A gamma sample of scale 1: mean `shape`, variance `shape`. `shape` must be above 0.
  ///
  /// Source: G. Marsaglia, W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000; below
  /// shape 1 a gamma of `shape` + 1 times *U*^(1/`shape`).
  ///
  /// - Complexity: about 1.05 normal samples and as many words of `more`; below shape 1 also a logarithm and an exponential.
  public func gamma(shape: Double, _ word: UInt64, _ more: inout Draws) -> Double {
    guard shape < 1 else {
      return gamma(reduced: shape - 1.0 / 3, word, &more)
    }
    let boost = Elementary.exp(Elementary.log(more.unit()) / shape)
    return boost * gamma(reduced: shape + 2.0 / 3, word, &more)
  }

  /// A gamma sample of mean 1 and coefficient of variation `cv`: the factor of a busy or a quiet day. `cv` 0 gives 1.
  public func gammaFactor(cv: Double, _ word: UInt64, _ more: inout Draws) -> Double {
    let variance = cv * cv
    return variance == 0 ? 1 : variance * gamma(shape: 1 / variance, word, &more)
  }

  /// A beta sample: the share that a gamma of shape `a` has in its sum with a gamma of shape `b`. Both must be above 0.
  ///
  /// Thinning a gamma of shape *k* by a beta of (*ρk*, (1 − *ρ*)*k*) and adding a fresh gamma of shape (1 − *ρ*)*k*
  /// gives a gamma of shape *k* again, with correlation *ρ*.
  ///
  /// Source: P. Lewis, E. McKenzie, D. Hugus, "Gamma processes", Stoch. Models 5(1), 1989.
  public func beta(_ a: Double, _ b: Double, _ word: UInt64, _ more: inout Draws) -> Double {
    let part = gamma(shape: a, word, &more)
    let rest = gamma(shape: b, more.next(), &more)
    // Both may vanish when both shapes are tiny: then nearly all of the beta lies at its two ends.
    guard part + rest > 0 else { return more.unit() * (a + b) < a ? 1 : 0 }
    return part / (part + rest)
  }

  /// A gamma sample of scale 1 and shape `reduced` + ⅓ ≥ 1.
  func gamma(reduced d: Double, _ first: UInt64, _ more: inout Draws) -> Double {
    let c = 1 / (9 * d).squareRoot()
    var word = first
    while true {
      let x = normal(word, &more)
      let root = 1 + c * x
      if root > 0 {
        let v = root * root * root
        let u = more.unit()
        let x2 = x * x
        if u < 1 - 0.0331 * x2 * x2 { return d * v }
        if Elementary.log(u) < 0.5 * x2 + d * (1 - v + Elementary.log(v)) { return d * v }
      }
      word = more.next()
    }
  }
}
