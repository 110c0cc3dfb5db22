public import Measures
public import Scenarios
public import Statistics

/// What becomes of a scenario over a grid of changes.
public struct Sweep: Sendable, Equatable {
  /// One thing that is varied.
  public struct Axis: Sendable, Equatable {
    /// The path of what is varied, e.g. `agents.desk.staff`.
    public let path: String
    /// The values it takes, as they are written.
    public let values: [String]

    /// A path with its values.
    public init(path: String, values: [String]) {
      self.path = path
      self.values = values
    }
  }

  /// One point of the grid, simulated.
  public struct Point: Sendable, Equatable {
    /// The value of each axis.
    public let values: [String]
    /// The estimate of each of the sweep's indicators; nil where there was nothing to measure.
    public let estimates: [Estimate?]
    /// At how many places of the sweep's scope goals and caps on occupancy are missed, on average.
    public let goals: Scorecard

    /// A simulated point.
    public init(values: [String], estimates: [Estimate?], goals: Scorecard) {
      self.values = values
      self.estimates = estimates
      self.goals = goals
    }

    /// Whether every goal and cap is kept wherever the sweep's scope asks for it; nil where there is nothing to judge.
    public var meetsGoals: Bool? { goals.isMet }
  }

  /// The scenario that is varied.
  public let scenario: Scenario
  /// Where goals must hold.
  public let scope: GoalScope
  /// What is varied.
  public let axes: [Axis]
  /// What is measured at each point.
  public let indicators: [Indicator]
  /// Every point that was simulated, the last axis changing fastest; all of them, unless the time for it ran out.
  public let points: [Point]
  /// What was simulated at each point.
  private let scenarios: [Scenario]
  /// The axes along which nothing changes in a simulation, because only plans use what is varied.
  public let axesForPlansOnly: [Int]

  /// Puts the parts together.
  /// - Parameter scenarios: What was simulated at each point; the unchanged scenario where there is none.
  public init(
    scenario: Scenario, scope: GoalScope = .interval, axes: [Axis], indicators: [Indicator],
    points: [Point], scenarios: [Scenario] = []
  ) {
    self.scenario = scenario
    self.scope = scope
    self.axes = axes
    self.indicators = indicators
    self.points = points
    self.scenarios = scenarios
    axesForPlansOnly = Self.axesForPlansOnly(axes, points, scenarios)
  }

  /// The types whose blocking is bounded by ``PlannedBlocking/share`` at some point, as the file sets no bound.
  public var boundedTypes: [String] {
    scenario.contacts.map(\.name).filter { name in scenarios.contains { $0.boundedTypes.contains(name) } }
  }

  /// How many contacts of types with a goal are turned away at a point because they come while it is closed, as far as can
  /// be told beforehand. What serves fewer is no cheaper way to serve all.
  public func turnedAway(at point: Int) -> Double {
    let scenario = scenario(at: point)
    return scenario.contacts.filter(\.goal.promisesSomething).reduce(0) { sum, type in
      let intervals = scenario.intervalsTurnedAway(type)
      guard !intervals.isEmpty else { return sum }
      let counts = type.arrivals.expectedCounts(by: scenario.horizon)
      return sum + intervals.reduce(0) { $0 + counts[$1] }
    }
  }

  /// What was simulated at a point.
  public func scenario(at point: Int) -> Scenario { scenarios.indices.contains(point) ? scenarios[point] : scenario }

  /// How many points the grid has.
  public var planned: Int { axes.reduce(1) { $0 * $1.values.count } }

  /// Whether every point of the grid was simulated.
  public var isComplete: Bool { points.count == planned }
}

extension Sweep {
  /// The most points that a grid may have.
  public static let mostPoints = 10_000

  /// The values of every point of a grid, the last axis changing fastest; nil if there are more than ``mostPoints``.
  public static func grid(_ axes: [Axis]) -> [[String]]? {
    var points: [[String]] = [[]]
    for axis in axes {
      guard points.count * axis.values.count <= mostPoints else { return nil }
      points = points.flatMap { point in axis.values.map { point + [$0] } }
    }
    return points
  }

  /// What a sweep measures: service level, abandonment and wait of all and of each type, occupancy, hours and money; how
  /// many are blocked or time out, where that can happen at any of its points.
  public static func indicators(of scenario: Scenario, points: [Scenario] = []) -> [Indicator] {
    let lost: Measure = scenario.reports(.abandonRateWithBalked) ? .abandonRateWithBalked : .abandonRate
    let promised = Set(scenario.contacts.flatMap { $0.goalParts.map(\.measure) })
    let usual: [Measure] =
      [.serviceLevel, lost, .asa]
      + [.timedOutRate, .blockedRate].filter { measure in
        scenario.reports(measure) || points.contains { $0.reports(measure) }
      }
    let served = usual + Goal.measures.filter { promised.contains($0) && !usual.contains($0) && $0 != .abandonRate }
    let types: [Indicator.Subject] = scenario.contacts.count > 1 ? scenario.contacts.map { .contacts($0.name) } : []
    let hasCost = scenario.agents.contains { $0.cost != nil }
    return ([.overall] + types).flatMap { subject in served.map { Indicator(subject, $0) } }
      + ([.occupancy, .paid] + (hasCost ? [.cost] : [])).map { Indicator(.overall, $0) }
  }

  /// The points that are worth their money: no other point costs as little or less and has a better service level, from
  /// the cheapest to the best. The price is money where every group has a cost, else paid hours.
  public var frontier: [Int] {
    guard let price = indicators.firstIndex(of: Indicator(.overall, priceMeasure)),
      let level = indicators.firstIndex(of: Indicator(.overall, .serviceLevel))
    else { return [] }
    let known = points.indices.compactMap { index -> (index: Int, price: Double, level: Double)? in
      guard let price = points[index].estimates[price]?.mean, let level = points[index].estimates[level]?.mean else {
        return nil
      }
      return (index, price, level)
    }
    var best = -Double.infinity
    return known.sorted { ($0.price, -$0.level, $0.index) < ($1.price, -$1.level, $1.index) }.compactMap { point in
      guard point.level > best else { return nil }
      best = point.level
      return point.index
    }
  }

  /// What a point's price is counted in: money if every group has a cost, else paid hours.
  public var priceMeasure: Measure {
    scenario.agents.allSatisfy { $0.cost != nil } ? .cost : .paid
  }
}
