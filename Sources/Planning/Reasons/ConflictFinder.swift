import Scenarios

/// Names what stands in the way of goals that no staffing within the limits meets.
struct ConflictFinder {
  private let problem: StaffProblem
  private let scenario: Scenario
  private let search: any StaffSearch
  private let lab: StaffLab

  init(_ problem: StaffProblem, _ scenario: Scenario, _ search: any StaffSearch, _ lab: StaffLab) {
    self.problem = problem
    self.scenario = scenario
    self.search = search
    self.lab = lab
  }

  /// Conflicts of types, then of groups; parts of a goal that fail at the same times because of the same rules are one.
  func conflicts() throws(SearchEnd) -> [PlanConflict] {
    var conflicts: [PlanConflict] = []
    for subject in subjects { conflicts += try self.conflicts(of: subject) }
    return conflicts
  }

  /// The conflicts, without the rules that stand in the way.
  var unexplained: [PlanConflict] {
    let found = try? search.trials.judge(search.grid)
    return subjects.flatMap { subject -> [PlanConflict] in
      let marks = marks(of: subject)
      let rare = found.map { self.rare(subject, $0) } ?? []
      guard !marks.isEmpty else { return rare }
      return [
        PlanConflict(
          subject: name(subject), parts: Set(marks.map(\.part)).sorted().flatMap { parts(subject, $0) },
          places: Set(marks.map(\.place)).sorted(), rules: [])
      ] + rare
    }
  }

  /// Parts of a goal that hold on average where too few contacts come to show more.
  private func rare(_ subject: Subject, _ found: Judgement) -> [PlanConflict] {
    guard case .type(let type) = subject else { return [] }
    let marks = (0..<found.placeCount).flatMap { place in
      found.types[type][place].parts.indices.map { GoalMark(subject: .type(type, part: $0), place: place) }
    }.filter { found[$0].isRare && found[$0].center >= 0 && search.unreachable[$0] == nil }
    return unproven(marks, subject)
  }

  /// No rule stands in the way of what holds on average, only the number of days.
  private func unproven(_ marks: [GoalMark], _ subject: Subject) -> [PlanConflict] {
    Dictionary(grouping: marks, by: \.part).sorted { $0.key < $1.key }.map { part, marks in
      PlanConflict(
        subject: name(subject), parts: parts(subject, part), places: marks.map(\.place), rules: [.goal],
        isUnproven: true)
    }
  }

  private var subjects: [Subject] {
    problem.promisedTypes.map(Subject.type) + problem.plannedGroups.map(Subject.group)
  }

  private func marks(of subject: Subject) -> [GoalMark] {
    search.unreachable.keys.filter(subject.isOf).sorted { ($0.place, $0.part) < ($1.place, $1.part) }
  }

  /// Whose goals fail.
  private enum Subject {
    case type(Int)
    case group(Int)

    func isOf(_ mark: GoalMark) -> Bool {
      switch (self, mark.subject) {
      case (.type(let type), .type(let other, _)): type == other
      case (.group(let group), .group(let other)): group == other
      default: false
      }
    }
  }

  private func conflicts(of subject: Subject) throws(SearchEnd) -> [PlanConflict] {
    let unreached = self.marks(of: subject)
    let found = try search.trials.judge(search.grid)
    // Agents added for others may show it.
    let unproven = unreached.filter { found[$0].center >= 0 && !found[$0].holds }
    let marks = unreached.filter { found[$0].center < 0 }
    var conflicts = self.unproven(unproven, subject) + rare(subject, found)
    guard !marks.isEmpty else { return conflicts }
    let byPart = Dictionary(grouping: marks, by: \.part)
    let rules = try rules(against: byPart, subject)
    for part in byPart.keys.sorted() {
      let failing = byPart[part] ?? []
      let obstacles = rules[part]
      let (places, reasons) = (failing.map(\.place), obstacles?.rules ?? [.goal])
      if let same = conflicts.firstIndex(where: {
        !$0.isUnproven && ($0.places, $0.rules) == (places, reasons)
      }) {
        conflicts[same] = PlanConflict(
          subject: name(subject), parts: conflicts[same].parts + parts(subject, part), places: places, rules: reasons,
          missing: conflicts[same].missing)
      } else {
        conflicts.append(
          PlanConflict(
            subject: name(subject), parts: parts(subject, part), places: places, rules: reasons,
            missing: try obstacles.flatMap { obstacles throws(SearchEnd) in
              try missing([part: failing], subject, obstacles)
            }))
      }
    }
    return conflicts
  }

  private func name(_ subject: Subject) -> PlanConflict.Subject {
    switch subject {
    case .type(let type): .contact(scenario.contacts[type].name)
    case .group(let group): .group(scenario.agents[group].name)
    }
  }

  private func parts(_ subject: Subject, _ part: Int) -> [GoalPart] {
    guard case .type(let type) = subject, problem.request.days == nil else { return [] }
    let all = problem.scenario.contacts[type].goalParts
    return all.indices.contains(part) ? [all[part]] : []
  }

  /// The rules that stand in the way of a part of a goal.
  private struct Obstacles {
    var rules: [PlanConflict.Rule]
    /// Whether dropping any single one of them is enough; otherwise all of them must go.
    let isEachEnough: Bool

    /// Those of them that limit how many people there may be.
    var onPeople: [PlanConflict.Rule] {
      rules.filter {
        switch $0 {
        case .most, .shifts: true
        case .closing, .shortBreaks, .after, .reserve, .places, .goal: false
        }
      }
    }
  }

  /// For each part of a goal the rules of which any single one is enough to drop; else all together; none where the
  /// goal itself asks for too much.
  private func rules(
    against marks: [Int: [GoalMark]], _ subject: Subject
  ) throws(SearchEnd) -> [Int: Obstacles] {
    let present = self.present(for: subject, Array(marks.values.joined()))
    var guilty: [Int: Obstacles] = [:]
    for rule in present {
      for part in try met(marks, subject, without: [rule]) {
        guilty[part, default: Obstacles(rules: [], isEachEnough: true)].rules.append(rule)
      }
    }
    guard present.count > 1, guilty.count < marks.count else { return guilty }
    for part in try met(marks, subject, without: present) where guilty[part] == nil {
      guilty[part] = Obstacles(rules: present, isEachEnough: false)
    }
    return guilty
  }

  private func groups(for subject: Subject) -> [Int] {
    switch subject {
    case .type(let type): problem.servers[type]
    case .group(let group): [group]
    }
  }

  /// The rules that bear on a subject.
  private func present(for subject: Subject, _ marks: [GoalMark]) -> [PlanConflict.Rule] {
    var rules: [PlanConflict.Rule] = []
    for group in groups(for: subject) {
      let agents = scenario.agents[group]
      if problem.isCapped[group] { rules.append(.most(group: agents.name)) }
      let attendance = problem.attendance[group]
      let places = marks.flatMap { Array(problem.places[$0.place]) }
      if places.contains(where: { !attendance[$0].isOnDuty && !agents.isClosed(in: $0) }) {
        rules.append(.shifts(group: agents.name))
      }
      guard case .type(let type) = subject else { continue }
      if closes(agents, scenario.contacts[type], places) { rules.append(.closing(group: agents.name)) }
      if agents.shortBreaks != nil { rules.append(.shortBreaks(group: agents.name)) }
      let skills = agents.skills.filter { $0.contact == scenario.contacts[type].name }
      if skills.contains(where: { $0.after > 0 }) { rules.append(.after(group: agents.name)) }
      if skills.contains(where: { $0.reserve > 0 }) { rules.append(.reserve(group: agents.name)) }
    }
    if case .type(let type) = subject {
      let contact = scenario.contacts[type]
      if scenario.mayLose(contact) { rules.append(.places) }
    }
    return rules
  }

  /// Whether contacts that come in some intervals are turned away because a group is closed. Deferred work waits until
  /// it opens, and is late then whenever it came.
  private func closes(_ agents: AgentGroup, _ type: ContactType, _ intervals: [Int]) -> Bool {
    guard !type.isDeferred else { return agents.closed.contains(true) }
    return scenario.intervalsTurnedAway(type).contains { intervals.contains($0) && agents.isClosed(in: $0) }
  }

  private func relaxed(
    _ subject: Subject, without rules: [PlanConflict.Rule]
  ) throws(SearchEnd) -> StaffProblem {
    let contact: String? = if case .type(let type) = subject { scenario.contacts[type].name } else { nil }
    return try SearchEnd.passing { () throws(ScenarioErrors) in
      let relaxed = try scenario.changing { draft in
        // Blocking must still be bounded once it is no longer limited.
        draft.limitBlocking()
        for rule in rules { draft.drop(rule, for: contact) }
      }
      return try StaffProblem(relaxed, self.problem.request)
    }
  }

  /// The intervals whose agents bear on some places: their own, and the two before where each interval is judged alone;
  /// all of them where work may be deferred.
  private func intervals(of marks: [GoalMark]) -> [Int] {
    guard !problem.hasDeferredGoals else { return Array(0..<problem.intervalCount) }
    return marks.flatMap { mark -> Range<Int> in
      let place = problem.places[mark.place]
      return problem.request.scope == .interval ? max(0, place.lowerBound - 2)..<place.upperBound : place
    }
  }

  /// How many more agents the goals would take, by group that may help, then by interval, if the limits on their number
  /// did not stand in the way, with everything else planned as it is; where other rules stand in the way as well,
  /// without any of them. Nil where more people do not help.
  private func missing(
    _ marks: [Int: [GoalMark]], _ subject: Subject, _ obstacles: Obstacles
  ) throws(SearchEnd) -> [String: [Int]]? {
    var lifted = obstacles.onPeople
    guard !lifted.isEmpty else { return nil }
    // Rules of which each is enough, or all together, are known to help.
    if !obstacles.isEachEnough, lifted != obstacles.rules,
      try met(marks, subject, without: lifted).count < marks.count
    {
      lifted = obstacles.rules
    }
    return try SearchEnd.ifPossible { () throws(SearchEnd) in
      let problem = try relaxed(subject, without: lifted)
      let unlimited = lab.trials(of: problem).search(from: search.grid)
      try unlimited.run()
      return missing(in: unlimited.grid, groups(for: subject), at: intervals(of: Array(marks.values.joined())))
    }
  }

  /// What an unlimited staffing has in some intervals and the plan has not. Where groups replace each other, only the
  /// difference over all of them is missing.
  private func missing(in unlimited: StaffGrid, _ groups: [Int], at intervals: [Int]) -> [String: [Int]] {
    var missing = Dictionary(
      uniqueKeysWithValues: groups.map { ($0, Array(repeating: 0, count: problem.intervalCount)) })
    for interval in Set(intervals) {
      let more = groups.map { unlimited[$0, interval] - search.grid[$0, interval] }
      var left = more.reduce(0, +)
      for (group, more) in zip(groups, more) where more > 0 && left > 0 {
        missing[group]?[interval] = min(more, left)
        left -= more
      }
    }
    return Dictionary(uniqueKeysWithValues: missing.map { (scenario.agents[$0.key].name, $0.value) })
  }

  /// The parts of a goal that could not be met but hold on average without some rules, when every group that may help
  /// is as large as is of any use; none where that is more than can be simulated.
  private func met(
    _ marks: [Int: [GoalMark]], _ subject: Subject, without rules: [PlanConflict.Rule]
  ) throws(SearchEnd) -> [Int] {
    let found = try SearchEnd.ifPossible { () throws(SearchEnd) in
      let problem = try relaxed(subject, without: rules)
      var grid = search.grid
      for group in groups(for: subject) {
        for interval in intervals(of: Array(marks.values.joined())) {
          grid[group, interval] = problem.most[group][interval]
        }
      }
      return try lab.trials(of: problem).judge(grid)
    }
    guard let judgement = found else { return [] }
    return marks.keys.sorted().filter { (marks[$0] ?? []).allSatisfy { judgement[$0].center >= 0 } }
  }
}

extension GoalMark {
  /// The part of a goal; 0 for an occupancy.
  fileprivate var part: Int {
    switch subject {
    case .type(_, let part): part
    case .group: 0
    }
  }
}
