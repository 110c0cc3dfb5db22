internal import Measures

/// Words of reports that are no head of a single measure: a row a word, and this is the only place that explains them.
extension PrintedWord {
  static let inReports: [PrintedWord] =
    verdicts + counts + plans + comparisons + sweeps + checks + formulas + parts + flow + workforces + automations
    + experiences

  private static let verdicts: [PrintedWord] = [
    PrintedWord(
      "met", "a verdict",
      "The promise is kept: by its whole confidence interval where it is one verdict, on average where half hours, days or "
        + "points are counted.",
      keys: ["service_level_met"], forms: ["still met", "kept", "goal met", "holds"]),
    PrintedWord(
      "missed", "a verdict",
      "The promise is broken: by its whole confidence interval where it is one verdict, on average where half hours, days "
        + "or points are counted. Where contacts come and none is answered, every part of a goal is missed.",
      forms: ["missed at", "now missed", "missed before, too", "hurts"]),
    PrintedWord(
      "in doubt", "a verdict",
      "The promise lies inside the confidence interval: the simulated days do not tell whether it is kept. More "
        + "replications make the interval narrower.",
      forms: ["in doubt at", "doubt"]),
    PrintedWord(
      "beside it", "a remark on a goal",
      "Contacts that did not reach an agent and that no part of the goal counts: it may be met while many are lost."),
    PrintedWord(
      "every part of the goal met", "a remark on a goal",
      "On how many days all that the goal promises was kept on that day. A goal that is met on average may be missed on "
        + "every other day.",
      keys: ["service_level_met"], forms: ["the whole goal met", "goal met on", "every part of the goal met on"]),
    PrintedWord("no goal", "a remark on types", "Types that nothing is promised to, so that nothing is judged."),
    PrintedWord(
      "goals", "a heading",
      "How the promises of the file stand: each part of each type's goal by itself. In a sweep, whether all of them are met "
        + "at a point.",
      forms: ["goal"]),
    PrintedWord(
      "±", "a sign",
      "Half the width of the confidence interval: in 95 % of such studies, or whatever run.confidence says, it holds the "
        + "model's true value. It covers chance in the simulation, not errors of the input."),
    PrintedWord("–", "a sign", "Nothing to measure: no contact of the kind came.", forms: ["—"]),
    PrintedWord("!", "a mark", "A promise is missed there, or in a plan cannot be met."),
    PrintedWord(
      "?", "a mark",
      "Not decided: the promise lies inside ±, in a plan one agent less would leave a goal in doubt, in a comparison one day "
        + "tells nothing."),
    PrintedWord("=", "a mark", "In a plan: no fewer agents are allowed there.", keys: ["one_less"]),
    PrintedWord("→", "a mark", "The row that the answer is about."),
  ]

  private static let counts: [PrintedWord] = [
    PrintedWord(
      "answered", "a column",
      "Contacts that an agent took. With % below it, their share of the offered, which is what goal.answered promises.",
      keys: ["answered", "answer_rate"]),
    PrintedWord(
      "blocked", "a column",
      "Contacts that found no free line, port or place. With % below it, their share of all that came, which is what "
        + "goal.blocked promises.",
      keys: ["blocked", "blocked_rate"]),
    PrintedWord(
      "timed out", "a column",
      "Contacts that the queue sent elsewhere after queue_timeout: to voicemail, to another type or through a step. With % "
        + "below it, their share of the offered. They count neither as answered nor as abandoned.",
      keys: ["timed_out", "timed_out_rate"]),
    PrintedWord(
      "lost", "a column, %",
      "The share of the offered that left without an agent: those who abandoned and, where contacts may balk, those who "
        + "would not wait at all. It is what goal.abandon promises. Issues that are never solved are another thing, "
        + "which result files call lost.",
      keys: ["abandon_rate", "abandon_rate_with_balked"], forms: ["abandon", "abandonment", "abandoned or balked"]),
    PrintedWord(
      "SL", "a column, %",
      "The service level: the share of contacts answered within the time of the goal, which the line below the table gives. "
        + "With a time behind it, as in SL 60 s, it is that of a further answer of the goal.",
      keys: ["service_level", "service_level_2", "service_level_3", "service_level_4"],
      forms: ["service level", "service levels", "SL 2", "SL 3", "SL 4", "second service level"]),
    PrintedWord(
      "largest", "a column",
      "The largest number at one time of what stands beside it, contacts waiting or sessions; the mean of that over the days.",
      keys: ["queue_length_max", "sessions_max"]),
    PrintedWord(
      "occupancy", "a column, %",
      "The share of logged-in time that agents spend on contacts. Where a plan or a cap speaks of agents who hold several "
        + "chats at a time, it is the share of their places that is filled.",
      keys: ["occupancy", "slot_occupancy"], forms: ["occup. %", "cap on occupancy"]),
    PrintedWord(
      "staffed", "a column",
      "Agents on duty, without breaks, absence and overtime: hours over the day, heads in an interval.",
      keys: ["staffed"]),
    PrintedWord(
      "slots in use", "a column, %",
      "Open chats as a share of the most that agents could hold; a call takes all places of its agent.",
      keys: ["slot_occupancy"]),
    PrintedWord(
      "> 85 %", "a column, %",
      "The share of agents' logged-in time at which more than 85 % of the last half hour was spent on contacts; so with 90 "
        + "and 95 %.",
      keys: ["occupancy_over_85", "occupancy_over_90", "occupancy_over_95"], forms: ["> 90 %", "> 95 %"]),
    PrintedWord(
      "strain", "a table", "How hard agents work, in groups with strain: yes, fatigue or load.", forms: ["Strain"]),
    PrintedWord(
      "longest stretch", "a column",
      "The longest time that any agent worked without being idle for 30 s or going on a break.",
      keys: ["longest_stretch"]),
    PrintedWord(
      "mean stretch", "a column",
      "The longest time that an agent worked without being idle for 30 s or going on a break, the mean over the agents.",
      keys: ["longest_stretch_mean"]),
    PrintedWord(
      "late breaks", "a column, %", "The share of breaks that begin late because a contact is in hand.",
      keys: ["breaks_late"]),
    PrintedWord("late by", "a column", "How late the breaks are that begin late, on average.", keys: ["break_delay"]),
    PrintedWord(
      "hours worked", "a column", "How long an agent who came was logged in, on average.", keys: ["hours_worked"]),
    PrintedWord("capacity", "a column", "How many sessions of the step can run at a time."),
    PrintedWord(
      "short", "a column",
      "Of the abandoned, those that waited at most short_abandon: wrong numbers and second thoughts. The usual definition of "
        + "the service level leaves them out.",
      keys: ["abandoned_short", "less_short"], forms: ["of which short", "of them short", "short abandons left out"]),
    PrintedWord(
      "silent", "a column",
      "Of the abandoned, those that left without anybody noticing, so that an agent is kept busy by them.",
      keys: ["abandoned_silent"], forms: ["of which silent"]),
    PrintedWord("all", "a row", "All types, or all groups, together: contacts are added up, not averaged over types."),
    PrintedWord("others", "a column", "The types that have no column of their own, together."),
    PrintedWord("%", "a column", "The share of the line above that is not indented."),
    PrintedWord(
      "per day", "a column", "The number per replication, which is a day, a week or however long the horizon is.",
      forms: ["per week", "per replication"]),
  ]

  private static let plans: [PrintedWord] = [
    PrintedWord(
      "load", "a column of plans",
      "How many agents would be busy all the time if all work were done in the interval it comes in (erlangs).",
      keys: ["offered_load"], forms: ["Erlang load", "offered load"]),
    PrintedWord(
      "felt", "a column of plans",
      "The load as it is felt: what comes late in an interval is worked off in the next one. Erlang C and A use it where "
        + "handle times are long.",
      keys: ["lagged_load"], forms: ["load felt", "lagged load", "lagged"]),
    PrintedWord(
      "Erlang", "a group of columns",
      "What queueing formulas ask for, interval by interval: the load, and the fewest agents by Erlang C, B and A.",
      keys: ["erlang-c", "erlang-b", "erlang-a"]),
    PrintedWord(
      "C", "a column of plans", "The fewest agents by Erlang C: every caller waits until answered.", keys: ["erlang_c"],
      forms: ["Erlang C"]),
    PrintedWord(
      "B", "a column of plans", "The fewest agents by Erlang B: nobody waits, and who finds no agent free is lost.",
      keys: ["erlang_b"], forms: ["Erlang B"]),
    PrintedWord(
      "A", "a column of plans", "The fewest agents by Erlang A: callers hang up when their patience ends.",
      keys: ["erlang_a"], forms: ["Erlang A"]),
    PrintedWord(
      "hour by hour", "a column of plans",
      "The fewest agents by the exact course of the day: what waits and talks at the end of an interval is carried into the "
        + "next, which Erlang C and A leave out.",
      keys: ["transient"], forms: ["transient", "time-dependent Erlang", "hour by", "hour-by-hour model"]),
    PrintedWord(
      "simulation", "a column of plans",
      "The plan: the fewest agents with which every goal holds when all of the file is "
        + "simulated.", keys: ["simulation"], forms: ["planned"]),
    PrintedWord(
      "scheduled", "a column",
      "People to schedule for those on duty: leave, training and meetings take a share of them (shrinkage).",
      keys: ["scheduled"]),
    PrintedWord(
      "now", "a column",
      "As things stand: in a plan the agents that the file has, in a check what was measured this time.", keys: ["gap"],
      forms: ["current"]),
    PrintedWord(
      "gap", "a column of plans", "Planned agents less those that the file has: positive where people are missing.",
      keys: ["gap"], forms: ["largest gap"]),
    PrintedWord(
      "binds", "a column of plans", "What fails first if one agent less were there: why the plan has no fewer.",
      keys: ["binds"]),
    PrintedWord(
      "last one", "a word below binds", "With one agent less nobody would be there for those who come.", keys: ["binds"]
    ),
    PrintedWord("min", "a word below binds", "The file allows no fewer agents (agents.GROUP.min).", keys: ["binds"]),
    PrintedWord("most at once", "a column of plans", "The largest number of agents on duty at a time on that day."),
    PrintedWord(
      "the plan gives", "a heading", "What each type with a goal gets in each interval with the planned staff."),
    PrintedWord(
      "way of planning", "a column of plans",
      "How many agents each formula and the simulation ask for, and the file has: each is simulated on the same days."),
    PrintedWord(
      "on duty", "a column of plans",
      "Agents who are there, or their hours: without those on leave, in training or absent.",
      keys: ["staffed"]),
    PrintedWord("of", "a column", "How many there are in all: places at which there was anything to judge."),
    PrintedWord(
      "all goals met", "a column of plans", "The share of days on which every goal was kept over the whole day.",
      keys: ["service_level_met"]),
    PrintedWord(
      "half hours", "a group of columns",
      "In how many intervals every goal is met, in how many one is missed beyond chance, and how many were judged.",
      forms: ["intervals", "hours", "quarters of an hour"]),
    PrintedWord("needed and there", "a band of a chart", "Agents whom the plan needs and who are there now."),
    PrintedWord("more than needed", "a band of a chart", "Agents who are there now and whom the plan does not need."),
    PrintedWord("missing", "a band of a chart", "Agents whom the plan needs and who are not there now.", keys: ["gap"]),
  ]

  private static let comparisons: [PrintedWord] = [
    PrintedWord(
      "measure", "a column", "What is measured, by its key in result files: sira explain KEY says what it is."),
    PrintedWord("unit", "a column", "The unit of the numbers beside it; differences of shares are points of per cent."),
    PrintedWord("base", "a column", "Before the change: the file as it is, with what --base-with puts over it."),
    PrintedWord("change", "a column", "After the change."),
    PrintedWord(
      "difference", "a column",
      "After the change less before it. Both sides saw the same contacts, so most of chance cancels.",
      keys: ["difference"]),
    PrintedWord(
      "real?", "a column",
      "Whether the difference is more than chance. yes: although many numbers were compared at once; perhaps: by its own "
        + "interval alone; no: may be chance; same: equal on every day.",
      keys: ["verdict"], forms: ["real", "yes", "perhaps", "no", "same"]),
    PrintedWord(
      "is", "a column", "How the promise stands after the change: still met, in doubt, missed now or before, too."),
    PrintedWord("at", "a column", "The clock at the start of the interval, or from when to when it lasts."),
    PrintedWord("type", "a column", "The contact type that the row is about."),
    PrintedWord(
      "lowest SL", "a column, %", "The service level of the type that has the lowest one; the column type names it.",
      keys: ["service_level"]),
    PrintedWord(
      "half hours missed", "a column",
      "In how many of the judged half hours, days or whatever --per asks for a goal or a cap on occupancy is missed on average.",
      keys: ["places_missed"],
      forms: [
        "intervals missed", "hours missed", "quarters of an hour missed", "days missed", "weeks missed",
        "horizons missed",
      ]),
    PrintedWord(
      "met on", "a column", "The share of days on which everything that goals promise was kept over the whole day.",
      keys: ["service_level_met"], forms: ["met on % of days", "met on % of weeks"]),
  ]

  private static let sweeps: [PrintedWord] = [
    PrintedWord("missed most", "a column", "The goal that is missed by most at a point, where and with what."),
    PrintedWord(
      "worth their price", "a heading",
      "Points that no other one beats: every other point costs more than one of these and has no better service level."),
    PrintedWord("all points", "a heading", "Every point of the grid, in the order in which they were given."),
    PrintedWord(
      "the cheapest point that meets every goal", "a heading",
      "The point to choose under each value of what a planner cannot choose, such as the volume."),
    PrintedWord("input", "a column", "What is varied: volume, handle time, patience, absence or containment."),
    PrintedWord(
      "10 % less", "a group of columns", "With so much less of the input, all else as it is.",
      forms: ["less", "less of it"]),
    PrintedWord(
      "10 % more", "a group of columns", "With so much more of the input, all else as it is.",
      forms: ["more", "more of the input"]),
  ]

  private static let formulas: [PrintedWord] = [
    PrintedWord("calls", "a column", "How many calls come in the interval, or on the day.", keys: ["calls"]),
    PrintedWord("agents", "a column", "How many agents are there in that row, or a heading over what they do."),
    PrintedWord(
      "lines", "a column", "How many lines there are in that row, with nobody waiting for one.", keys: ["erlang-b"]),
    PrintedWord(
      "redials", "a column", "Attempts after a failed attempt; with % below it, per 100 calls.",
      keys: ["redials", "erlang-x"]),
    PrintedWord(
      "P(wait)", "a column, %", "The probability that a call has to wait at all.", keys: ["waited", "erlang-c"]),
  ]

  private static let parts: [PrintedWord] = [
    PrintedWord(
      "contacts per day", "a heading", "Where contacts went, by type. Columns that are zero everywhere are left out.",
      forms: ["contacts per week", "contacts per replication"]),
    PrintedWord("waits", "a heading", "How long contacts waited, by type."),
    PrintedWord("callbacks", "a heading", "What became of callbacks: offers, those accepted, and how long they took."),
    PrintedWord(
      "deferred work", "a heading", "E-mail, posts and outbound work, which can wait and carries over closing time."),
    PrintedWord(
      "several at a time", "a heading", "Agents who may hold several contacts at a time, and how full they are."),
    PrintedWord(
      "flow of contacts", "a heading",
      "From where contacts come to what becomes of them: each number is the sum of those below it."),
    PrintedWord(
      "issues", "a heading", "What contacts add up to for a customer, by the type of an issue's first contact."),
    PrintedWord("steps", "a heading", "How full steps of self-service are and how long they take."),
    PrintedWord(
      "contacts per issue", "a column", "How often a customer has to make contact for one issue.",
      keys: ["contacts_per_issue"]),
    PrintedWord("time", "an axis of a chart", "The clock at the start of intervals.", forms: ["time of day"]),
    PrintedWord(
      "paid", "a column", "Hours that are paid: scheduled time with paid breaks, of those who came, and overtime.",
      keys: ["paid"], forms: ["paid h"]),
  ]
}
