import Measures
internal import Randomness

extension Scenario {
  /// What is allowed, but seldom intended: load above staff, goals out of reach, skills that are never used.
  public var warnings: [ScenarioProblem] { self[dynamicMember: \.self].warnings }
}

extension ScenarioDraft {
  /// The warnings about a draft without problems.
  fileprivate var warnings: [ScenarioProblem] {
    var report = ProblemReport()
    let staff = Dictionary(
      agents.map { ($0.name, $0.scheduled(by: horizon)) }, uniquingKeysWith: { first, _ in first })
    let factors = queueFactors()
    warnOfStart(staff, factors, &report)
    for type in contacts {
      warnOfEndlessQueue(type, &report)
      warnOfDelay(type, &report)
      warnOfIdlePromises(type, &report)
      warnOfFixedNothing(type, &report)
      warnOfLoad(type, staff, factors, &report)
    }
    warnOfSharedLoad(staff, factors, &report)
    warnOfLosses(staff, factors, &report)
    warnOfJourneys(staff, &report)
    warnOfIdleAging(&report)
    warnOfTimeouts(&report)
    warnOfJointBreaks(&report)
    warnOfRules(&report)
    warnOfExperience(&report)
    warnOfIncidents(&report)
    for group in agents { group.warnOfTenure(horizon, &report) }
    for group in agents { warnOfIdleSkills(group, staff[group.name] ?? [], &report) }
    report.require(
      run.replications > 1 || !run.precision.isEmpty, ["run", "replications"],
      "one replication gives no confidence interval; 100 is a good start")
    return report.problems
  }

  private func warnOfEndlessQueue(_ type: ContactType, _ report: inout ProblemReport) {
    let path = ["contacts", type.name]
    let goal = type.goal
    report.require(
      !type.canQueueForever(routing), path + ["patience"],
      "patience is endless and the queue has no limit, so nobody ever gives up; real customers do")
    if let limit = type.patience.redrawsAbove {
      report.add(
        path + ["patience", "max"],
        "a patience beyond \(Text.duration(limit)) is drawn again, so more leave early; to have everybody leave at "
          + "\(Text.duration(limit)) at the latest, write 'at_most' in place of 'max'")
    }
    report.require(
      goal.answer == nil || goal.shortAbandon <= goal.within, path + ["goal", "short_abandon"],
      "\(Text.duration(goal.shortAbandon)) is longer than the \(Text.duration(goal.within)) of the goal")
  }

  /// A fixed number of contacts that is nearest to none.
  private func warnOfFixedNothing(_ type: ContactType, _ report: inout ProblemReport) {
    let count = type.arrivals.expectedCount(over: horizon) - Double(type.arrivals.backlog?.count ?? 0)
    guard type.arrivals.isFixed, count > 0, count.rounded() == 0 else { return }
    report.add(
      ["contacts", type.name, "arrivals", "fixed"],
      "the \(Text.number((count * 100).rounded() / 100)) contacts of the horizon are rounded to 0, so that none ever comes; "
        + "leave it out, or let more come")
  }

  /// A type that every group takes only after a delay cannot be answered sooner.
  private func warnOfDelay(_ type: ContactType, _ report: inout ProblemReport) {
    let skills = agents.flatMap(\.skills).filter { $0.contact == type.name }
    guard let delay = skills.map(\.after).min(), delay > 0 else { return }
    let path = ["contacts", type.name]
    let fact = "every skill for '\(type.name)' opens after a wait, the first one after \(Text.duration(delay))"
    let goal = path + ["goal"]
    if let answer = type.goal.answers.first(where: { delay > $0.within }) {
      report.add(
        goal + (type.goal.furtherAnswers.isEmpty ? ["within"] : ["answers"]),
        "\(fact), so nobody is answered within \(Text.duration(answer.within)): the goal cannot be met")
    } else if let asa = type.goal.asa, delay > asa {
      report.add(goal + ["asa"], "\(fact): a mean wait of \(Text.duration(asa)) cannot be met")
    } else if let part = type.goalParts.first(where: { $0.measure.percentile != nil && delay > $0.limit }) {
      report.add(goal + part.path, "\(fact): a wait of \(Text.duration(part.limit)) cannot be met")
    } else {
      report.add(path, "\(fact), even while agents are idle; give one of them no 'after'")
    }
  }

  /// A skill whose reserve is as large as the group is never used.
  private func warnOfIdleSkills(_ group: AgentGroup, _ staff: [Double], _ report: inout ProblemReport) {
    let path = ["agents", group.name]
    let most = staff.max() ?? 0
    guard most > 0 else { return report.add(path, "nobody of this group is ever there") }
    let people = group.mostAtOnce(horizon, average: most)
    for skill in group.skills where skill.reserve >= people {
      report.add(
        path + ["skills", skill.contact, "reserve"],
        "\(skill.reserve) agents are to stay idle, but at most \(people) are there: the skill is never used")
    }
  }
}

extension ContactType {
  /// Whether nothing keeps the queue from growing as long as the load is too high.
  func canQueueForever(_ routing: Routing) -> Bool {
    !isDeferred && patience.isNever && queueTimeout == nil && queueLimit == nil && routing.queueLimit == nil
      && balk == nil
  }
}

extension AgentGroup {
  /// The largest number of people who can be there at one time, or a little more.
  fileprivate func mostAtOnce(_ horizon: Horizon, average: Double) -> Int {
    if case .shifts = staffing { return people(over: horizon) }
    if !calledIn.isEmpty { return people(over: horizon) }
    return Int(average)
  }
}
