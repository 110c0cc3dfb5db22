public import Measures

/// What is expected of one interval of a day, or of the whole day: numbers of contacts, and time averages.
///
/// Contacts belong to the interval in which they arrive, except ``abandoned`` and ``completed``, which count what
/// happens in it; what becomes of them after it, does so if its staff goes on.
public struct IntervalMeasures: Sendable, Hashable {
  /// How long, s.
  public internal(set) var length = 0.0
  /// Agents on duty × s.
  public internal(set) var scheduled = 0.0
  /// Contacts that found no line.
  public internal(set) var blocked = 0.0
  /// Contacts that got in.
  public internal(set) var offered = 0.0
  /// Contacts of the interval that had to wait.
  public internal(set) var queued = 0.0
  /// Contacts that left the queue in the interval.
  public internal(set) var abandoned = 0.0
  /// Contacts of the interval that abandon, even if after it.
  public internal(set) var abandonedOfArrivals = 0.0
  /// Contacts that were finished in the interval.
  public internal(set) var completed = 0.0
  /// Contacts of the interval that are answered within T, even if in the next one.
  public internal(set) var answeredWithin = 0.0
  /// Contacts of the interval that abandon within T.
  public internal(set) var abandonedWithin = 0.0
  /// Contacts of the interval that abandon within the short-abandon threshold.
  public internal(set) var abandonedShort = 0.0
  /// Contacts waiting × s.
  public internal(set) var waiting = 0.0
  /// Agents busy × s, those included who finish a contact after their shift.
  public internal(set) var busy = 0.0
  /// Contacts waiting at the end, before the staff changes.
  public internal(set) var queueAtEnd = 0.0
  /// Agents busy at the end.
  public internal(set) var busyAtEnd = 0.0
}

extension IntervalMeasures {
  /// Share of offered that had to wait.
  public var waited: Double? { ratio(queued, offered) }

  /// Contacts waiting, time average.
  public var queueLength: Double { waiting / length }

  /// Agents busy, time average.
  public var busyAgents: Double { busy / length }

  /// Busy ÷ scheduled; above one where those who should have left still talk.
  public var occupancy: Double? { ratio(busy, scheduled) }

  /// Abandoned ÷ offered.
  public var abandonRate: Double? { ratio(abandoned, offered) }

  /// The share of the interval's contacts that abandon, even if after it.
  public var abandonRateOfArrivals: Double? { ratio(abandonedOfArrivals, offered) }

  /// Mean wait of the offered, by Little's law over the interval, s.
  public var waitMean: Double? { ratio(waiting, offered) }

  /// Blocked ÷ (blocked + offered).
  public var blockedShare: Double? { ratio(blocked, blocked + offered) }

  /// The service level by one definition. *Of answered* divides by offered − abandoned, which is exact over a day
  /// and nearly so in an interval.
  public func serviceLevel(_ definition: ServiceLevelDefinition) -> Double? {
    let (part, whole) = definition.fraction(
      ServiceLevelCounts(
        answered: offered - abandoned, offered: offered, answeredWithin: answeredWithin,
        abandonedWithin: abandonedWithin, abandonedShort: abandonedShort))
    return ratio(part, whole)
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  /// Componentwise `weight` × this + `otherWeight` × other, but for the length and the schedule.
  func combined(_ weight: Double, _ other: IntervalMeasures, _ otherWeight: Double) -> IntervalMeasures {
    var sum = self
    for field in Self.sums { sum[keyPath: field] = weight * self[keyPath: field] + otherWeight * other[keyPath: field] }
    return sum
  }

  static func + (left: IntervalMeasures, right: IntervalMeasures) -> IntervalMeasures {
    var sum = left.combined(1, right, 1)
    sum.length += right.length
    sum.scheduled += right.scheduled
    sum.queueAtEnd = right.queueAtEnd
    sum.busyAtEnd = right.busyAtEnd
    return sum
  }

  private static var sums: [WritableKeyPath<IntervalMeasures, Double>] {
    [
      \.blocked, \.offered, \.queued, \.abandoned, \.abandonedOfArrivals, \.completed, \.answeredWithin,
      \.abandonedWithin, \.abandonedShort, \.waiting, \.busy, \.queueAtEnd, \.busyAtEnd,
    ]
  }
}
