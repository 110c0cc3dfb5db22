import Measures
import Scenarios
import Statistics

/// Writes down what each replication adds to some indicators.
struct Follower {
  /// One cell, and where its indicators stand in ``measures``.
  private struct Place {
    let cell: Cell
    let range: Range<Int>
  }

  private enum Cell: Hashable {
    case overall
    case type(Int, place: Int)
    case group(Int, place: Int)
    case step(Int, place: Int)
  }

  private let model: Model
  private let places: [Place]
  /// The indicators cell by cell, each with its position among all.
  private let measures: [(measure: Measure, index: Int)]
  private(set) var pairs: ReplicationPairs
  /// How each indicator follows from its sums; nil for what the scenario does not have, and for percentiles.
  private(set) var kinds: [MeasureSum?]

  /// Follows indicators; what the scenario does not have stays without a kind, and its pairs mean nothing.
  init(_ indicators: [Indicator], _ model: Model) {
    self.model = model
    pairs = ReplicationPairs(width: indicators.count)
    kinds = Array(repeating: nil, count: indicators.count)
    var known: [Cell: Int] = [:]
    known.reserveCapacity(min(indicators.count, (model.typeCount + model.groupCount) * model.stride))
    var cells: [(cell: Cell, measures: [(measure: Measure, index: Int)])] = []
    for (index, indicator) in indicators.enumerated() {
      guard let cell = Self.cell(indicator, model) else { continue }
      if let place = known[cell] {
        cells[place].measures.append((indicator.measure, index))
      } else {
        known[cell] = cells.count
        cells.append((cell, [(indicator.measure, index)]))
      }
    }
    var start = 0
    places = cells.map { cell, measures in
      defer { start += measures.count }
      return Place(cell: cell, range: start..<start + measures.count)
    }
    measures = cells.flatMap(\.measures)
  }

  /// Adds one replication.
  mutating func add(_ tally: Tally) {
    guard !places.isEmpty else { return }
    var ledger = Ledger(model)
    ledger.add(tally)
    let row = pairs.addRow()
    for place in places {
      var sums: CellSums?
      for (measure, index) in measures[place.range] {
        var sum: MeasureSum?
        if case .type(let type, let interval) = place.cell {
          sum = ledger.goalSum(measure, type: type, place: interval)
        }
        if sum == nil {
          if sums == nil { sums = Self.sums(place.cell, ledger) }
          sum = sums?[measure]
        }
        guard let sum else { continue }
        pairs[row, index] = sum.pair
        if kinds[index] == nil { kinds[index] = sum }
      }
    }
  }

  /// The waits in which percentiles are found that were asked for, by indicator with any percentile.
  func waits(_ indicators: [Indicator], _ waits: WaitHistograms) -> [Observation.Place: SectionedQuantiles] {
    var found: [Observation.Place: SectionedQuantiles] = [:]
    for indicator in indicators where indicator.measure.percentile != nil {
      let place = Observation.Place(indicator)
      guard found[place] == nil, let cell = Self.cell(indicator, model) else { continue }
      let cells: [Int] =
        switch cell {
        case .overall: (0..<model.typeCount).flatMap(horizonCells)
        case .type(let type, model.intervalCount): horizonCells(type)
        case .type(let type, let interval): [type * model.stride + interval + 1]
        case .group, .step: []
        }
      guard !cells.isEmpty else { continue }
      found[place] = cells.reduce(into: SectionedQuantiles()) { waits.merge($1, into: &$0) }
    }
    return found
  }

  private func horizonCells(_ type: Int) -> [Int] {
    (1...model.intervalCount).map { type * model.stride + $0 }
  }

  private static func sums(_ cell: Cell, _ ledger: Ledger) -> CellSums {
    switch cell {
    case .overall: ledger.overallSums()
    case .type(let index, let place): ledger.contactSums(type: index, place: place)
    case .group(let index, let place): ledger.groupSums(group: index, place: place)
    case .step(let index, let place): ledger.stepSums(step: index, place: place)
    }
  }

  private static func cell(_ indicator: Indicator, _ model: Model) -> Cell? {
    let scenario = model.scenario
    let place: Int
    switch indicator.span {
    case .horizon: place = model.intervalCount
    case .interval(let index):
      guard (0..<model.intervalCount).contains(index) else { return nil }
      place = index
    }
    switch indicator.subject {
    case .overall: return indicator.span == .horizon ? .overall : nil
    case .contacts(let name):
      return scenario.contacts.indices.first { scenario.contacts[$0].name == name }.map { .type($0, place: place) }
    case .agents(let name):
      return scenario.agents.indices.first { scenario.agents[$0].name == name }.map { .group($0, place: place) }
    case .steps(let name):
      return model.usesJourneys ? scenario.steps.firstIndex { $0.name == name }.map { .step($0, place: place) } : nil
    }
  }
}
