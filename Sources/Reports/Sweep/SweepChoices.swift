internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What to choose under which circumstances: how many contacts arrive and how long they take is not a planner's to
/// choose, so where a grid varies that as well, each of its values has a cheapest point of its own.
struct SweepChoices {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The axes that nobody chooses.
  private var circumstances: [Int] { sweep.axes.indices.filter { !Self.isChosen(sweep.axes[$0].path) } }

  /// Whether planners choose what stands at a path; which contacts arrive, when, and how it is simulated they do not.
  static func isChosen(_ path: String) -> Bool { !["contacts.", "horizon.", "run."].contains(where: path.hasPrefix) }

  /// Whether the grid has both: something to choose, and circumstances.
  var isMixed: Bool { !circumstances.isEmpty && circumstances.count < sweep.axes.count }

  /// The axes that nobody chooses, by their paths.
  var given: [String] { circumstances.map { sweep.axes[$0].path } }

  /// The cheapest point that meets every goal under each circumstance, in their order; those without one are left out.
  var all: [Int] {
    var order: [[String]] = []
    var points: [[String]: [Int]] = [:]
    for index in sweep.points.indices {
      let key = circumstances.map { sweep.points[index].values[$0] }
      if points[key] == nil { order.append(key) }
      points[key, default: []].append(index)
    }
    return order.compactMap { cheapest(of: points[$0] ?? []) }
  }

  /// How many circumstances there are.
  var count: Int { circumstances.reduce(1) { $0 * sweep.axes[$1].values.count } }

  /// The cheapest of some points that meet every goal; of equally cheap ones that with the best service level. Where
  /// points are closed at different times, it is one of those that turn the fewest away.
  func cheapest(of points: [Int]) -> Int? {
    let meeting = points.filter { sweep.points[$0].meetsGoals == true }
    let turnedAway = meeting.map(sweep.turnedAway)
    let fewest = turnedAway.min() ?? 0
    let open = zip(meeting, turnedAway).filter { $0.1 <= fewest * (1 + 1e-9) }.map(\.0)
    return open.min { one, other in
      let (price, otherPrice) = (value(sweep.priceMeasure, one), value(sweep.priceMeasure, other))
      if price != otherPrice { return price ?? .infinity < otherPrice ?? .infinity }
      return value(.serviceLevel, one) ?? 0 > value(.serviceLevel, other) ?? 0
    }
  }

  /// Whether points that meet every goal are closed at different times, so that not all of them serve the same contacts.
  var closeDifferently: Bool {
    let turnedAway = sweep.points.indices.filter { sweep.points[$0].meetsGoals == true }.map(sweep.turnedAway)
    guard let least = turnedAway.min(), let most = turnedAway.max() else { return false }
    return most > least * (1 + 1e-9)
  }

  private func value(_ measure: Measure, _ index: Int) -> Double? {
    sweep.indicators.firstIndex(of: Indicator(.overall, measure)).flatMap { sweep.points[index].estimates[$0]?.mean }
  }
}
