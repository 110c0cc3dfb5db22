/// What few events say about how many there truly are.
///
/// Student's interval treats the mean as normal, which it is not where few events make it up: a count that is 0 on most
/// days, a queue that forms once a week. There the exact bound of a Poisson count takes over. Events that come in lumps
/// (five callers who hang up on the same bad day) are counted in lumps: with a total x of variance V between the
/// replications the lumps are of size V/x, and there are x²/V of them. For independent single events V = x, so that
/// nothing changes. Source: F. Garwood, Biometrika 28 (1936) 437–442; for lumps M. P. Fay & E. J. Feuer, Statistics in
/// Medicine 16 (1997) 791–801.
enum RareEvents {
  /// From so many events on Student's interval needs no help.
  static let enough = 100.0

  /// How far the upper Garwood bound lies above so many events: 3.7 above none, 4.6 above one, at 95 %.
  ///
  /// The bound is half a chi-square quantile with 2·(events + 1) degrees of freedom, here by the formula of E. B. Wilson & M. M.
  /// Hilferty (PNAS 17, 1931, 684–688), which is within 0.6 % of it at 95 %. It is the farther of the two bounds.
  static func excess(over events: Double, _ confidence: Confidence) -> Double {
    let shape = events + 1
    let root = 1 - 1 / (9 * shape) + confidence.normal / (3 * shape.squareRoot())
    return shape * root * root * root - events
  }

  /// A half-width between a bound for few events and Student's for many: never below Student's, and equal to it from
  /// ``enough`` events on, so that nothing jumps.
  static func halfWidth(student: Double, bound: Double, events: Double) -> Double {
    let weight = max(0, 1 - events / enough)
    return student + weight * max(0, bound - student)
  }
}
