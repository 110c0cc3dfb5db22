import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What a planner defends: the plan meets its goals on other days too, and nobody in it is one too many.
struct PlannerTests {
  @Test("A plan meets its goals on days it was not made for", arguments: PlanExample.all)
  func holdsOnOtherDays(_ example: PlanExample) throws {
    let plan = try example.plan()
    #expect(plan.meetsGoals)
    let other = try plan.planned.changing { draft in
      draft.run.seed = 4711
      draft.run.replications = 2000
    }
    let summary = Simulator(threads: 2).run(other)
    for contact in summary.contacts {
      for (index, values) in contact.intervals.enumerated() {
        let broken = GoalBook(contact.type.goal).broken(values)
        #expect(broken.isEmpty, "\(contact.type.name), interval \(index): \(broken)")
      }
    }
  }

  @Test("One agent less in any interval breaks a goal or leaves one in doubt", arguments: PlanExample.all)
  func nobodyIsTooMany(_ example: PlanExample) throws {
    let plan = try example.plan()
    var tried = 0
    for group in plan.groups {
      for (interval, planned) in group.intervals.enumerated() {
        guard planned.removal != .isForbidden else {
          #expect(planned.agents == (group.group.minStaff?.value(at: interval) ?? 0))
          continue
        }
        let less = try plan.planned.changing { draft in
          draft.run.replications = plan.replications
          for index in draft.agents.indices where draft.agents[index].name == group.group.name {
            if case .perInterval(var counts) = draft.agents[index].staffing {
              counts[interval] -= 1
              draft.agents[index].staffing = .perInterval(counts)
            }
          }
        }
        // In doubt is also what holds on the days of the search, but not on average on those of its confirmation.
        #expect(
          try !holds(less, \.safeLower, \.safeUpper) || !holds(less.withSeed(2), \.mean, \.mean),
          "\(group.group.name) can do with one less in interval \(interval)")
        tried += 1
      }
    }
    #expect(tried > 0)
  }

  private func holds(
    _ scenario: Scenario, _ lower: KeyPath<Estimate, Double>, _ upper: KeyPath<Estimate, Double>
  ) -> Bool {
    let summary = Simulator(threads: 2).run(scenario)
    let keepsGoals = summary.contacts.allSatisfy { contact in
      contact.intervals.allSatisfy { GoalBook(contact.type.goal).missed($0, lower: lower, upper: upper).isEmpty }
    }
    return keepsGoals
      && summary.agents.allSatisfy { agents in
        agents.intervals.allSatisfy { ($0[.occupancy]?[keyPath: upper] ?? 0) <= agents.group.maxOccupancy ?? 1 }
      }
  }

  @Test("The plan does not depend on the threads")
  func sameWhateverTheThreads() throws {
    let scenario = try PlanExample.all[0].scenario()
    let one = try Planner(threads: 1, explains: false).plan(scenario)
    let four = try Planner(threads: 4, explains: false).plan(scenario)
    #expect(one.planned == four.planned)
    #expect(one.trials == four.trials)
    #expect(one.check == four.check)
  }
}

/// What goals ask of the estimates of an interval.
private struct GoalBook {
  private let goal: Goal

  init(_ goal: Goal) { self.goal = goal }

  /// Goals that are missed on average.
  func broken(_ values: MeasureValues) -> [String] {
    missed(values, lower: \.mean, upper: \.mean)
  }

  func missed(
    _ values: MeasureValues, lower: KeyPath<Estimate, Double>, upper: KeyPath<Estimate, Double>
  ) -> [String] {
    var missed: [String] = []
    if let answer = goal.answer, let level = values[.serviceLevel], level[keyPath: lower] < answer {
      missed.append("service level \(level.mean)")
    }
    if let abandon = goal.abandon, let rate = values[.abandonRate], rate[keyPath: upper] > abandon {
      missed.append("abandoned \(rate.mean)")
    }
    if let asa = goal.asa, let wait = values[.asa], wait[keyPath: upper] > asa { missed.append("asa \(wait.mean)") }
    return missed
  }
}

extension Estimate {
  fileprivate var safeLower: Double { lower ?? mean }
  fileprivate var safeUpper: Double { upper ?? mean }
}

extension Scenario {
  fileprivate func withSeed(_ seed: UInt64) throws -> Scenario { try changing { $0.run.seed = seed } }
}
