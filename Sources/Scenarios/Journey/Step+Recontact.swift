internal import Randomness

extension Step {
  /// The share of the contained whose customers are not back within a time: what a center takes for solved that counts
  /// contacts again within a recontact window.
  ///
  /// It is 1 − unresolved × return.probability × P(return.after ≤ window), and never less than the share that is solved,
  /// 1 − unresolved: customers whom nobody helped and who come later, or never, look as if they were.
  /// - Parameter window: The recontact window, s.
  public func looksSolved(within window: Double) -> Double {
    1 - unresolved * (`return`.map { $0.probability * $0.after.cdf(window) } ?? 0)
  }
}
