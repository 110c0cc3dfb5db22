/// A ``StaffedDay`` whose staff is decided on the way: what has passed is kept, not computed again.
///
/// It is a value, so a copy can try one number of agents and be thrown away:
/// ```swift
/// var day = try UnfoldingDay(handleTime: 180, patience: 120)
/// var trial = day
/// trial.append(interval).serviceLevel(.ofOffered)
/// ```
public struct UnfoldingDay: Sendable {
  private var walk: DayWalk

  /// An empty center.
  ///
  /// - Throws: ``InvalidInput`` as ``StaffedDay`` does.
  public init(
    handleTime: Double, patience: Double = .infinity, lines: Int? = nil, _ thresholds: Thresholds = .usual
  ) throws(InvalidInput) {
    walk = DayWalk(try StaffedDay([], handleTime: handleTime, patience: patience, lines: lines), thresholds)
  }

  /// Lets an interval pass.
  ///
  /// Contacts that arrive shortly before its end are judged as if its staff went on, since the next is not known yet.
  public mutating func append(_ interval: StaffedInterval) -> IntervalMeasures {
    walk.next(interval)
  }
}
