import Scenarios
import Statistics

/// The sums over replications that one measure follows from, and how.
enum MeasureSum {
  /// The mean over all replications, times a factor that makes its unit.
  case mean(MeanSums, times: Double = 1)
  /// The mean over as many replications as had anything to measure.
  case meanOfSome(MeanSums, count: Int)
  /// A ratio of sums, times a factor.
  case ratio(RatioSums, times: Double = 1)
  /// A part of a whole, contact by contact.
  case share(RatioSums)
  /// A share of replications.
  case proportion(successes: Int, trials: Int)

  /// The estimate after so many replications.
  func estimate(replications n: Int, _ confidence: Confidence) -> Estimate? {
    switch self {
    case .mean(let sums, 1): sums.estimate(replications: n, confidence: confidence)
    case .mean(let sums, let factor): sums.estimate(replications: n, confidence: confidence)?.scaled(by: factor)
    case .meanOfSome(let sums, let count): sums.estimate(replications: count, confidence: confidence)
    case .ratio(let sums, let factor): sums.estimate(replications: n, confidence: confidence)?.scaled(by: factor)
    case .share(let sums): sums.shareEstimate(replications: n, confidence: confidence)
    case .proportion(let successes, let trials):
      Proportion.estimate(successes: successes, trials: trials, confidence: confidence)
    }
  }

  /// The same kind of sum over other replications, each given by what it adds.
  func rebuilt(_ pairs: [RatioPair]) -> MeasureSum {
    func means() -> MeanSums { pairs.reduce(into: MeanSums()) { $0.add($1.x) } }
    func ratios() -> RatioSums { pairs.reduce(into: RatioSums()) { $0.add($1.x, $1.y) } }
    return switch self {
    case .mean: .mean(means())
    case .meanOfSome: .meanOfSome(means(), count: pairs.count { $0.y > 0 })
    case .ratio: .ratio(ratios())
    case .share: .share(ratios())
    case .proportion: .proportion(successes: pairs.count { $0.x > 0 }, trials: pairs.count { $0.y > 0 })
    }
  }

  /// What a single replication adds, if these are its sums.
  var pair: RatioPair {
    switch self {
    case .mean(let sums, let factor): RatioPair(sums.x * factor, 1)
    case .meanOfSome(let sums, let count): RatioPair(sums.x, Double(count))
    case .ratio(let sums, let factor): RatioPair(sums.x * factor, sums.y)
    case .share(let sums): RatioPair(sums.x, sums.y)
    case .proportion(let successes, let trials): RatioPair(Double(successes), Double(trials))
    }
  }
}

/// The sums from which the measures of one cell follow: a type's interval, a group, a step, or all together.
struct CellSums {
  private var sums: [Measure: MeasureSum] = [:]
  private var definitions: [ServiceLevelDefinition: RatioSums] = [:]

  subscript(measure: Measure) -> MeasureSum? {
    get { sums[measure] }
    set { sums[measure] = newValue }
  }

  subscript(definition: ServiceLevelDefinition) -> RatioSums? {
    get { definitions[definition] }
    set { definitions[definition] = newValue }
  }

  /// The estimates after so many replications.
  /// - Parameter waits: The waits of the cell's answered, for percentiles; nil where it has none.
  func values(waits: SectionedQuantiles? = nil, replications n: Int, _ confidence: Confidence) -> MeasureValues {
    var values = MeasureValues()
    for (measure, sum) in sums { values[measure] = sum.estimate(replications: n, confidence) }
    for (definition, sums) in definitions {
      values.serviceLevelByDefinition[definition] = sums.shareEstimate(replications: n, confidence: confidence)
    }
    guard let waits else { return values }
    let estimates = waits.estimates(Self.percentiles.map(\.share), confidence: confidence)
    for (percentile, estimate) in zip(Self.percentiles, estimates) { values[percentile.measure] = estimate }
    return values
  }

  private static let percentiles = Measure.allCases.compactMap { measure in
    measure.percentile.map { (measure: measure, share: $0) }
  }
}

extension Estimate {
  /// The estimate in another unit.
  fileprivate func scaled(by factor: Double) -> Estimate {
    factor == 1 ? self : Estimate(mean: mean * factor, halfWidth: halfWidth.map { $0 * factor })
  }
}
