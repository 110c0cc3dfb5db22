import Measures
import Scenarios

/// Claims about a single queue in the steady state, from the probabilities of a reference in Sira's definitions.
///
/// The references give shares of all arrivals, Sira of those offered, which are 1 − P(blocked) of them; so the expected
/// values are divided by that, which is exact.
struct SingleQueueClaims {
  private(set) var all: [Claim] = []
  private let queue: SingleQueue
  private let calls = SummaryNumber.Place.contact(0)

  init(_ queue: SingleQueue) {
    self.queue = queue
  }

  /// A share of contacts; its witnesses are those inside it or those outside it, whichever are fewer.
  mutating func share(_ measure: Measure, _ value: Double?, of part: Double = 1, _ pool: Pool? = nil) {
    guard let value else { return }
    add(SummaryNumber(calls, measure), value, witnesses: part * min(value, 1 - value), pool)
  }

  /// A service level, a share as well.
  mutating func share(_ definition: ServiceLevelDefinition, _ value: Double?, of part: Double, _ pool: Pool? = nil) {
    guard let value else { return }
    add(SummaryNumber(calls, definition), value, witnesses: part * min(value, 1 - value), pool)
  }

  /// A number that rests on a part of all contacts.
  mutating func mean(_ measure: Measure, _ value: Double?, of part: Double, _ pool: Pool? = nil) {
    guard let value else { return }
    add(SummaryNumber(calls, measure), value, witnesses: part, pool)
  }

  /// Contacts of a kind, given as a share of all arrivals.
  mutating func count(_ measure: Measure, _ share: Double, _ pool: Pool? = nil) {
    add(SummaryNumber(calls, measure), share * queue.arrivalRate, witnesses: share, pool, isCount: true)
  }

  /// The share of time that agents are busy, witnessed by the arrivals that find one idle.
  mutating func occupancy(_ value: Double?, foundIdle: Double) {
    guard let value else { return }
    add(SummaryNumber(.group(0), .occupancy), value, witnesses: foundIdle, .occupancy)
  }

  private mutating func add(
    _ reading: SummaryNumber, _ value: Double, witnesses share: Double, _ pool: Pool?, isCount: Bool = false
  ) {
    // Rounding in the reference must not turn impossible into rare.
    let witnesses = share < 1e-13 ? 0 : share * queue.arrivalRate
    all.append(Claim(reading, value, witnesses: witnesses, pool: pool, isCount: isCount))
  }
}
