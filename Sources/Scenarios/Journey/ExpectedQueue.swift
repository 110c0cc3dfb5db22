/// What is expected to join queues, by type, in the order of the scenario.
public struct ExpectedQueue: Sendable {
  /// Contacts, by type and interval.
  public internal(set) var contacts: [[Double]]
  /// What the mean handle time of each type is multiplied by over the horizon, because customers of some profiles come to
  /// the queue more often than others.
  public let handleFactors: [Double]
  /// The same in each interval; all alike, to the last bit, where the mix of profiles is the same all day.
  public let handleFactorsByInterval: [[Double]]

  /// A queue in which contacts take as long as their types say.
  init(contacts: [[Double]]) {
    self.contacts = contacts
    handleFactors = contacts.map { _ in 1 }
    handleFactorsByInterval = contacts.map { $0.map { _ in 1 } }
  }

  /// - Parameter work: As of ``ExpectedDemand/Queued``, by type and interval.
  init(contacts: [[Double]], work: [[Double]]) {
    self.contacts = contacts
    var means: [Double] = []
    handleFactorsByInterval = zip(contacts, work).map { contacts, work in
      let all = contacts.reduce(0, +)
      let mean = all > 0 ? work.reduce(0, +) / all : 1
      means.append(mean)
      let factors = zip(contacts, work).map { $0 > 0 ? $1 / $0 : mean }
      let isSteady = factors.allSatisfy { abs($0 - mean) <= Self.rounding * mean }
      return isSteady ? factors.map { _ in mean } : factors
    }
    handleFactors = means
  }

  /// Relative differences up to here are those of the order in which numbers were added.
  private static let rounding = 1e-9
}

/// What journeys make of the contacts that enter with new issues, by the names of types; all 1 where nothing is said.
struct QueueFactors {
  /// Contacts that join the type's queue ÷ contacts that enter as that type with a new issue; 1 for types without any.
  var contacts: [String: Double] = [:]
  /// The mean handle time of those that join the queue ÷ that of the type.
  var handle: [String: Double] = [:]
}
