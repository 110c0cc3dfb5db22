/// A stretch of time on which a rate is linear.
struct RateSegment: BitwiseCopyable {
  /// Where it ends, clock seconds.
  var end: Double
  /// The rate at its start, per second.
  var rate: Double
  /// How fast the rate grows, per second².
  var slope: Double
  /// Which noise factor applies to it.
  var noise: Int32
}
