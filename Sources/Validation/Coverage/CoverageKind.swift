public import Measures
import Statistics

/// A kind of interval: of one recipe, over a day or half an hour, resting on many events or few.
public struct CoverageKind: Sendable, Hashable, Comparable {
  /// How the number comes about.
  public let recipe: Recipe.Kind
  /// Whether it is over the horizon rather than an interval of it.
  public let isDay: Bool
  /// Whether the days of a short run hold fewer events than ``fewEvents``.
  public let isRare: Bool

  /// One a day in the study of 25 days.
  static let fewEvents = 25.0

  /// The kind of a cell whose truth is known; nil where there is nothing to cover: no interval is reported for the
  /// measure, or 20,000 days have not seen any chance in it.
  init?(_ truth: CoverageCell, _ effort: CoverageStudy.Effort) {
    guard let estimate = truth.estimate, let halfWidth = estimate.halfWidth, truth.measure.recipe.kind != .maximum
    else {
      return nil
    }
    recipe = truth.measure.recipe.kind
    isDay = truth.isDay
    let events: Double
    switch recipe {
    case .percentile:
      let share = truth.measure.percentile ?? 0.5
      // Where the percentile is 0 whatever happens, there is nothing to miss.
      guard estimate.mean > 0 else { return nil }
      events = truth.answered * Double(effort.days) * min(share, 1 - share)
    default:
      let isPart = [.share, .portion, .proportion].contains(recipe)
      let part = isPart ? min(estimate.mean, 1 - estimate.mean) : abs(estimate.mean)
      guard part > 0, halfWidth > 0 else { return nil }
      // As many independent single events would vary as much.
      let error = halfWidth / Confidence.ninetyFive.normal
      events = part * part / (error * error) * Double(effort.days) / Double(effort.truthDays)
    }
    isRare = events < Self.fewEvents
  }

  /// The kind in words.
  var label: String {
    "\(recipe.label), \(isDay ? "day" : "half hour"), \(isRare ? "rare" : "ordinary")"
  }

  private var order: [Int] {
    [Recipe.Kind.allCases.firstIndex(of: recipe) ?? 0, isDay ? 0 : 1, isRare ? 1 : 0]
  }

  /// By recipe, the day before its intervals, the ordinary before the rare.
  public static func < (left: CoverageKind, right: CoverageKind) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }
}

extension Recipe.Kind {
  /// What the table calls it.
  fileprivate var label: String {
    switch self {
    case .count: "counts"
    case .amount: "amounts"
    case .balance: "amounts that may be negative"
    case .maximum: "maxima"
    case .ratio: "means per contact"
    case .portion: "parts of time"
    case .share: "shares of contacts"
    case .percentile: "percentiles"
    case .proportion: "shares of days"
    }
  }
}
