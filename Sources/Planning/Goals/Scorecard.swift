public import Measures
public import Scenarios
import Simulation
import Statistics

/// At how many places of a scope goals and caps on occupancy are missed, by means: the count that headlines give.
public struct Scorecard: Sendable, Equatable {
  /// Places at which there is anything to judge.
  public let judged: Int
  /// Of those, places at which a part of a goal or a cap is missed on average.
  public let missed: Int
  /// What is missed most; nil where nothing is.
  public let worst: GoalMiss?

  /// A count of places.
  public init(judged: Int, missed: Int, worst: GoalMiss?) {
    self.judged = judged
    self.missed = missed
    self.worst = worst
  }

  /// Counts what a simulation says.
  public init(_ found: ScopedSummary) {
    var (judged, missed) = (0, 0)
    var worst: (miss: GoalMiss, shortfall: Double)?
    for (place, intervals) in found.places.enumerated() {
      let known = found.standings(at: place).compactMap { standing in
        standing.shortfall.map { (standing: standing, shortfall: $0) }
      }
      guard let most = known.map(\.shortfall).max() else { continue }
      judged += 1
      guard most > 0 else { continue }
      missed += 1
      if most > worst?.shortfall ?? 0, let (standing, _) = known.first(where: { $0.shortfall == most }) {
        worst = (GoalMiss(standing, intervals), most)
      }
    }
    self.init(judged: judged, missed: missed, worst: worst?.miss)
  }

  /// Whether every goal and cap is kept wherever there is anything to judge; nil where there is nothing.
  public var isMet: Bool? { judged > 0 ? missed == 0 : nil }
}

/// A part of a goal, or a cap on occupancy, that is missed at a place.
public struct GoalMiss: Sendable, Equatable {
  /// Whose it is: a contact type's or an agent group's.
  public let subject: Indicator.Subject
  /// What is promised.
  public let part: GoalPart
  /// What is measured instead, on average; nil where nobody was served at all and nothing could be measured.
  public let value: Double?
  /// Where: the intervals of the place.
  public let intervals: Range<Int>

  /// How far it is missed, so that parts in seconds and in shares compare; most where nobody is served.
  public var shortfall: Double { value.map(part.comparableShortfall) ?? .infinity }

  /// Puts the parts together.
  public init(subject: Indicator.Subject, part: GoalPart, value: Double?, intervals: Range<Int>) {
    self.subject = subject
    self.part = part
    self.value = value
    self.intervals = intervals
  }

  init(_ standing: GoalStanding, _ intervals: Range<Int>) {
    self.init(
      subject: standing.subject, part: standing.part, value: standing.finding.estimate?.mean, intervals: intervals)
  }
}
