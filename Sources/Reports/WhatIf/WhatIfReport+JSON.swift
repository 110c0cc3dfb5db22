public import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension WhatIfReport {
  /// JSON, format `sira.whatif/1`: durations in seconds, shares in 0…1, counts per replication.
  ///
  /// Numbers of the horizon stand under their keys, e.g. `contacts.support.asa`; those of intervals under the type, in
  /// the order of the clock, since a horizon of weeks has every `Mon 08:00` more than once. The same answer gives the
  /// same bytes.
  public var json: StreamedText { .json(document) }

  private var document: JSONValue {
    .object([
      ("format", .string("sira.whatif/1")),
      ("scenario", source.json(named: whatIf.base.scenario.name)),
      ("run", .run(whatIf.base.scenario.run, replications: whatIf.base.replications)),
      ("per", .string(whatIf.scope.rawValue)),
      ("base", base),
      ("cases", .array(cases.map(document))),
    ])
  }

  private var base: JSONValue {
    let summary = whatIf.base
    func values(_ values: MeasureValues, _ measures: [Measure]) -> JSONMembers {
      .measures(values, measures.filter(summary.scenario.reports))
    }
    let members: JSONMembers = [
      ("goals", .line(.goals(whatIf.baseGoals, summary.scenario.horizon))),
      ("overall", .object(values(summary.overall, Measure.overall))),
      ("contacts", .object(summary.contacts.map { ($0.type.name, .contact($0, of: summary.scenario)) })),
      ("agents", .object(summary.agents.map { ($0.group.name, .object(values($0.values, Measure.ofAgents))) })),
      ("steps", .object(summary.steps.map { ($0.step.name, .object(values($0.values, Measure.ofSteps))) })),
    ]
    return .object(members + assumptions(of: summary.scenario))
  }

  /// What results about experience rest on, where there are any.
  private func assumptions(of scenario: Scenario) -> JSONMembers {
    ExperienceWords(scenario).map { [("assumptions", $0.json)] } ?? []
  }

  private func document(_ place: ComparedCase) -> JSONValue {
    let rules = RuleChanges(place).all.map { change in
      func word(_ standing: RuleStanding?) -> JSONValue { standing.map { .string(RuleChanges.key($0)) } ?? .null }
      return JSONValue.line([
        ("key", .string(change.rule.key)), ("base", word(change.before)), ("change", word(change.after)),
      ])
    }
    let members: JSONMembers = [
      ("name", .string(place.answer.question.name)),
      ("changes", .array(place.answer.question.changes.map { .string($0) })),
      ("text", .string(CaseSentence(place, isOneOfSeveral: isOneOfSeveral).text)),
      ("identical", .bool(place.isIdentical)),
      ("goals", .line(.goals(place.answer.goals, place.answer.question.scenario.horizon))),
      ("added", .array(place.addedPlaces.map { .string($0) })),
      ("removed", .array(place.removedPlaces.map { .string($0) })),
      (
        "differences",
        .object(place.answer.comparisons.map { ($0.indicator.key(in: place.horizon), comparison($0)) })
      ),
      ("intervals", .object(intervals(place))),
      ("customers", .array(DominanceWords(place).obstacle == nil ? place.answer.dominance.map(customers) : [])),
    ]
    return .object(
      members + (rules.isEmpty ? [] : [("rules", .array(rules))]) + assumptions(of: place.answer.question.scenario))
  }

  /// What a change does to some customers.
  private func customers(_ dominance: Dominance) -> JSONValue {
    func keys(_ measures: [Measure]) -> JSONValue { .array(measures.map { .string($0.rawValue) }) }
    return .line([
      ("whom", .string(dominance.subject.key)), ("verdict", .string(dominance.verdict.rawValue)),
      ("fewer", keys(dominance.fewer)),
      ("more", keys(dominance.more)), ("open", keys(dominance.open)),
      ("may_be_fewer", keys(dominance.mayBeFewer)), ("may_be_more", keys(dominance.mayBeMore)),
      ("margin", .number(Dominance.margin)),
    ])
  }

  private func intervals(_ place: ComparedCase) -> JSONMembers {
    guard !place.answer.intervals.isEmpty else { return [] }
    return place.types.map { type in
      let cells = JSONValue.list(count: place.horizon.intervalCount) { index in
        let measures = Goal.measures.compactMap { measure in
          place.comparison(.contacts(type.name), measure, .interval(index)).map { (measure.rawValue, comparison($0)) }
        }
        return .object([("start", .string(place.horizon.label(ofInterval: index)))] + measures)
      }
      return (type.name, cells)
    }
  }

  private func comparison(_ comparison: Comparison) -> JSONValue {
    .line([
      ("base", JSONValue(comparison.base)), ("change", JSONValue(comparison.change)),
      ("difference", JSONValue(comparison.difference)), ("gain", JSONValue(comparison.gain)),
      ("p_value", JSONValue(comparison.pValue)),
      ("verdict", comparison.difference == nil ? .null : .string(comparison.evidence.rawValue)),
    ])
  }
}
