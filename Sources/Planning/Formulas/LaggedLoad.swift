internal import RealModule

/// How many agents would be busy if there were enough for everyone: the load, delayed and smoothed by the handle time.
///
/// The mean number busy in the infinite-server queue M(t)/M/∞ follows m′ = λ(t) − m/S. With a rate that is constant
/// within intervals it is m(t) = λS + (m₀ − λS) e^(−t/S), and its mean over an interval of length L is
/// λS + (m₀ − λS) (1 − e^(−L/S)) S/L. S. G. Eick, W. A. Massey, W. Whitt, *The physics of the Mt/G/∞ queue*, Operations
/// Research 41 (1993); staffing by it: O. B. Jennings, A. Mandelbaum, W. A. Massey, W. Whitt, *Server staffing to meet
/// time-varying demand*, Management Science 42 (1996).
enum LaggedLoad {
  /// The mean load of each interval, Erlang.
  ///
  /// - Parameters:
  ///   - rates: contacts per second in each interval.
  ///   - handleTime: S, s, exponential.
  ///   - length: L, of an interval, s.
  ///   - isSettled: whether the center has long been running at the first interval's rate; else it starts empty.
  static func means(rates: [Double], handleTime: Double, length: Double, isSettled: Bool) -> [Double] {
    guard handleTime > 0 else { return rates.map { _ in 0 } }
    let passed = length / handleTime
    let decayed = -Double.expMinusOne(-passed)
    var busy = isSettled ? (rates.first ?? 0) * handleTime : 0
    return rates.map { rate in
      let load = rate * handleTime
      let gap = busy - load
      busy -= gap * decayed
      return load + gap * (decayed / passed)
    }
  }
}
