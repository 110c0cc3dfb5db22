internal import Planning
internal import Scenarios
internal import Statistics

/// What it was worth that both sides saw the same days.
struct PairingWords {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// Below this nobody would have noticed.
  private static let least = 1.2

  /// A sentence; nil where nothing varies.
  var sentence: String? {
    let gains = gains
    guard let fewest = gains.min(), let most = gains.max() else { return nil }
    let whose = place.hasGoals ? "the goals' measures" : "service levels, abandonment and ASA"
    let noun = place.noun
    guard most >= Self.least else {
      return "Both sides saw the same \(noun)s, but that helped little: the intervals of \(whose) are "
        + (most < 1.05 ? "no narrower than" : "at most \(Self.times(most)) times narrower than")
        + " those of independent runs."
    }
    let poor = gains.count { $0 < Self.least }
    let (times, days) =
      poor > 0
      ? ("up to \(Self.times(most))", "up to \(Self.count(most * most))")
      : (
        Self.range(Self.times(fewest), Self.times(most)),
        Self.range(Self.count(fewest * fewest), Self.count(most * most))
      )
    return
      "Both sides saw the same \(noun)s, which made the intervals of \(whose) \(times) times narrower than independent "
      + "runs would have: those would have taken \(days) times as many \(noun)s."
      + (poor > 0 ? " For \(poor) of the \(gains.count) it helped little." : "")
  }

  /// The gains of what is promised, or of everything that could be.
  private var gains: [Double] {
    place.types.flatMap { place.movements($0) }.filter { $0.after != nil || !place.hasGoals }
      .filter { !$0.comparison.isSame }.compactMap(\.comparison.gain).filter(\.isFinite)
  }

  private static func range(_ from: String, _ to: String) -> String { from == to ? to : "\(from) to \(to)" }

  private static func times(_ gain: Double) -> String { Decimal.fixed(gain, gain < 10 ? 1 : 0) }

  private static func count(_ factor: Double) -> String {
    Decimal.rounded(factor, factor < 10 ? 1 : factor < 100 ? 0 : factor < 1000 ? -1 : -2)
  }
}
