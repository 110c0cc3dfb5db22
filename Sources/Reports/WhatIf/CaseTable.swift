internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// Several alternatives side by side: a row for each.
struct CaseTable {
  private let scope: GoalScope
  private let base: Summary
  private let baseGoals: Scorecard
  private let answers: [WhatIf.Answer]

  init(_ whatIf: WhatIf) {
    scope = whatIf.scope
    base = whatIf.base
    baseGoals = whatIf.baseGoals
    answers = whatIf.answers
  }

  /// With more types than these each alternative is shown by its worst one.
  private static let mostTypes = 3

  private var types: [ContactType] { base.scenario.contacts.filter { !$0.isUnlimited } }
  private var scenarios: [Scenario] { [base.scenario] + answers.map(\.question.scenario) }

  /// What the goals of a type promise in any of the rows, or the usual measures where none does.
  private func measures(of type: ContactType) -> [Measure] {
    let promised = promised { $0.name == type.name }
    return promised.isEmpty ? [.serviceLevel, lost, .asa] : promised
  }

  private func promised(_ isMeant: (ContactType) -> Bool) -> [Measure] {
    let types = scenarios.flatMap { $0.contacts.filter(isMeant) }
    let measures = types.flatMap { $0.goal.parts(balks: lost == .abandonRateWithBalked).map(\.measure) }
    return Goal.measures.filter(measures.contains)
  }

  /// The times of a type's answers in all rows.
  private func times(of type: ContactType) -> AnswerTimes {
    AnswerTimes(scenarios.flatMap { $0.contacts.filter { $0.name == type.name } })
  }

  /// What is shown of all contacts together where there are many types: what goals promise beside a service level.
  private var overallMeasures: [Measure] {
    let promised = promised { _ in true }
    let others = promised.filter { !Measure.serviceLevels.contains($0) }
    return promised.isEmpty ? [lost, .asa] : others
  }

  /// Whether the lowest service level of all types tells anything.
  private var showsLowest: Bool {
    let promised = promised { _ in true }
    return promised.isEmpty || promised.contains(.serviceLevel)
  }
  private var showsTypes: Bool { types.count <= Self.mostTypes }
  /// What is lost, counted alike in all rows.
  private var lost: Measure {
    let balks = ([base] + answers.map(\.summary)).contains { $0.contacts.contains { $0.type.balk != nil } }
    return balks ? .abandonRateWithBalked : .abandonRate
  }
  private var hasGoals: Bool { ([baseGoals] + answers.map(\.goals)).contains { $0.judged > 0 } }
  private var money: Measure {
    ([base] + answers.map(\.summary)).contains { $0.overall[.cost] != nil } ? .cost : .paid
  }

  var table: Table {
    var table = Table(columns)
    for (name, summary, goals) in [("base", base, baseGoals)]
      + answers.map({ ($0.question.name, $0.summary, $0.goals) })
    {
      table.append([.text(Printable.short(name, width: 20))] + row(summary, goals))
    }
    return table
  }

  var legend: [String] {
    let noun = Wording.replicationNoun(base.scenario.horizon)
    let met = hasGoals ? "; met on: share of \(noun)s that kept every goal over the whole \(whole)" : ""
    let shown = met + (showsTypes || !showsLowest ? "" : "; lowest SL: of the type that has the lowest")
    let measures = showsTypes ? types.flatMap(measures) : (showsLowest ? [.serviceLevel] : []) + overallMeasures
    var words: [String] = []
    for word in measures.filter({ !Measure.serviceLevels.dropFirst().contains($0) }).map(legend)
    where !words.contains(word) { words.append(word) }
    let levels =
      !showsTypes
      ? []
      : types.flatMap { type in
        let times = times(of: type)
        return times.legends(self.measures(of: type).filter { $0 != .serviceLevel }, by: times.title)
      }
    for word in levels where !words.contains(word) { words.append(word) }
    return [words.joined(separator: "; ") + (words.isEmpty ? String(shown.dropFirst(2)) : shown)]
  }

  private func legend(_ measure: Measure) -> String {
    GoalPart(key: "", measure: measure, limit: 0, isAtLeast: true).legend(Goal())
  }

  private var columns: [Table.Column] {
    let perType = types.flatMap { type -> [Table.Column] in
      let times = times(of: type)
      return measures(of: type).enumerated().map { index, measure in
        Table.Column(
          group: Printable.short(type.name, width: 20), title: times.title(measure),
          unit: measure.unit.sign(currency: nil), isOptional: index > 0 && types.count > 1)
      }
    }
    let lowest =
      showsLowest ? [Table.Column(title: "lowest SL", unit: "%"), Table.Column(title: "type", isText: true)] : []
    let overall = lowest + overallMeasures.map { Table.Column($0) }
    let currency = base.scenario.currency.map { Printable.short($0, width: 8) }
    let noun = Wording.replicationNoun(base.scenario.horizon)
    let words = ScopeWords(scope, base.scenario.horizon)
    let goals = [
      Table.Column(title: words.nouns, unit: "missed"),
      Table.Column(title: Measure.serviceLevelMet.head, unit: "% of \(noun)s"),
    ]
    return [Table.Column(title: "", isText: true)] + (hasGoals ? goals : [])
      + (showsTypes ? perType : overall) + [
        Table.Column(title: "occupancy", unit: "%", isOptional: true),
        Table.Column(title: money.head, unit: money.unit.sign(currency: currency)),
      ]
  }

  private var whole: String { ScopeWords.whole(base.scenario.horizon) }

  private func row(_ summary: Summary, _ goals: Scorecard) -> [Table.Cell] {
    (hasGoals ? [missed(goals), cell(.serviceLevelMet, summary.overall)] : [])
      + (showsTypes ? perType(summary) : worst(summary)) + [
        cell(.occupancy, summary.overall), cell(money, summary.overall),
      ]
  }

  private func perType(_ summary: Summary) -> [Table.Cell] {
    types.flatMap { type in
      let found = summary.contacts.first { $0.type.name == type.name }
      return measures(of: type).map { measure in
        found.map { cell(measure, $0.values, $0.type) } ?? .none
      }
    }
  }

  private func worst(_ summary: Summary) -> [Table.Cell] {
    let found = summary.contacts.filter { $0.values[.serviceLevel]?.mean.isFinite ?? false }.min {
      ($0.values[.serviceLevel]?.mean ?? 1) < ($1.values[.serviceLevel]?.mean ?? 1)
    }
    let lowest: [Table.Cell] =
      !showsLowest
      ? []
      : [
        found.map { cell(.serviceLevel, $0.values, $0.type) } ?? .none,
        found.map { .text(Printable.short($0.type.name, width: 16)) } ?? .none,
      ]
    return lowest + overallMeasures.map { cell($0, summary.overall) }
  }

  /// At how many places goals are missed.
  private func missed(_ goals: Scorecard) -> Table.Cell {
    goals.isMet.map { .text("\(goals.missed) of \(goals.judged)", $0 ? nil : .bad) } ?? .none
  }

  private func cell(_ measure: Measure, _ values: MeasureValues, _ type: ContactType? = nil) -> Table.Cell {
    guard let estimate = values[measure], estimate.mean.isFinite else { return .none }
    let part = type?.goal.parts(balks: lost == .abandonRateWithBalked).first { $0.measure == measure }
    return .estimate(estimate, measure.unit, part?.verdict(estimate) == .missed ? .bad : nil)
  }
}
