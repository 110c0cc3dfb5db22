internal import Measures
internal import Planning

extension PlanExplanation {
  /// Everything about plans that is explained: columns in the order of the report, then causes.
  public static let all: [PlanExplanation] = columns + MethodDifference.Cause.allCases.map(explanation)

  private static let columns: [PlanExplanation] = [
    PlanExplanation(
      "offered_load", "the work that comes in an interval",
      "How many agents would be busy all the time if all work were done in the interval it comes in. Types that several "
        + "groups can serve are shared out among those on duty, primary skills first, by their staff. An agent who holds "
        + "several contacts at a time does so many in the time of one.",
      formula: "contacts × mean handle time ÷ length of the interval ÷ contacts of an agent at a time", unit: "Erlang",
      source: Citation.gansKooleMandelbaum.words),
    PlanExplanation(
      "lagged_load", "the work that is felt in an interval",
      "The mean number of busy agents if nobody ever had to wait: what comes late in an interval is worked off in the "
        + "next one. Where handle times are longer than a quarter of the interval, Erlang C and Erlang A use it instead "
        + "of offered_load.",
      formula: "mean over the interval of ∫ λ(t − u) e^(−u ÷ AHT) du", unit: "Erlang",
      source:
        "L. V. Green, P. J. Kolesar & J. Soares, Improving the SIPP Approach for Staffing Service Systems That Have "
        + "Cyclic Demands, Operations Research 49 (2001) 549–564."),
    PlanExplanation(
      "erlang_c", "agents by Erlang C, interval by interval",
      "The fewest agents on duty that keep the goals if each interval were a steady state by itself and nobody hung up. "
        + "It ignores goals for abandonment and blocking. Groups that can do the same are one pool, whose agents are divided "
        + "among them by their staff. Where agents hold several chats at a time the servers are slots: agents are slots "
        + "÷ slots of an agent, rounded up. Null where no number of agents keeps the goals, and where nothing but "
        + "goal.blocked is promised.",
      formula: "sira explain erlang-c", source: "A. K. Erlang 1917."),
    PlanExplanation(
      "erlang_b", "agents by Erlang B, interval by interval",
      "The fewest agents on duty that keep the goals if each interval were a steady state by itself and nobody waited: "
        + "whoever finds nobody free is lost. Asked where lines or queue_limit block, where contacts balk, and where they "
        + "have no patience; such contacts count as blocked, balked or abandoned. Where queue_limit is 0 or patience 0s "
        + "that is the truth; where some may wait, what is needed lies between it and erlang_a, in which all may. Null "
        + "elsewhere.",
      formula: "sira explain erlang-b", source: "A. K. Erlang 1917."),
    PlanExplanation(
      "erlang_a", "agents by Erlang A, interval by interval",
      "The fewest agents on duty that keep the goals if each interval were a steady state by itself, callers having an "
        + "exponential patience of the scenario's mean, which ends at the latest when queue_timeout sends them elsewhere: those "
        + "who hang up before count against goal.abandon, and none of both is answered. Null where nothing but goal.blocked is promised: nobody is blocked.",
      formula: "sira explain erlang-a", source: Citation.garnett.words),
    PlanExplanation(
      "transient", "agents by the exact course of the day",
      "The fewest agents, interval after interval, by the exact Markov chain of one group and one type over the day: what "
        + "waits and talks at the end of an interval is carried into the next. Null where groups share types, with queue_timeout, where an ASA "
        + "or nothing but goal.blocked is promised, with patience 0s, and beyond 150 agents.",
      formula: "uniformisation of M(t)/M/s(t)+M", source: Citation.sira.words),
    PlanExplanation(
      "simulation", "agents by simulation: the plan",
      "The fewest agents found with which every goal holds with confidence when the whole scenario is simulated: "
        + "distributions, busy days, skills, absence, limits. From no interval can one agent be taken without breaking a "
        + "goal or leaving it in doubt. Those who are absent count as there, as in staff.",
      formula: "search over simulated days, all staffings on the same days; checked on others",
      source: Citation.sira.words),
    PlanExplanation(
      "scheduled", "people to schedule for so many on duty",
      "The plan's agents with what leave, training and meetings take added: a head count at the time. Hours over a day are "
        + "divided once, agent-hours ÷ (1 − shrinkage), not rounded up in every interval.",
      formula: "agents ÷ (1 − shrinkage), rounded up", source: Citation.koole.words),
    PlanExplanation(
      "gap", "what is missing or to spare",
      "Planned agents less those that the scenario has now, a time average where shifts begin inside an interval: "
        + "positive where people are missing. Where limits or shifts keep a goal out of reach, those who are missing for it "
        + "count as well (missing).",
      formula: "simulation + missing − current", source: Citation.sira.words),
    PlanExplanation(
      "one_less", "what one agent less would do",
      "breaks: a goal would be missed. leaves_in_doubt: it might still hold, but its confidence interval reaches over the "
        + "goal. is_forbidden: the file's min allows no fewer, or nobody would be left for those who come. Over days or the horizon, "
        + "where a look at the first days shows clearly that a goal would fail, that is believed. Null where it was not "
        + "tried.",
      formula: "the plan with one agent less in the interval, simulated on the same days", unit: "a word",
      source: Citation.sira.words),
    PlanExplanation(
      "binds", "what keeps the plan from having fewer",
      "What fails first when the group has one agent less in the interval: a part of a type's goal, or the group's cap on "
        + "occupancy, by its path in the file; agents.GROUP.min where the file allows no fewer, contacts.TYPE where nobody would be left for them. Where goals must hold on a "
        + "share of days, all parts of a goal count together. Null where it was not tried.",
      formula: "the part with the largest miss, of the plan with one agent less in the interval",
      unit: "a path in the file",
      source: Citation.sira.words),
    PlanExplanation(
      "missing", "people that a goal out of reach is short of",
      "Where a limit on the number of agents, or a shift, stands in the way of a goal: how many the goal would take without it, over all "
        + "groups that may help, when most are missing, how many are planned there, and the agent-hours missing in all. Null "
        + "where more people do not help.",
      formula: "need without agents.GROUP.max and shifts − plan, interval by interval where positive",
      unit: "agents, agent-hours",
      source: Citation.sira.words),
    PlanExplanation(
      "standing", "how a plan stands with its goals",
      "met: every goal holds with confidence. missed: a goal cannot be met. open: the search was cut short before it was "
        + "known, or a goal holds on average and too few days show it. cut says which limit was reached (work: known before the search starts and the same on every machine; time: "
        + "--time-limit), in which stage, and what is not proven.",
      formula: "on the days of the search", unit: "a word", source: Citation.sira.words),
    PlanExplanation(
      "places_missed", "how often goals are missed",
      "Of the places that --per asks for (every interval, every day, or the horizon) those in which somebody came and a part "
        + "of a goal, or a max_occupancy, is missed on average; places_judged counts all in which there was anything to judge. "
        + "missed_most is the miss that is largest, in shares of contacts or of the promised time.",
      formula: "count of places with a mean on the wrong side of its bound", unit: "places", source: Citation.sira.words
    ),
  ]

  /// What is said of a cause. The switch has no default, so a new cause does not compile without its words.
  private static func explanation(_ cause: MethodDifference.Cause) -> PlanExplanation {
    func page(_ title: String, _ meaning: String, proof: String) -> PlanExplanation {
      PlanExplanation(cause, title, meaning, proof: proof)
    }
    switch cause {
    case .abandonment:
      return page(
        "callers hang up",
        "Whoever hangs up takes a contact out of the queue, so Erlang A mostly asks for fewer than Erlang C. In small groups "
          + "it may ask for more: Erlang C lets nobody hang up and cannot miss a goal on abandonment.",
        proof: "both formulas again with endless patience")
    case .queueTimeout:
      return page(
        "queues send contacts elsewhere",
        "A queue that contacts leave after a while stays short, and goals are easier to meet; what becomes of them may be "
          + "work for the same agents. Erlang C knows no timeout, and Erlang A only that they leave.",
        proof: "asked again without queue_timeout")
    case .leaving:
      return page(
        "contacts hang up or are sent elsewhere",
        "Where queues time out, those who would have hung up later are sent elsewhere, and the other way round, so little "
          + "changes until both are taken out. Erlang C lets nobody leave.",
        proof: "both formulas again with endless patience and without queue_timeout")
    case .redial:
      return page(
        "who does not get through tries again",
        "Redials are contacts that no count of arrivals has. They come when it is busy, and the more the fewer agents there "
          + "are.",
        proof: "planned again without redial")
    case .profiles:
      return page(
        "customers differ by profile",
        "Those who are seldom helped come back more often, and may take longer: that is in the load and the mean handle time "
          + "of every way of planning. But handle times and patience also spread more than those of average customers, which "
          + "only the simulation knows.",
        proof: "planned again without the profiles of contact types")
    case .knows:
      return page(
        "agents know of earlier contacts, or do not",
        "Who sees the history of an issue talks shorter, and who does not makes the customer explain again. Formulas take "
          + "the handle time of the type for every contact.",
        proof: "planned again without knows")
    case .shortBreaks:
      return page(
        "agents go on short breaks",
        "Formulas take the time of short breaks off the staff evenly. In a simulation several may be away at once, and a "
          + "break that is due waits for the end of a contact.",
        proof: "planned again without short_breaks")
    case .occupancyCap:
      return page(
        "a cap on occupancy",
        "max_occupancy asks for agents beyond what goals take, mostly in large groups, which keep goals while they are busy.",
        proof: "planned again without max_occupancy")
    case .carryOver:
      return page(
        "one interval leaves something to the next",
        "A queue at the end of a busy interval is served in the next one, and idle agents help a rush from its first second. "
          + "Formulas that see each interval as a steady state know neither.",
        proof: "planned again with every interval twice as long and judged by its second half")
    case .busyDays:
      return page(
        "days and intervals differ in volume",
        "More contacts hurt more than fewer contacts help, so a volume that varies needs more agents than its average.",
        proof: "planned again without busyness and interval_noise")
    case .handleTimes:
      return page(
        "handle times are not exponential",
        "Erlang C and Erlang A take them as exponential. Waits are longer where they vary more, and shorter where less.",
        proof: "planned again with exponential handle times of the same mean")
    case .patience:
      return page(
        "patience is not exponential",
        "What counts is how many hang up in the first seconds, and an exponential of the same mean may be far from it.",
        proof: "planned again with exponential patience of the same mean")
    case .pooling:
      return page(
        "groups help each other",
        "Agents who can take more than one type are busy where they are needed. Formulas share the contacts out first and "
          + "see each group on its own.",
        proof: "planned again with each group left alone with its share of the contacts")
    case .absence:
      return page(
        "people are absent",
        "A plan counts people who are due to come, formulas those who are there; and it varies how many stay away.",
        proof: "planned again without absence")
    case .agentSpeeds:
      return page(
        "agents differ in speed",
        "Slow agents are busy for longer and so take more of the time, and who is on duty varies by day.",
        proof: "planned again with speed_spread 0")
    case .places:
      return page(
        "contacts are lost at limits",
        "Lines, queue_limit and balk turn contacts away. Those are no longer there to wait, but may be missing in a goal.",
        proof: "planned again without lines, queue_limit and balk")
    case .priorities:
      return page(
        "some types are served before others",
        "The goal of a type that comes last is kept with more agents than formulas without priorities ask for, that of the "
          + "first with fewer.",
        proof: "planned again with equal priorities")
    case .confidence:
      return page(
        "goals hold with confidence",
        "Formulas keep a goal on average and exactly; the plan leaves room so that the whole confidence interval keeps it. "
          + "More replications make that room smaller.",
        proof: "planned again as if the simulated averages were the truth")
    }
  }
}
