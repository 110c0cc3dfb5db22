import Measures
import Scenarios
import Statistics

/// The sums over replications that one measure follows from.
enum MeasureSum: Sendable {
  /// The mean over all replications, times a factor that makes its unit.
  case mean(MeanSums, times: Double = 1)
  /// What chance cannot change.
  indirect case certain(MeasureSum)
  /// What lies above a value that every replication has anyway: only that is subject to chance, however rare it is.
  indirect case above(MeasureSum, Double)
  /// The mean of the largest values, over all replications.
  case extreme(Extremes)
  /// The mean of the largest values, over as many replications as had any.
  case extremeOfSome(Extremes)
  /// A ratio of sums.
  case ratio(RatioSums)
  /// A share of replications.
  case proportion(successes: Int, trials: Int)

  /// The estimate after so many replications, by the recipe of the measure.
  func estimate(_ recipe: Recipe.Kind, replications n: Int, _ confidence: Confidence) -> Estimate? {
    switch self {
    case .mean(let sums, let factor):
      recipe == .count
        ? sums.countEstimate(replications: n, confidence: confidence)?.scaled(by: factor)
        : sums.ratio(replications: n, times: factor).estimate(recipe, replications: n, confidence)
    case .certain(let sum): sum.estimate(.amount, replications: n, confidence)
    case .above(let sum, let base): sum.estimate(recipe, replications: n, confidence)?.shifted(by: base)
    case .extreme(let extremes): extremes.estimate(replications: n)
    case .extremeOfSome(let extremes): extremes.estimate(replications: extremes.count)
    case .ratio(let sums): sums.estimate(recipe, replications: n, confidence)
    case .proportion(let successes, let trials):
      Proportion.estimate(successes: successes, trials: trials, confidence: confidence)
    }
  }
}

extension RatioSums {
  /// The ratio with the interval that the recipe of a measure calls for.
  fileprivate func estimate(_ recipe: Recipe.Kind, replications n: Int, _ confidence: Confidence) -> Estimate? {
    switch recipe {
    case .count, .amount, .ratio, .maximum, .percentile, .proportion:
      return amountEstimate(replications: n, confidence: confidence)
    case .portion: return portionEstimate(replications: n, confidence: confidence)
    case .share: return shareEstimate(replications: n, confidence: confidence)
    case .balance: return balanceEstimate(replications: n, confidence: confidence)
    }
  }
}

extension Estimate {
  /// The estimate in another unit.
  fileprivate func scaled(by factor: Double) -> Estimate {
    factor == 1 ? self : Estimate(mean: mean * factor, halfWidth: halfWidth.map { $0 * factor })
  }

  /// The estimate, larger by a constant.
  fileprivate func shifted(by base: Double) -> Estimate {
    range.map { Estimate(mean: mean + base, range: $0.lowerBound + base...$0.upperBound + base) }
      ?? Estimate(mean: mean + base, halfWidth: halfWidth)
  }
}
