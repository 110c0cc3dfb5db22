import RealModule

/// P(more than t until the agents have worked through j + 1 contacts), for j = 0, 1, 2, … in turn.
///
/// The j + 1 gaps are exponential with rates r, r + θ, …, r + jθ: the agents finish someone, or one of those ahead
/// leaves. Their sum S has e^(−θS) ~ Beta(r/θ, j + 1), so P(S > t) = Σ_{i ≤ j} tᵢ with
/// t₀ = e^(−rt), tᵢ = tᵢ₋₁ h (r + (i−1)θ)/i and h = (1 − e^(−θt))/θ: positive terms, and Erlang's distribution where
/// θ = 0. Terms are kept with a logarithm of their own, because t₀ underflows in any large team.
struct WaitTail {
  private let rate: Double
  private let leaving: Double
  private let reach: Double
  private var index = 0.0
  private var term = 1.0
  private var sum = 1.0
  private var logScale: Double
  private var scale: Double

  /// - Parameters:
  ///   - rate: r, 1/s.
  ///   - leaving: θ, 1/s.
  ///   - time: t, s.
  init(rate: Double, leaving: Double, time: Double) {
    self.rate = rate
    self.leaving = leaving
    reach = leaving > 0 ? -Double.expMinusOne(-leaving * time) / leaving : time
    logScale = -rate * time
    scale = Double.exp(logScale)
  }

  /// The probability for the present j.
  var value: Double { min(1, sum * scale) }

  /// On to the next j.
  mutating func advance() {
    index += 1
    term *= reach * (rate + (index - 1) * leaving) / index
    sum += term
    if sum > 1e250 {
      term *= 1e-250
      sum *= 1e-250
      logScale += 575.646273248511421
      scale = Double.exp(logScale)
    }
  }
}
