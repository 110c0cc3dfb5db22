/// A number that theory knows and Sira measures.
package struct Claim: Sendable {
  /// Which of Sira's numbers it is.
  package let reading: SummaryNumber
  /// What it is, in Sira's definition: exact, or per second of the horizon for a count.
  package let expected: Double
  /// Whether `expected` is per second of the horizon.
  package let isCount: Bool
  /// How many contacts per second carry the information: only those that abandon tell how long they waited. With too
  /// few of them in a run no interval can be trusted.
  package let witnesses: Double
  /// The pool that its score joins, if the claim is its case's headline of that kind.
  package let pool: Pool?

  init(_ reading: SummaryNumber, _ expected: Double, witnesses: Double, pool: Pool? = nil, isCount: Bool = false) {
    self.reading = reading
    self.expected = expected
    self.isCount = isCount
    self.witnesses = witnesses
    self.pool = pool
  }
}

/// Kinds of numbers whose scores are looked at together: one number per case, so that the scores are independent.
package enum Pool: String, Sendable, CaseIterable {
  case wait = "waits"
  case queueing = "shares that wait"
  case serviceLevel = "service levels"
  case abandonment = "abandonments"
  case blocking = "blocked"
  case occupancy
  case queueLength = "queue lengths"
  case virtualWait = "virtual waits"
}
