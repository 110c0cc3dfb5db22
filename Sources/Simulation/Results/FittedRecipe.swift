import Measures
import Statistics

/// The recipe of a measure, fitted to a place of the scenario: how its number follows there from what is counted.
struct FittedRecipe {
  let measure: Measure
  /// Whether chance cannot change it.
  let isCertain: Bool
  /// The column with the part of it that chance can change; nil where that is all of it.
  let varying: Column?
  /// What a mean over replications is multiplied by to have the measure's unit.
  let times: Double

  private var recipe: Recipe { measure.recipe }

  /// - Parameters:
  ///   - duration: The length of the place, s.
  ///   - capacity: Of the step, where it has one.
  ///   - isScheduleFixed: Whether every replication pays the same schedule.
  init(_ measure: Measure, isCertain: Bool, duration: Double, capacity: Int? = nil, isScheduleFixed: Bool = false) {
    self.measure = measure
    self.isCertain = isCertain
    varying = isScheduleFixed ? measure.recipe.varying : nil
    times =
      switch measure.recipe.scale {
      case .one: 1
      case .hour: 1 / 3600.0
      case .hoursOfCell: 3600 / duration
      case .lengthOfCell: 1 / duration
      case .capacity: 1 / duration / Double(capacity ?? 1)
      }
  }

  /// What a replication adds to the measure, from which ``sum(_:base:)`` computes it anew.
  func pair(_ columns: ColumnValues) -> RatioPair {
    let value = columns[recipe.numerator]
    switch recipe.kind {
    case .maximum:
      let hasAny = recipe.denominator.map { columns[$0] > 0 } ?? true
      return hasAny ? RatioPair(value, 1) : RatioPair(0, 0)
    default:
      guard let denominator = recipe.denominator else { return mean(columns, value) }
      let whole = columns[denominator]
      return RatioPair(value + recipe.base * whole, whole)
    }
  }

  private func mean(_ columns: ColumnValues, _ value: Double) -> RatioPair {
    guard let varying else { return RatioPair(value * times, 1) }
    return RatioPair(columns[varying] * times + scheduled(columns), 1)
  }

  /// What a replication has anyway of an amount of which only a part varies; 0 where all of it does.
  func scheduled(_ columns: ColumnValues) -> Double {
    varying.map { scheduled(columns[recipe.numerator], columns[$0], replications: 1) } ?? 0
  }

  /// The sum over replications, each given by its ``pair(_:)``.
  /// - Parameter base: The ``scheduled(_:)`` of any of them.
  func sum(_ pairs: [RatioPair], base: Double) -> MeasureSum? {
    recipe.kind == .percentile ? nil : certified(plainSum(pairs, base))
  }

  private func plainSum(_ pairs: [RatioPair], _ scheduled: Double) -> MeasureSum {
    func means(above base: Double) -> MeanSums { pairs.reduce(into: MeanSums()) { $0.add($1.x - base * $1.y) } }
    func ratio(above base: Double) -> RatioSums {
      pairs.reduce(into: RatioSums()) { $0.add($1.x - base * $1.y, $1.y) }
    }
    switch recipe.kind {
    case .maximum:
      let extremes = pairs.reduce(into: Extremes()) { if $1.y > 0 { $0.add($1.x) } }
      return recipe.denominator == nil ? .extreme(extremes) : .extremeOfSome(extremes)
    case .proportion:
      return .proportion(successes: pairs.count { $0.x > 0 }, trials: pairs.count { $0.y > 0 })
    default:
      guard recipe.denominator == nil else {
        return recipe.base == 0 ? .ratio(ratio(above: 0)) : .above(.ratio(ratio(above: recipe.base)), recipe.base)
      }
      return varying == nil ? .mean(means(above: 0)) : .above(.mean(means(above: scheduled)), scheduled)
    }
  }

  /// What every replication has anyway of an amount of which only a part varies, in the measure's unit.
  func scheduled(_ all: Double, _ varying: Double, replications n: Double) -> Double {
    let each = (all - varying) / n
    return recipe.scale == .hour ? each / 3600 : each
  }

  /// A sum, marked where chance cannot change it.
  func certified(_ sum: MeasureSum) -> MeasureSum { isCertain ? .certain(sum) : sum }
}
