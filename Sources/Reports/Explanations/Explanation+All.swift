public import Measures
import Scenarios

extension Explanation {
  /// Everything that is explained, in the order of reports: measures, then service-level definitions.
  public static let all: [Explanation] =
    Measure.allCases.map(Explanation.init(of:)) + ServiceLevelDefinition.allCases.map(Explanation.init(of:))

  /// The explanation of a key of the results, or nil where the results have no such key.
  public init?(key: String) {
    guard let found = Self.all.first(where: { $0.key == key }) else { return nil }
    self = found
  }

  /// The explanation of a measure.
  public init(of measure: Measure) {
    self.init(
      key: measure.rawValue, title: measure.title, meaning: measure.meaning, formula: measure.formula,
      unit: measure.unit.words, interval: measure.recipe.kind.interval, source: measure.source.words,
      example: measure == .serviceLevel ? ServiceLevelExample.published.table : [])
  }

  /// The explanation of a way to count the service level.
  public init(of definition: ServiceLevelDefinition) {
    let example = ServiceLevelExample.published
    self.init(
      key: definition.rawValue, title: definition.title,
      meaning: "\(definition.meaning) Choose it with `goal: {definition: \(definition.rawValue)}`; by default "
        + "short abandons are left out (less_short). Results show all six under service_level_by_definition.",
      formula: definition.formula(within: "T", short: "short_abandon"), unit: Measure.Unit.share.words,
      interval: Recipe.Kind.share.interval, source: Citation.koole.words,
      example: [example.text, "  \(example.calculation(definition))"])
  }
}

extension Measure.Unit {
  /// The unit in result files, and in the report where it differs.
  fileprivate var words: String {
    switch self {
    case .contacts: "contacts (per replication where they are counted)"
    case .perHour: "contacts per hour"
    case .share: "share, 0…1 in results; % in the report"
    case .seconds: "seconds"
    case .agentHours: "agent-hours per replication"
    case .points: "points"
    case .money: "the scenario's currency, per replication"
    }
  }
}
