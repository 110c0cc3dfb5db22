internal import Planning
internal import Scenarios

extension Sweep {
  /// Where goals are judged, in words that fit every point: the horizon may be varied.
  var scopeWords: ScopeWords {
    var horizons: [Horizon] = []
    for point in points.indices {
      let horizon = scenario(at: point).horizon
      if horizons.last != horizon { horizons.append(horizon) }
    }
    return ScopeWords(scope, of: horizons.isEmpty ? [scenario.horizon] : horizons)
  }

  /// What is missed most at a point, by the clock and the goals of that point.
  func worst(at point: Int) -> MissWords? {
    points[point].goals.worst.map { MissWords($0, scenario(at: point)) }
  }
}
