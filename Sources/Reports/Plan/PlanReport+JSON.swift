public import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation

extension PlanReport {
  /// JSON, format `sira.plan/1`: durations in seconds, shares in 0…1, agents and hours as they are.
  ///
  /// The same plan gives the same bytes. What depends on the machine (time, threads) is left out on purpose.
  public var json: StreamedText {
    let members: JSONMembers = [
      ("format", .string("sira.plan/1")),
      ("scenario", source.json(named: plan.scenario.name)),
      ("request", request),
      ("run", run),
      ("meets_goals", .bool(plan.meetsGoals)),
      ("standing", .string(plan.standing.rawValue)),
      ("cut", cut),
      ("total", total),
      ("groups", .object(plan.groups.map { ($0.group.name, group($0)) })),
      ("methods", .object(PlanMethod.allCases.map { ($0.rawValue, method($0)) })),
      ("differences", .array(plan.differences.map(difference))),
      ("conflicts", .array(plan.conflicts.map(conflict))),
      ("left_out", .array(LeftOut(plan).sentences.map { .string($0) })),
      ("overall", .object(.measures(plan.check.overall, overall))),
      (
        "contacts",
        .object(plan.check.contacts.map { ($0.type.name, .contact($0, of: plan.scenario)) })
      ),
    ]
    let assumptions: JSONMembers = ExperienceWords(plan.scenario).map { [("assumptions", $0.json)] } ?? []
    return .json(.object(members + assumptions))
  }

  /// The measures that the days of the check give for all contacts and agents together.
  private var overall: [Measure] {
    let reported = Set(Measure.overall.filter(plan.scenario.reports))
    return Measure.allCases.filter { reported.contains($0) || plan.check.overall[$0] != nil }
  }

  private var request: JSONValue {
    .object([
      ("per", .string(plan.request.scope.rawValue)),
      ("days", JSONValue(plan.request.days)),
      ("assumed_blocked", .object(plan.scenario.boundedTypes.map { ($0, .number(PlannedBlocking.share)) })),
    ])
  }

  private var cut: JSONValue {
    plan.cut.map { cut in
      .object([
        ("limit", .string(cut.limit.rawValue)), ("stage", .string(cut.stage.rawValue)),
        ("not_proven", .array(CutSentence(cut, plan).unproven.map { .string($0) })),
      ])
    } ?? .null
  }

  private var total: JSONValue {
    let total = PlanTotal(plan)
    return .line([
      ("agent_hours", .number(total.hours)), ("scheduled_hours", .number(total.scheduledHours)),
      ("peak", .string(plan.scenario.horizon.label(ofInterval: total.peak))),
      ("on_duty", .integer(total.onDuty)), ("scheduled", .integer(total.scheduled)),
    ])
  }

  private var run: JSONValue {
    .object([
      ("seed", .unsigned(plan.scenario.run.seed)),
      ("replications", .integer(plan.replications)),
      ("confidence", .number(plan.scenario.run.confidence)),
      ("engine", .string(SiraVersion.engine)),
      ("staffings_tried", .integer(plan.trials)),
      ("staffings_looked_at", .integer(plan.looks)),
    ])
  }

  private func group(_ group: PlannedGroup) -> JSONValue {
    let hour = plan.scenario.horizon.interval / 3600
    func hours(_ number: (PlannedGroup.Interval) -> Double?) -> JSONValue {
      let numbers = group.intervals.map(number)
      guard numbers.allSatisfy({ $0 != nil }) else { return .null }
      return .number(numbers.compactMap { $0 }.reduce(0, +) * hour)
    }
    let columns = PlanColumn.all(of: plan)
    let totals: JSONMembers = [
      ("erlang_c", hours { $0.formula.erlangC.map(Double.init) }),
      ("erlang_a", hours { $0.formula.erlangA.map(Double.init) }),
      ("transient", hours { $0.formula.transient.map(Double.init) }),
      ("simulation", hours { Double($0.agents) }),
      ("scheduled", hours { group.group.scheduledHours(for: Double($0.agents)) }),
      ("current", plan.request.comparesStaff ? hours(\.current) : .null),
      ("gap", plan.request.comparesStaff ? hours(\.gap) : .null),
    ]
    return .object([
      ("uses_lagged_load", .bool(group.usesLag)),
      ("agent_hours", .line(totals)),
      (
        "intervals",
        .array(
          group.intervals.enumerated().map { index, interval in
            .line(
              [("start", .string(plan.scenario.horizon.label(ofInterval: index)))]
                + columns.map { ($0.key, $0.value(interval)?.json ?? .null) })
          })
      ),
    ])
  }

  private func method(_ method: PlanMethod) -> JSONValue {
    guard let outcome = plan.outcomes.first(where: { $0.method == method }) else { return .null }
    return .line([
      ("agent_hours", .number(outcome.hours)),
      ("paid_hours", .number(outcome.paidHours)),
      ("cost", JSONValue(outcome.cost)),
      ("intervals_met", .integer(outcome.intervalsMet)),
      ("intervals_missed", .integer(outcome.intervalsBroken)),
      ("intervals_judged", .integer(outcome.intervalsJudged)),
      ("service_level_met", JSONValue(outcome.daysMet)),
    ])
  }

  private func difference(_ difference: MethodDifference) -> JSONValue {
    func effect(_ effect: MethodDifference.Effect) -> JSONValue {
      .line([("cause", .string(effect.cause.rawValue)), ("agent_hours", .number(effect.hours))])
    }
    let opposites = difference.opposites.map { opposites in
      JSONValue.line([
        ("along", effect(opposites.along)),
        ("against", effect(opposites.against)),
        ("agent_hours_without", .number(opposites.hoursWithout)),
      ])
    }
    return .line([
      ("from", .string(difference.from.rawValue)),
      ("to", .string(difference.to.rawValue)),
      ("agent_hours", .number(difference.hours)),
      ("cause", difference.reason.map { .string($0.cause.rawValue) } ?? .null),
      ("agent_hours_without", JSONValue(difference.reason?.hoursWithout)),
      ("opposites", opposites ?? .null),
      ("text", .string(DifferenceSentence(difference, plan).text)),
    ])
  }

  private func conflict(_ conflict: PlanConflict) -> JSONValue {
    let subject: (key: String, value: JSONValue) =
      switch conflict.subject {
      case .contact(let name): ("contact", .string(name))
      case .group(let name): ("group", .string(name))
      }
    let words = RuleWords(plan, conflict)
    let rules = conflict.rules.flatMap(words.paths).map { JSONValue.string($0.path.joined(separator: ".")) }
    // Over the horizon as a whole there is no place to name.
    let places = plan.request.scope == .interval || plan.found.places.count > 1 ? conflict.places : []
    let starts = places.map {
      JSONValue.string(plan.scenario.horizon.label(ofInterval: plan.found.places[$0].lowerBound))
    }
    let shortage = PlanShortage(conflict, plan).map { shortage in
      JSONValue.line([
        ("start", .string(plan.scenario.horizon.label(ofInterval: shortage.peak))),
        ("needed", .integer(shortage.needed)),
        ("planned", .integer(shortage.planned)), ("agent_hours", .number(shortage.hours)),
      ])
    }
    return .object([
      subject, ("goals", .array(conflict.parts.map { .string($0.key) })), ("starts", .array(starts)),
      ("rules", .array(rules)),
      ("missing", shortage ?? .null),
      ("unproven", .bool(conflict.isUnproven)), ("text", .string(ConflictSentence(conflict, plan).text)),
    ])
  }
}
