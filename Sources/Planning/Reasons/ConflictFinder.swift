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

  /// One conflict for each type or group with goals that cannot be met.
  func conflicts() throws(ScenarioErrors) -> [PlanConflict] {
    var conflicts: [PlanConflict] = []
    let subjects =
      problem.promisedTypes.map(GoalMark.Subject.type) + problem.plannedGroups.map(GoalMark.Subject.group)
    for subject in subjects {
      let marks = search.unreachable.keys.filter { $0.subject == subject }.sorted { $0.place < $1.place }
      guard !marks.isEmpty else { continue }
      conflicts.append(
        PlanConflict(
          subject: name(subject), intervals: problem.request.scope == .day ? [] : marks.map(\.place),
          rules: try rules(against: marks, subject)))
    }
    return conflicts
  }

  private func name(_ subject: GoalMark.Subject) -> PlanConflict.Subject {
    switch subject {
    case .type(let type): .contact(scenario.contacts[type].name)
    case .group(let group): .group(scenario.agents[group].name)
    }
  }

  /// The rules each of which is enough to stand in the way; else all together; else it is the goal.
  private func rules(against marks: [GoalMark], _ subject: GoalMark.Subject) throws(ScenarioErrors) -> [PlanConflict
    .Rule]
  {
    let present = self.present(for: subject, marks)
    var guilty: [PlanConflict.Rule] = []
    for rule in present where try isMet(marks, subject, without: [rule]) { guilty.append(rule) }
    if !guilty.isEmpty { return guilty }
    guard !present.isEmpty, try isMet(marks, subject, without: present) else { return [.goal] }
    return present
  }

  private func groups(for subject: GoalMark.Subject) -> [Int] {
    switch subject {
    case .type(let type): problem.servers[type]
    case .group(let group): [group]
    }
  }

  /// The rules that bear on a subject.
  private func present(for subject: GoalMark.Subject, _ marks: [GoalMark]) -> [PlanConflict.Rule] {
    var rules: [PlanConflict.Rule] = []
    for group in groups(for: subject) {
      let agents = scenario.agents[group]
      if problem.isCapped[group] { rules.append(.most(group: agents.name)) }
      let attendance = problem.attendance[group]
      let places = problem.request.scope == .day ? Array(attendance.indices) : marks.map(\.place)
      if places.contains(where: { !attendance[$0].isOnDuty }) { rules.append(.shifts(group: agents.name)) }
      guard case .type(let type) = subject else { continue }
      let skills = agents.skills.filter { $0.contact == scenario.contacts[type].name }
      if skills.contains(where: { $0.after > 0 }) { rules.append(.after(group: agents.name)) }
      if skills.contains(where: { $0.reserve > 0 }) { rules.append(.reserve(group: agents.name)) }
    }
    if case .type(let type) = subject {
      let contact = scenario.contacts[type]
      let hasLines = scenario.lines.contains { $0.contacts.contains(contact.name) }
      if hasLines || contact.queueLimit != nil || scenario.routing.queueLimit != nil || contact.balk != nil {
        rules.append(.places)
      }
    }
    return rules
  }

  /// Whether goals that could not be met hold on average without some rules, when every group that may help is as large as
  /// is of any use.
  private func isMet(
    _ marks: [GoalMark], _ subject: GoalMark.Subject, without rules: [PlanConflict.Rule]
  ) throws(ScenarioErrors) -> Bool {
    let relaxed = try scenario.changing { draft in
      for rule in rules { draft.drop(rule, for: subject) }
    }
    let problem = try StaffProblem(relaxed, self.problem.request)
    var grid = search.grid
    let isWhole = self.problem.request.scope == .day
    for group in groups(for: subject) {
      let places = isWhole ? Array(0..<problem.intervalCount) : marks.flatMap { max(0, $0.place - 2)...$0.place }
      for place in places { grid[group, place] = problem.most[group][place] }
    }
    let judgement = try lab.trials(of: problem).judge(grid)
    return marks.allSatisfy { judgement[$0].center >= 0 }
  }
}

extension ScenarioDraft {
  fileprivate mutating func drop(_ rule: PlanConflict.Rule, for subject: GoalMark.Subject) {
    switch rule {
    case .most(let group): change(group) { $0.maxStaff = nil }
    case .shifts(let group):
      let horizon = horizon
      change(group) { $0.staffing = .perInterval($0.scheduled(by: horizon).map { Int($0.rounded()) }) }
    case .after(let group): changeSkills(of: group, subject) { $0.after = 0 }
    case .reserve(let group): changeSkills(of: group, subject) { $0.reserve = 0 }
    case .places:
      lines = []
      routing.queueLimit = nil
      for index in contacts.indices {
        contacts[index].queueLimit = nil
        contacts[index].balk = nil
      }
    case .goal: break
    }
  }

  private mutating func change(_ group: String, _ change: (inout AgentGroup) -> Void) {
    for index in agents.indices where agents[index].name == group { change(&agents[index]) }
  }

  private mutating func changeSkills(
    of group: String, _ subject: GoalMark.Subject, _ change: (inout Skill) -> Void
  ) {
    guard case .type(let type) = subject else { return }
    let contact = contacts[type].name
    self.change(group) { agents in
      for index in agents.skills.indices where agents.skills[index].contact == contact { change(&agents.skills[index]) }
    }
  }
}
