/// What the formulas ask of one group, interval by interval.
///
/// They see each interval alone, as a steady queue with one kind of contact; so does a planner with a calculator, and
/// the difference from a simulated requirement is what that costs. The numbers are agents on duty: shrinkage and
/// absence come on top, while agents are divided by the share of time that is not spent on short breaks, and the plan's
/// `min` and `max` are ignored. What the formulas do not know is left out: queue limits, balking, trunks, priorities,
/// overflow, and every distribution but its mean. Where contacts that would have to wait may be lost, what is needed lies
/// between Erlang B, in which none waits, and Erlang A, in which all may.
///
/// Several types in one group are pooled: rates add up, handle times and rates of leaving are means weighted by them.
/// Groups that can do the same work are one pool: what it needs is divided among those on duty in proportion to their
/// staff, in whole people. Where agents hold several contacts of a channel at a time, each slot is a server: the
/// requirement is the slots ÷ the slots of an agent, rounded up, and each contact takes as long as it does while all
/// slots are taken.
public struct FormulaRequirement: Sendable, Equatable {
  /// What the formulas ask in one interval.
  public struct Interval: Sendable, Equatable {
    /// Contacts × mean handle time ÷ interval as allocated to the group, divided by the slots of an agent: agents' worth
    /// of work, Erlang.
    public let offeredLoad: Double
    /// The mean number busy during the interval if nobody ever had to wait: the load, delayed by the handle time, in the
    /// same unit.
    public let laggedLoad: Double
    /// The fewest agents by Erlang C. Nil where arriving contacts are promised nothing, or only a limit on blocking,
    /// which Erlang C does not know, or where no number of agents keeps the promises; 0 where no contacts arrive or the
    /// group is closed, else at least 1.
    public let erlangC: Int?
    /// The fewest agents by Erlang B: a contact that finds none free is lost, as blocked, balked or abandoned. Nil as
    /// ``erlangC``, and throughout the day where some with a promise wait until they are answered or run out of
    /// patience.
    public let erlangB: Int?
    /// The fewest agents by Erlang A, with exponential patience of the same mean; where queues time out, by M/M/n+G with
    /// that patience cut there. Nil as ``erlangC``.
    public let erlangA: Int?
    /// The fewest agents by the exact chain of a day, given its answers for the intervals before, with contacts that
    /// wait or talk carried over. Nil as ``erlangC``, and throughout the day where the type or the group is shared with
    /// others, where its queue times out, where an ASA is promised, where nobody waits at all, beyond 150 agents, or
    /// where it would take too long.
    public let transient: Int?
  }

  /// The group's name.
  public let group: String
  /// Whether the formulas use the lagged load instead of the offered: where handle times are long.
  public let usesLag: Bool
  /// One for each interval of the horizon.
  public let intervals: [Interval]

  /// The handle time, as a share of the interval, beyond which the lagged load is used.
  ///
  /// When the load steps from one interval to the next, a share (1 − e^(−L/S)) S/L of the step is felt only after the
  /// interval. At a quarter that is 24.5 %: a load that grows by a third would be overrated by about 6 %, more than one
  /// agent in twenty. Shorter handle times blur the steps less than the forecast does.
  public static let longHandleTime = 0.25
}
