import Measures
import Scenarios
import Statistics

/// The sums from which the measures of one cell follow: a type's interval, a group, a step, or all together.
struct CellSums {
  private var sums = MeasureTable<MeasureSum>(reserving: 32)
  private var definitions = DefinitionTable<RatioSums>()

  subscript(measure: Measure) -> MeasureSum? {
    get { sums[measure] }
    set { sums[measure] = newValue }
  }

  subscript(definition: ServiceLevelDefinition) -> RatioSums? {
    get { definitions[definition] }
    set { definitions[definition] = newValue }
  }

  /// Takes over the measures of another cell.
  mutating func merge(_ other: CellSums) {
    for measure in Measure.allCases { if let sum = other[measure] { sums[measure] = sum } }
  }

  /// The estimates after so many replications.
  /// - Parameter waits: The waits of the cell's answered, for percentiles; nil where it has none.
  func values(waits: SectionedQuantiles? = nil, replications n: Int, _ confidence: Confidence) -> MeasureValues {
    var values = MeasureValues(
      sums.compactMap { $1.estimate($0.recipe.kind, replications: n, confidence) },
      definitions.compactMap { $0.shareEstimate(replications: n, confidence: confidence) })
    guard let waits else { return values }
    let estimates = waits.estimates(Self.percentiles.map(\.share), confidence: confidence)
    for (percentile, estimate) in zip(Self.percentiles, estimates) { values[percentile.measure] = estimate }
    return values
  }

  private static let percentiles = Measure.allCases.compactMap { measure in
    measure.percentile.map { (measure: measure, share: $0) }
  }
}
