import Measures
import Scenarios
import Simulation

/// What a check looks at, how often, and how likely to be wrong each look may be.
struct CheckPlan {
  let scenario: Scenario
  /// What is promised: the lines of the file, and behind them what its laws demand of measures.
  let promises: [Promise]
  /// A judge for each promise.
  let judges: [PromiseJudge]
  /// What a new baseline keeps.
  let checked: [Indicator]
  /// What is compared with a baseline: also what it keeps under a name that has changed since.
  let compared: [Indicator]
  /// How many replications there are at the first look.
  let firstLook: Int
  /// How many there are at later looks: twice as many each time.
  let laterLooks: [Int]
  private let tolerances: [Measure: Tolerance]
  private let measuresGrow: Bool
  private let names: ServiceLevelNames
  /// The indicators that goals are judged by, as far as a summary does not have them.
  private let judged: [Indicator]

  init(
    _ scenario: Scenario, _ request: CheckRequest, _ baseline: Baseline?, _ accepted: Scenario?,
    judgedAt places: [Range<Int>]
  ) {
    self.scenario = scenario
    promises = scenario.promises + scenario.rulePromises
    judges = promises.map { PromiseJudge($0, scenario) }
    checked = scenario.checkedIndicators
    judged = ScopedSummary.indicators(scenario, places)
    tolerances = request.tolerances
    names = ServiceLevelNames(from: baseline, to: scenario)
    compared = checked + names.renamed(in: baseline, scenario).filter { [checked] in !checked.contains($0) }
    measuresGrow = baseline != nil && accepted != nil
    let first = max(scenario.run.replications, baseline?.replications ?? 1)
    let standard = min(CheckRequest.patience * first, scenario.run.maxReplications)
    let most = !judges.isEmpty || measuresGrow ? max(first, request.mostReplications ?? standard) : first
    firstLook = first
    laterLooks = Self.doubled(first, most)
  }

  private static func doubled(_ first: Int, _ most: Int) -> [Int] {
    var looks: [Int] = []
    var last = first
    while last < most {
      last = min(2 * last, most)
      looks.append(last)
    }
    return looks
  }

  /// Everything that is followed from replication to replication.
  var followed: [Indicator] { compared + judged + judges.flatMap(\.indicators) }

  /// The finding on one promise at a look.
  func finding(_ index: Int, _ observation: Observation) -> PromiseFinding {
    let confidence = promises[index].confidence ?? scenario.run.confidence
    return judges[index].finding(observation, error: errorPerLook(confidence))
  }

  /// The findings on the measures of a baseline at a look.
  func findings(_ records: [Baseline.Record], _ observation: Observation) -> [BaselineFinding] {
    let confidence = scenario.run.confidence
    return BaselineFinding.all(
      records + Baseline.Record.unwritten(in: records, checked, names, in: scenario.horizon), observation, compared,
      names, tolerances: tolerances,
      error: measuresGrow ? errorPerLook(confidence) : 1 - confidence)
  }

  /// The records of a new baseline.
  func records(_ observation: Observation) -> [Baseline.Record] {
    checked.compactMap { indicator in
      observation.dailyPairs(indicator).map { pairs in
        Baseline.Record(
          key: indicator.key(in: scenario.horizon), pairs: Array(pairs.prefix(scenario.run.replications)))
      }
    }
  }

  private func errorPerLook(_ confidence: Double) -> Double {
    (1 - confidence) / Double(laterLooks.count + 1)
  }
}
