/// A queue in balance, of which only the contacts that do not get as far as waiting are of interest: Poisson arrivals,
/// exponential times, and limits on how many may wait. Without places it is Erlang B.
///
/// Source: the birth and death process of M/M/s/K+M, e.g. A. Mandelbaum, S. Zeltyn, "Service engineering in action: the
/// Palm/Erlang-A queue", 2007.
struct LossQueue: Hashable {
  /// Contacts per second.
  var arrivals: Double
  /// How many are served at a time.
  var servers: Int
  /// Mean time that each is served, s.
  var handleTime: Double
  /// Mean patience, s; infinite where nobody gives up.
  var patience = Double.infinity
  /// How many may wait; nil for any number.
  var places: Int?
  /// A contact that finds a place, but so many waiting, leaves.
  var longest: Int?
  /// The share that leaves instead of waiting.
  var leaving = 0.0

  /// The shares of all arrivals that do not get as far as waiting.
  struct Shares {
    /// Found no place.
    var blocked = 0.0
    /// Left instead of waiting.
    var balked = 0.0
  }

  /// More waiting contacts than these are not looked at: by then a queue that does not settle is long enough to tell.
  private static let mostWaiting = 10_000
  private static let mostServers = 20_000

  /// The shares; nil where nobody serves or nothing takes any time, and for teams so large that hardly anybody waits.
  ///
  /// - Complexity: O(servers + contacts that wait).
  var shares: Shares? {
    if servers == 0, places == 0 { return Shares(blocked: 1) }
    guard servers > 0, servers <= Self.mostServers, arrivals > 0, handleTime > 0 else { return nil }
    // Not zero, because it is divided by below.
    let patience = max(patience, 1e-9)
    var shares = Shares()
    var (weight, total) = (1.0, 0.0)
    let most = servers + min(places ?? Self.mostWaiting, Self.mostWaiting)
    for count in 0...most {
      total += weight
      let waiting = count - servers
      var joining = 1.0
      if waiting >= 0 {
        if let places, waiting >= places {
          shares.blocked += weight
          break
        }
        let left = longest.map { waiting >= $0 } ?? false ? 1 : leaving
        shares.balked += weight * left
        joining -= left
      }
      let ending = Double(min(count + 1, servers)) / handleTime + Double(max(0, count + 1 - servers)) / patience
      let factor = arrivals * joining / ending
      // Only ratios count, and a large team's weights would overflow.
      if weight > 1e200 {
        (weight, total) = (weight / 1e200, total / 1e200)
        (shares.blocked, shares.balked) = (shares.blocked / 1e200, shares.balked / 1e200)
      }
      weight *= factor
      if weight == 0 || (waiting >= 0 && factor < 1 && weight < 1e-12 * total * (1 - factor)) { break }
    }
    return Shares(blocked: shares.blocked / total, balked: shares.balked / total)
  }
}
