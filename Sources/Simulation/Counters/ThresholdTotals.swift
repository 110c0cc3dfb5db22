/// How many were in time by a further threshold of a type's goal; it adds up.
struct ThresholdTotals: Counters {
  /// Began to wait and were answered within the threshold.
  var lateWithin = 0.0
  var abandonedWithin = 0.0
  /// Deferred contacts that still wait at the end, and for no longer than the threshold.
  var undecided = 0.0

  static let peaks: UInt64 = 0
}
