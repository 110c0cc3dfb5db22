import Foundation

/// How long a class waits behind the classes that are served before it, in M/M/n with non-preemptive priorities.
///
/// Given that a contact waits, those before it (its own class and the classes above) are geometric with ratio
/// σ = λ₍₁…ₖ₎/(nμ), so it waits until a birth-death process that starts at 1 + geometric(σ), falls at rate nμ and grows with
/// the arrivals of the classes above, reaches 0: a delay busy period (O. Kella & U. Yechiali, "Waiting times in the
/// non-preemptive priority M/M/c queue", Stochastic Models 1, 1985, 257–262). Uniformization makes its distribution a sum of
/// positive terms, with no transform to invert.
enum PriorityWait {
  /// P(wait ≤ T | wait > 0).
  /// - Parameters:
  ///   - threshold: T, s.
  ///   - above: Arrivals of the classes above, per second.
  ///   - upTo: Arrivals of these and the class itself, per second.
  ///   - service: nμ, per second.
  /// - Complexity: O(k²) for about k = (above + service) · T + 10 √… steps.
  static func withinThreshold(_ threshold: Double, above: Double, upTo: Double, service: Double) -> Double {
    let pace = above + service
    let expected = pace * threshold
    let steps = Int(expected + 12 * expected.squareRoot()) + 60
    // Whoever starts higher than the number of steps cannot arrive at 0.
    let (up, down) = (above / pace, service / pace)
    let ratio = upTo / service
    var now = [0.0] + (0...steps).map { (1 - ratio) * pow(ratio, Double($0)) }
    var result = 0.0
    for step in 0...steps {
      let logWeight = Double(step) * log(expected) - expected - lgamma(Double(step) + 1)
      result += exp(logWeight) * now[0]
      var next = [now[0] + down * now[1]] + [Double](repeating: 0, count: now.count - 1)
      for place in 1..<now.count - 1 {
        next[place] = (place > 1 ? up * now[place - 1] : 0) + down * now[place + 1]
      }
      now = next
    }
    return result
  }
}
