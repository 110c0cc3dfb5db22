import Scenarios

extension ArrivalPlan {
  /// Segments with the rates that incidents add; an interval's noise is also on those.
  ///
  /// - Parameter start: where the horizon begins, clock seconds.
  static func adding(_ extra: ExtraRate, to segments: [RateSegment], after start: Double) -> [RateSegment] {
    var all: [RateSegment] = []
    var from = 0.0
    var pieces = extra.pieces[...]
    for segment in segments {
      var time = from
      func rate(at time: Double) -> Double { segment.rate + segment.slope * (time - from) }
      while let piece = pieces.first, piece.from + start < segment.end {
        let (begin, end) = (max(piece.from + start, time), min(piece.to + start, segment.end))
        if begin > time {
          all.append(RateSegment(end: begin, rate: rate(at: time), slope: segment.slope, noise: segment.noise))
        }
        if end > begin {
          all.append(
            RateSegment(end: end, rate: rate(at: begin) + piece.rate, slope: segment.slope, noise: segment.noise))
        }
        time = max(time, end)
        if piece.to + start > segment.end { break }
        pieces.removeFirst()
      }
      if time < segment.end {
        all.append(RateSegment(end: segment.end, rate: rate(at: time), slope: segment.slope, noise: segment.noise))
      }
      from = segment.end
    }
    return all
  }
}
