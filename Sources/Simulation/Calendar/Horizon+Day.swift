import Scenarios

extension Horizon {
  /// The calendar day of a time, counted from the horizon's first.
  func day(at seconds: Double) -> Int {
    Int(((seconds + Double(start.secondOfDay)) / 86_400).rounded(.down))
  }
}
