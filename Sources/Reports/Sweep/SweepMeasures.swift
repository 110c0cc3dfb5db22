internal import Measures
internal import Planning
internal import Scenarios

/// Which measures of service a sweep shows: those that some goal promises, or the usual ones where none does.
struct SweepMeasures {
  private let sweep: Sweep
  /// What some type's goal promises at some point, in the order of reports.
  let promised: [Measure]
  /// Within which times answers count.
  let times: AnswerTimes

  init(_ sweep: Sweep) {
    self.sweep = sweep
    let types = sweep.points.indices.flatMap { sweep.scenario(at: $0).contacts }
    let parts = Set(types.flatMap { $0.goalParts.map(\.measure) })
    // One head for all points: what balks at some of them is counted at all.
    let all = sweep.indicators.filter { $0.subject == .overall }.map(\.measure)
    let wider = all.contains(.abandonRateWithBalked) && parts.contains(.abandonRate)
    promised = all.filter { parts.contains($0) || wider && $0 == .abandonRateWithBalked }
    times = AnswerTimes(types)
  }

  /// Whether a column or a figure of all contacts is shown for a measure.
  func shows(_ measure: Measure) -> Bool {
    promised.isEmpty || promised.contains(measure) || !Goal.measures.contains(measure)
      || measure == .blockedRate && sweep.points.indices.contains { sweep.turnedAway(at: $0) > 0 }
  }

  /// What points are drawn and compared by: the service level, unless goals promise other things alone.
  var main: Measure {
    promised.isEmpty || promised.contains(.serviceLevel) ? .serviceLevel : promised.first ?? .serviceLevel
  }

  /// What the main measure is called.
  var mainWords: String { words(main) ?? main.noun }

  /// What a number of all contacts is, as the words after it; nil for a percentile, which goes the other way round.
  func words(_ measure: Measure) -> String? {
    switch measure {
    case .serviceLevel: measure.noun
    case .serviceLevel2, .serviceLevel3, .serviceLevel4:
      times.common(measure) == nil ? measure.noun : times.words(measure)
    case .abandonRate: "abandoned"
    case .abandonRateWithBalked: "abandoned or balked"
    case .answerRate, .timedOutRate, .blockedRate: measure.head
    default: measure.percentile == nil ? measure.noun : nil
    }
  }
}
