extension Goals {
  /// One of the goals.
  public enum Part: String, Sendable, CaseIterable {
    /// The queue must settle at all.
    case stability
    /// ``Goals/answer``.
    case answer
    /// ``Goals/virtualAnswer``.
    case virtualAnswer
    /// ``Goals/asa``.
    case asa
    /// ``Goals/abandon``.
    case abandon
    /// ``Goals/occupancy``.
    case occupancy
    /// ``Goals/blocking``.
    case blocking
    /// ``Goals/waiting``.
    case waiting
  }

  /// Whether `measures` meet every goal; an empty interval meets any.
  public func areMet(by measures: QueueMeasures) -> Bool {
    Part.allCases.allSatisfy { holds($0, measures) }
  }

  /// Whether an interval of a day meets every goal; an empty one meets any, and one in which nobody is on duty none.
  ///
  /// A day's chain knows when contacts are answered, but not how long each of them waited: with a goal for ``asa`` or
  /// for ``virtualAnswer`` the answer is nil.
  public func areMet(by measures: IntervalMeasures) -> Bool? {
    guard asa == nil, virtualAnswer == nil else { return nil }
    guard measures.offered + measures.blocked > 0 else { return true }
    guard measures.scheduled > 0 else { return false }
    return atLeast(answer) { measures.serviceLevel(definition) } && atMost(abandon) { measures.abandonRateOfArrivals }
      && atMost(occupancy) { measures.occupancy } && atMost(blocking) { measures.blockedShare }
      && atMost(waiting) { measures.waited }
  }

  /// The goals that `measures` miss.
  public func missed(by measures: QueueMeasures) -> [Part] {
    Part.allCases.filter { !holds($0, measures) }
  }

  private func holds(_ part: Part, _ measures: QueueMeasures) -> Bool {
    if measures.workload.isEmpty { return true }
    return switch part {
    case .stability: measures.isStable
    case .answer: atLeast(answer) { measures.serviceLevel(definition) }
    case .virtualAnswer: atLeast(virtualAnswer) { measures.virtualServiceLevel }
    case .asa: atMost(asa) { measures.asa }
    case .abandon: atMost(abandon) { measures.abandonRate }
    case .occupancy: atMost(occupancy) { measures.occupancy }
    case .blocking: atMost(blocking) { measures.blocked }
    case .waiting: atMost(waiting) { measures.waited }
    }
  }

  private func atLeast(_ target: Double?, _ value: () -> Double?) -> Bool {
    guard let target else { return true }
    return value().map { $0 >= Self.relaxed(atLeast: target) } ?? false
  }

  private func atMost(_ target: Double?, _ value: () -> Double?) -> Bool {
    guard let target else { return true }
    return value().map { $0 <= Self.relaxed(atMost: target) } ?? false
  }
}
