/// Goals with thresholds beside that of the service level.
extension Engine {
  /// The counters of a type's interval for a further threshold, and the threshold, s.
  private mutating func threshold(
    _ number: Int, _ type: Int, _ interval: Int
  ) -> (totals: UnsafeMutablePointer<ThresholdTotals>, wait: Double) {
    let index = Int(types[type].firstThreshold) + number
    return (thresholdTotals + (index * stride + interval), thresholds[index])
  }

  /// Counts a contact that waited and is answered.
  @inline(never)
  mutating func countAnswered(_ type: Int, _ interval: Int, after wait: Double) {
    for number in 0..<Int(types[type].thresholdCount) {
      let (totals, threshold) = threshold(number, type, interval)
      totals.pointee.lateWithin += wait <= threshold ? 1 : 0
    }
  }

  /// Counts a contact that abandons.
  @inline(never)
  mutating func countAbandoned(_ type: Int, _ interval: Int, after wait: Double) {
    for number in 0..<Int(types[type].thresholdCount) {
      let (totals, threshold) = threshold(number, type, interval)
      totals.pointee.abandonedWithin += wait <= threshold ? 1 : 0
    }
  }

  /// Counts a deferrable contact that still waits at the end.
  mutating func countUndecided(_ type: Int, _ interval: Int, after wait: Double) {
    for number in 0..<Int(types[type].thresholdCount) {
      let (totals, threshold) = threshold(number, type, interval)
      totals.pointee.undecided += wait < threshold ? 1 : 0
    }
  }
}
