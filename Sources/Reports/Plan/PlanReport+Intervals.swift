internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension PlanReport {
  /// Beyond so many intervals of several days, each day gets one line.
  private static let mostListed = 96

  private var listsAll: Bool {
    let count = plan.scenario.horizon.intervalCount
    return count <= 48 || (count <= Self.mostListed && days.count == 1)
  }

  /// The intervals of each group, and what the plan gives there to each type with a goal.
  var intervals: [ReportSection] {
    guard listsAll else {
      return plan.groups.map(dayTable) + [ReportSection([.note(["Every interval: --format csv"])])]
    }
    let types = plan.check.contacts.filter(\.type.goal.promisesSomething)
    // One group that serves one type: one table says it all.
    if plan.groups.count == 1, types.count == 1 { return plan.groups.map { table($0, types) } }
    return plan.groups.map { table($0, []) } + [ReportSection([.table(given(types)), .note(givenLegend(types))])]
  }

  // MARK: - Agents

  private func table(_ group: PlannedGroup, _ types: [ContactSummary]) -> ReportSection {
    let shown = PlanColumn.all(of: plan).filter { shows($0, group) }
    let parts = types.flatMap { type in type.type.goalParts.map { (type, $0) } }
    var table = Table(
      [Table.Column(title: Printable.short(group.group.name, width: 20), isText: true)]
        + shown.map {
          Table.Column(
            group: $0.group, title: $0.title, unit: $0.key == "occupancy" ? "%" : $0.unit,
            isText: ["one_less", "binds"].contains($0.key))
        }
        + parts.map {
          Table.Column(
            group: Printable.short($0.type.name, width: 20), title: $1.title($0.type.goal), unit: $1.sign,
            isOptional: true)
        })
    let hasHalves = group.intervals.contains { $0.gap != $0.gap.rounded() }
    for (index, interval) in group.intervals.enumerated() {
      table.append(
        [.text(labels.start(index))] + shown.map { cell($0, interval, index, group, hasHalves) }
          + parts.map { given($1, to: $0, at: index) })
    }
    return ReportSection([.table(table), .note(legend(group, shown) + (parts.isEmpty ? [] : givenLegend(types)))])
  }

  /// Columns without news are left out.
  private func shows(_ column: PlanColumn, _ group: PlannedGroup) -> Bool {
    switch column.key {
    case "current", "gap": plan.request.comparesStaff
    case "lagged_load": group.usesLag
    case "erlang_b", "transient": group.intervals.contains { column.value($0) != nil }
    case "scheduled": group.group.shrinkage > 0
    case "one_less": group.intervals.indices.contains { mark(group, $0) != "" }
    case "binds": group.intervals.contains { $0.binding != nil }
    default: true
    }
  }

  private func cell(
    _ column: PlanColumn, _ interval: PlannedGroup.Interval, _ index: Int, _ group: PlannedGroup, _ hasHalves: Bool
  ) -> Table.Cell {
    switch column.key {
    case "gap": return gap(interval.gap, hasHalves)
    case "binds": return .text(interval.binding.map(binding) ?? "")
    case "occupancy":
      let isOver = (interval.occupancy?.mean ?? 0) > group.group.maxOccupancy ?? 1
      return interval.occupancy.map { .estimate(Estimate(mean: $0.mean), .share, isOver ? .bad : nil) } ?? .none
    case "one_less": return .text(mark(group, index), mark(group, index) == "!" ? .bad : .quiet)
    default: return column.value(interval)?.cell ?? .none
    }
  }

  /// What binds, by the head of its column; of several types with goals, with the type.
  private func binding(_ binding: GoalBinding) -> String {
    guard case .contacts(let name) = binding.subject else { return binding.part?.measure.head ?? "min" }
    let goal = plan.scenario.contacts.first { $0.name == name }?.goal ?? Goal()
    let part = binding.isLast ? "last one" : binding.part?.title(goal) ?? "goal"
    let hasSeveral = plan.check.contacts.count { !$0.type.goalParts.isEmpty } > 1
    return hasSeveral ? "\(part) \(binding.isLast ? "for" : "of") \(Printable.short(name, width: 16))" : part
  }

  private func gap(_ gap: Double, _ hasHalves: Bool) -> Table.Cell {
    let text = Decimal.fixed(gap, hasHalves ? 1 : 0)
    guard text.contains(where: { "123456789".contains($0) }) else { return .text("0") }
    return gap > 0 ? .text("+" + text, .bad) : .text("−" + text.dropFirst(), .quiet)
  }

  /// What there is to say of an interval: the plan fails there, or one agent less would not be sure to fail.
  private func mark(_ group: PlannedGroup, _ index: Int) -> String {
    if isInConflict(group, index) { return "!" }
    switch group.intervals[index].removal {
    // Over a whole day every agent is one of many, and each leaves it in doubt.
    case .leavesInDoubt: return plan.request.scope == .interval ? "?" : ""
    case .isForbidden: return group.intervals[index].agents > 0 ? "=" : ""
    case .breaks, nil: return ""
    }
  }

  private func isInConflict(_ group: PlannedGroup, _ index: Int) -> Bool {
    plan.conflicts.contains { conflict in
      !conflict.isUnproven && conflict.subject.concerns(group.group)
        && conflict.places.contains { plan.found.places[$0].contains(index) }
    }
  }

  private func legend(_ group: PlannedGroup, _ shown: [PlanColumn]) -> [String] {
    let marks = Set(group.intervals.indices.map { mark(group, $0) })
    let isShort = group.intervals.contains { $0.needed > $0.agents }
    var signs =
      plan.request.comparesStaff
      ? ["gap: simulation − now" + (isShort ? ", and who is missing for a goal out of reach" : "")] : []
    if shown.contains(where: { $0.key == "erlang_b" }) {
      signs.append("B: nobody waits; a contact that finds no agent free is lost")
    }
    if marks.contains("?") { signs.append("? one agent less would leave a goal in doubt, elsewhere it breaks one") }
    if marks.contains("=") { signs.append("= no fewer are allowed") }
    if marks.contains("!") { signs.append("! a goal cannot be met") }
    if shown.contains(where: { $0.key == "binds" }) {
      signs.append("binds: what fails first with one agent less")
      if group.intervals.contains(where: { $0.binding?.isLast == true }) {
        signs.append("last one: with one less nobody would be there for those who come")
      }
      if let cap = group.group.maxOccupancy { signs.append("cap on occupancy \(Wording.percent(cap))") }
    }
    let lagged =
      group.usesLag
      ? ["load felt: where handle times are long, work is felt later than it comes; Erlang C and A use that load"] : []
    return Wording.wrapped(
      signs.enumerated().map { $0.offset < signs.count - 1 ? $0.element + ";" : $0.element }, indent: 0,
      width: TerminalRenderer.width
    )
    .split(separator: "\n").map(String.init) + lagged
  }

  // MARK: - What the plan gives

  private func given(_ types: [ContactSummary]) -> Table {
    let parts = types.flatMap { type in type.type.goalParts.map { (type, $0) } }
    var table = Table(
      [Table.Column(title: "the plan gives", isText: true)]
        + parts.map {
          Table.Column(
            group: Printable.short($0.type.name, width: 20), title: $1.title($0.type.goal), unit: $1.sign,
            isOptional: true)
        })
    for index in 0..<plan.scenario.horizon.intervalCount {
      table.append([.text(labels.start(index))] + parts.map { given($1, to: $0, at: index) })
    }
    return table
  }

  private func given(_ part: GoalPart, to type: ContactSummary, at index: Int) -> Table.Cell {
    let finding = type.type.finding(part, type.intervals[index])
    guard let estimate = finding.estimate else { return finding == .nothing ? .none : .text("nobody", .bad) }
    return .estimate(estimate, part.measure.unit, part.verdict(finding) == .missed ? .bad : nil)
  }

  private func givenLegend(_ types: [ContactSummary]) -> [String] {
    var legends: [String] = []
    for legend in types.flatMap({ type in type.type.goalParts.map { $0.legend(type.type.goal) } })
    where !legends.contains(legend) {
      legends.append(legend)
    }
    return [
      legends.joined(separator: "; ") + "; on \(Wording.count(plan.check.replications, "other \(replicationNoun)"))"
    ]
  }

  // MARK: - Days

  private var days: [Range<Int>] { plan.scenario.horizon.days }

  private func dayTable(_ group: PlannedGroup) -> ReportSection {
    let hour = plan.scenario.horizon.interval / 3600
    func hours(_ day: Range<Int>, _ number: (PlannedGroup.Interval) -> Double?) -> Table.Cell {
      let numbers = day.map { number(group.intervals[$0]) }
      guard numbers.allSatisfy({ $0 != nil }) else { return .none }
      return .text(PlanWords.hours(numbers.compactMap { $0 }.reduce(0, +) * hour))
    }
    let compares = plan.request.comparesStaff
    var table = Table(
      [Table.Column(title: Printable.short(group.group.name, width: 20), isText: true)]
        + (["Erlang C", "Erlang A", "simulation"] + (compares ? ["now"] : [])).map {
          Table.Column(title: $0, unit: "agent-h")
        }
        + [Table.Column(title: "most at once"), Table.Column(title: "at", isText: true)]
        + (compares ? [Table.Column(title: "largest gap"), Table.Column(title: "at", isText: true)] : []))
    for day in days {
      let name = ClockLabels.day(plan.scenario.horizon.label(ofInterval: day.lowerBound))
      let peak = day.max { group.intervals[$0].agents < group.intervals[$1].agents } ?? day.lowerBound
      let worst = day.max { group.intervals[$0].gap < group.intervals[$1].gap } ?? day.lowerBound
      let hasHalves = day.contains { group.intervals[$0].gap != group.intervals[$0].gap.rounded() }
      table.append(
        [
          .text(name.isEmpty ? "all" : String(name.dropLast())), hours(day) { $0.formula.erlangC.map(Double.init) },
          hours(day) { $0.formula.erlangA.map(Double.init) }, hours(day) { Double($0.agents) },
        ] + (compares ? [hours(day, \.current)] : []) + [
          .text("\(group.intervals[peak].agents)"), .text(clock(peak)),
        ] + (compares ? [gap(group.intervals[worst].gap, hasHalves), .text(clock(worst))] : []))
    }
    guard compares else { return ReportSection([.table(table)]) }
    let isShort = group.intervals.contains { $0.needed > $0.agents }
    return ReportSection([
      .table(table),
      .note([
        "gap: simulation − now\(isShort ? ", and who is missing for a goal out of reach" : ""); positive where people are missing"
      ]),
    ])
  }

  private func clock(_ interval: Int) -> String {
    String(labels.start(interval).suffix(5))
  }
}
