import RealModule

/// The wait of those who have to wait, in one class of a non-preemptive priority queue whose agents are all busy.
///
/// It is a delay busy period: what is ahead at arrival is exponential with rate d = m (1 − σ), where m = nμ and σ is
/// the load per agent of this class and those above; those above (rate λ) keep arriving. Its transform is
/// d ÷ (d + z(s)), z = (s + λ − m + √((s + λ + m)² − 4λm)) ÷ 2. O. Kella, U. Yechiali, *Waiting times in the
/// non-preemptive priority M/M/c queue*, Stochastic Models 1 (1985).
///
/// The transform is inverted exactly: its only singularities are a cut on the negative axis, where the tail is an
/// integral of positive terms, and for σ² above λ/m a pole.
struct DelayBusyPeriod {
  /// m, 1/s.
  let drain: Double

  /// λ/m, the load per agent of the classes above, below 1.
  let above: Double

  /// σ, the load per agent of this class and those above, below 1.
  let upTo: Double

  /// 1 ÷ (m (1 − σ)(1 − λ/m)), s.
  var mean: Double { 1 / (drain * (1 - upTo) * (1 - above)) }

  /// P(the wait is longer than `time`).
  func tail(_ time: Double) -> Double {
    guard time > 0 else { return 1 }
    let clock = drain * time
    let slack = 1 - upTo
    guard above > 0 else { return Double.exp(-slack * clock) }
    var tail = 0.0
    if upTo * upTo > above {
      let own = upTo - above
      tail = (upTo - above / upTo) / own * Double.exp(-slack * own / upTo * clock)
    }
    return min(1, tail + cut(clock, slack))
  }

  /// The integral along the cut, s = −m (1 + ℓ − 2√ℓ cos θ) with ℓ = λ/m.
  private func cut(_ clock: Double, _ slack: Double) -> Double {
    let root = above.squareRoot()
    let least = (1 - root) * (1 - root)
    // Far out the exponential leaves a peak at θ = 0 of this width.
    let width = min(1, 3 / (1 + clock * root).squareRoot())
    let near = min(width, least.squareRoot())
    let cuts = [0, 0.3 * near, near, width, 3 * width, 6 * width, Double.pi]
      .map { min($0, Double.pi) }.sorted()
    let pieces = GaussKronrod.integrate(cuts) { angle in
      // 1 − cos θ = 2 sin²(θ/2), which keeps its digits near 0.
      let half = Double.sin(angle / 2)
      let sine = Double.sin(angle)
      let rate = least + 4 * root * half * half
      let below = (upTo - root) * (upTo - root) + 4 * upTo * root * half * half
      var lanes = Lanes.zero
      lanes[0] = Double.exp(-rate * clock) * slack / rate * (2 * above * sine * sine) / below
      return lanes
    }
    return pieces.reduce(Lanes.zero, +)[0] / Double.pi
  }
}
