/// A limit on how many agents of a group a plan may schedule.
public enum StaffLimit: Sendable, Equatable {
  /// The same number all the time.
  case constant(Int)
  /// One number for each interval of the horizon.
  case perInterval([Int])

  /// The limit in an interval; beyond the list its last number holds.
  public func value(at interval: Int) -> Int {
    switch self {
    case .constant(let count): count
    case .perInterval(let counts): counts.indices.contains(interval) ? counts[interval] : counts.last ?? 0
    }
  }
}
