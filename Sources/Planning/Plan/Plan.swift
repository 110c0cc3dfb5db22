public import Scenarios
public import Simulation
public import Statistics

/// How many people a scenario needs, interval by interval, by formulas and by simulation.
public struct Plan: Sendable {
  /// What was asked.
  public let request: PlanRequest
  /// The scenario as it was given.
  public let scenario: Scenario
  /// The scenario with the planned staff.
  public let planned: Scenario
  /// The groups that serve a type with a goal; all others keep their staff.
  public let groups: [PlannedGroup]
  /// The planned scenario, simulated on days that the search has not seen, at the places where goals must hold.
  public let found: ScopedSummary
  /// Goals that no staffing within the limits meets, or is shown to meet; empty where the plan meets all.
  public let conflicts: [PlanConflict]
  /// What each way of planning would take, and what it would give on the days of ``check``.
  public let outcomes: [MethodOutcome]
  /// Why the ways of planning differ; empty where the planner was not to explain.
  public let differences: [MethodDifference]
  /// How many days each trial simulated.
  public let replications: Int
  /// How many staffings were simulated on all days.
  public let trials: Int
  /// How many more were simulated on the first days alone, to find the way.
  public let looks: Int
  /// Where the search was cut short; nil where it came to its end.
  public let cut: PlanCut?

  /// The planned scenario, simulated on days that the search has not seen.
  public var check: Summary { found.summary }

  /// How the plan stands with its goals.
  public enum Standing: String, Sendable {
    /// Every goal holds with confidence on the days of the search.
    case met
    /// A goal cannot be met.
    case missed
    /// The search was cut short before it was known, or a goal holds on average but is not shown to hold.
    case open
  }

  /// How the plan stands with its goals.
  public var standing: Standing {
    if isCutShort { return .open }
    guard !conflicts.isEmpty else { return .met }
    return conflicts.allSatisfy(\.isUnproven) ? .open : .missed
  }

  /// Whether the search ended before it was known which goals can be met.
  public var isCutShort: Bool { cut?.stage == .reaching }

  /// Whether every goal holds with confidence on the days of the search.
  public var meetsGoals: Bool { standing == .met }

  /// Whether planned groups can do each other's work, so that the plan is one that no single step makes cheaper, and
  /// another may be cheaper still.
  public var groupsShareTypes: Bool {
    scenario.contacts.contains { type in
      type.goal.promisesSomething
        && groups.count { $0.group.skills.contains { $0.contact == type.name } } > 1
    }
  }
}

/// What is planned for one group.
public struct PlannedGroup: Sendable {
  /// One interval of it.
  public struct Interval: Sendable {
    /// What the formulas ask for.
    public let formula: FormulaRequirement.Interval
    /// The fewest agents on duty by simulation: the plan.
    public let agents: Int
    /// How many people to schedule at this time so that `agents` are left after shrinkage: a head count, rounded up. Hours
    /// over the day are ``MethodOutcome/scheduledHours``.
    public let scheduled: Int
    /// How many agents it would take if the limits on their number did not stand in the way of a goal; ``agents`` where none
    /// does, or where more people do not help.
    public let needed: Int
    /// Agents in the scenario as it was given, a time average.
    public let current: Double
    /// What one agent less would do; nil where it was not tried because goals cannot be met there.
    public let removal: Removal?
    /// What keeps the plan from having fewer: the goal that fails first with one agent less, or the group's `min`; nil
    /// where nobody is planned, or where it was not tried.
    public let binding: GoalBinding?
    /// How busy the group is there under the plan, on days that the search has not seen: slots in use where agents hold
    /// several contacts at a time; nil where nobody is there.
    public let occupancy: Estimate?

    /// Needed less current agents: positive where people are missing.
    public var gap: Double { Double(needed) - current }
  }

  /// The group.
  public let group: AgentGroup
  /// Whether the formulas use the lagged load instead of the offered: where handle times are long.
  public let usesLag: Bool
  /// In the order of the day.
  public let intervals: [Interval]
}

/// A way to find out how many agents are needed.
public enum PlanMethod: String, Sendable, CaseIterable {
  /// Erlang C, every interval on its own.
  case erlangC = "erlang_c"
  /// Erlang B, every interval on its own, where those who would have to wait may be lost.
  case erlangB = "erlang_b"
  /// Erlang A, every interval on its own.
  case erlangA = "erlang_a"
  /// The transient model of the day.
  case transient
  /// Simulation of the whole scenario.
  case simulation
  /// What the scenario schedules now.
  case current
}

/// What a way of planning takes, and what it gives when it is simulated.
public struct MethodOutcome: Sendable {
  /// The way.
  public let method: PlanMethod
  /// Agent-hours on duty.
  public let hours: Double
  /// Hours to schedule to have these on duty: divided once by 1 − shrinkage.
  public let scheduledHours: Double
  /// Hours that are paid for to have these on duty: what a simulation pays without overtime, so that absence and short
  /// breaks count where they are paid, divided once by 1 − shrinkage.
  public let paidHours: Double
  /// What the paid hours cost; nil unless every planned group has a cost.
  public let cost: Double?
  /// Intervals in which every goal is met on average.
  public let intervalsMet: Int
  /// Intervals in which a goal is missed by more than chance.
  public let intervalsBroken: Int
  /// Intervals in which contacts with a goal arrive.
  public let intervalsJudged: Int
  /// The share of days on which every goal is met over the horizon; nil where no contacts arrive.
  public let daysMet: Double?
}
