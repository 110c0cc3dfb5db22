/// Every key of results that is no measure, in the order of the reports.
extension ResultKey {
  /// Every key, one entry for each place where it means something else.
  public static let all: [ResultKey] =
    everywhere + estimates + goals + runs + comparisons + sweeps + plans + conflicts + checks + formulas + lints
    + incidents + experiences
    + workforces + automations

  private static let everywhere: [ResultKey] = [
    ResultKey(
      "format", "all results", "What the file is, with its version: a change that breaks readers makes a new one."),
    ResultKey(
      "scenario", "all results",
      "Which scenario it is: its name, its file, the hash of the file, and changes made to it."),
    ResultKey("name", "all results", "What the scenario, or an alternative, is called."),
    ResultKey("file", "all results", "A file, as it was named on the command line or is written in a scenario."),
    ResultKey("sha256", "all results", "The SHA-256 of the scenario file or the spreadsheet, by its bytes."),
    ResultKey(
      "changes", "all results",
      "What was changed by --set, --with or --case, as written; in checks, settings that differ from the baseline's."),
    ResultKey(
      "basis", "results of a spreadsheet", "What was read from the spreadsheet, and what is assumed, in sentences."),
    ResultKey("run", "all results", "How it was simulated: seed, replications, confidence, engine."),
    ResultKey("seed", "all results", "The seed of the random numbers; the same seed gives the same results."),
    ResultKey("replications", "all results", "How many independent days, or horizons, were simulated."),
    ResultKey("confidence", "all results", "The level of the confidence intervals, 0…1."),
    ResultKey(
      "engine", "all results", "The version of the simulation that made the numbers; another one may make others."),
    ResultKey("text", "all results", "What the report says of it, in sentences."),
    ResultKey(
      "overall", "all results", "All contacts and agents together; contacts are added up, not averaged over types."),
    ResultKey("contacts", "all results", "By type of contact."),
    ResultKey("agents", "all results", "By group of agents; in formulas, how many agents there are on average."),
    ResultKey("steps", "all results", "By step of self-service."),
    ResultKey(
      "intervals", "all results",
      "The intervals of the horizon, in order; in missed_most, how many intervals it covers."),
    ResultKey("start", "all results", "When the interval or the day begins, by the clock."),
    ResultKey(
      "per", "all results",
      "For what goals are judged: every interval, every day or the horizon (--per). In formulas, the seconds in "
        + "which the "
        + "calls come."),
    ResultKey("left_out", "all results", "Parts of the file that the command does not use."),
  ]

  private static let estimates: [ResultKey] = [
    ResultKey("mean", "estimates", "The number itself: the mean over the replications, or a ratio of two such means."),
    ResultKey(
      "half_width", "estimates",
      "Half the width of the confidence interval, the ± of the report. Null where all days agree or a single one "
        + "decides.",
      more: ["±"]),
    ResultKey("smallest", "estimates", "The smallest value of a replication, where that stands in for an interval."),
    ResultKey("largest", "estimates", "The largest value of a replication, where that stands in for an interval."),
    ResultKey("value", "estimates", "The number that was measured there."),
    ResultKey("measure", "estimates", "What is measured, by its key."),
    ResultKey("unit", "estimates", "The unit of the number."),
    ResultKey("scope", "CSV", "What the row is about: all together, a type, a group or a step."),
    ResultKey("interval", "CSV", "The number of the interval, from 0; empty for the horizon."),
    ResultKey(
      "service_level_by_definition", "estimates",
      "The service level in each of the six ways to count it.", more: ["service_level"]),
  ]

  private static let goals: [ResultKey] = [
    ResultKey(
      "goals", "comparisons and checks",
      "How goals stand: the places where they are judged and missed, and what is missed most. In conflicts, the "
        + "parts of goals that cannot be met."
    ),
    ResultKey("goal", "comparisons and checks", "A part of a goal, by its path in the file."),
    ResultKey(
      "places_judged", "comparisons and checks", "At how many places (--per) there was anything to judge.",
      more: ["places_missed"]),
    ResultKey(
      "missed_most", "comparisons and checks",
      "The miss that is largest beside its bound: the goal, where, what was measured, and the bound. Null where none "
        + "is missed.",
      more: ["places_missed"]),
    ResultKey(
      "limit", "comparisons and plans",
      "The bound that the goal gives; in the cut of a plan, which limit was reached (work or time)."),
    ResultKey(
      "meets_goals", "sweeps and plans",
      "Whether every goal is met, by the rule of --per; null where nothing is promised."),
    ResultKey(
      "assumed_blocked", "sweeps and plans",
      "Types of which at most this share may be blocked, though the file does not say so: places are limited, and no "
        + "goal has "
        + "blocked."),
  ]

  private static let runs: [ResultKey] = [
    ResultKey("contacts_simulated", "runs", "How many contacts were simulated in all replications."),
    ResultKey(
      "events", "runs", "How many events were simulated: arrivals, answers, hang-ups, ends of work, turns of shifts."),
    ResultKey("precision", "runs", "By measure, what was asked by run.precision or --precision and what came out."),
    ResultKey("asked", "runs with a precision", "The ± that was asked for."),
    ResultKey("widest", "runs with a precision", "The widest ± of the measure anywhere."),
    ResultKey(
      "place", "runs and checks", "Where the widest ± is; in checks, the line of the file that the finding is about."),
    ResultKey("reached", "runs with a precision", "Whether the precision was reached."),
    ResultKey(
      "demand_explodes", "runs",
      "There where customers come back so often that demand grows without end: contacts per issue, and contacts that "
        + "were not "
        + "simulated any more.", more: ["contacts_per_issue", "overflowed"]),
  ]

  private static let comparisons: [ResultKey] = [
    ResultKey(
      "unclear", "comparisons", "The difference may be chance: its confidence interval holds zero.", more: ["real?"]),
    ResultKey(
      "handle_time", "comparisons",
      "An input of a tornado: all handle times, longer or shorter by the share that was asked."),
    ResultKey("base", "comparisons", "Before the change: the file as it is, with what --base-with puts over it."),
    ResultKey(
      "change", "comparisons",
      "After the change; in checks, what became of a promise or goal: weakened, gone, stricter or new."),
    ResultKey("cases", "comparisons", "The alternatives, in the order in which they were given."),
    ResultKey("case", "comparisons", "The alternative of the row."),
    ResultKey("base_half_width", "CSV of comparisons", "The ± of the base.", more: ["half_width"]),
    ResultKey("change_half_width", "CSV of comparisons", "The ± of the change.", more: ["half_width"]),
    ResultKey("difference_half_width", "CSV of comparisons", "The ± of the difference.", more: ["half_width"]),
    ResultKey("identical", "comparisons", "Whether every day is the same before and after, to the last digit."),
    ResultKey("added", "comparisons", "Types, groups and steps that only the change has."),
    ResultKey(
      "removed", "comparisons",
      "Types, groups and steps that only the base has; in checks, whether a baseline without a scenario was removed."),
    ResultKey(
      "differences", "comparisons",
      "The difference of each number of the horizon, by its key. In plans, the differences between ways of planning.",
      more: ["difference"]),
  ]

  private static let sweeps: [ResultKey] = [
    ResultKey("axes", "sweeps", "What was varied, in the order of the command line."),
    ResultKey("path", "sweeps and lint", "The keys that lead to what is varied, or to what is wrong, in the file."),
    ResultKey("values", "sweeps", "The values of an axis; in a point, its value of each axis."),
    ResultKey("points", "sweeps", "Every combination that was simulated, the last axis changing fastest."),
    ResultKey("points_planned", "sweeps", "How many combinations there are."),
    ResultKey("points_simulated", "sweeps", "How many were simulated: fewer where --time-limit ended the sweep."),
    ResultKey(
      "cheapest_that_meets_goals", "sweeps",
      "The cheapest point that meets every goal, by its number in points, from 0; null where none does."),
    ResultKey(
      "frontier", "sweeps",
      "The points worth their price, by their numbers in points, from 0: no other one is cheaper and as good.",
      more: ["\"worth their price\""]),
    ResultKey("for_plans_only", "sweeps", "Axes that only plans use, so that no number depends on them."),
    ResultKey("share", "tornados", "By which share each input is made less and more."),
    ResultKey("ranked_by", "tornados", "The number by whose change inputs are ranked."),
    ResultKey("inputs", "tornados", "The inputs, the one that matters most first."),
    ResultKey("input", "tornados", "What is varied. In results of formulas, what was asked."),
    ResultKey("less", "tornados", "With so much less of the input."),
    ResultKey("more", "tornados", "With so much more of the input."),
    ResultKey("direction", "tornados", "Whether the row is about less or more of the input."),
    ResultKey("factor", "tornados", "By what the input is multiplied."),
  ]

  private static let plans: [ResultKey] = [
    ResultKey("request", "plans", "What was asked of the plan: --per, --days, and what is assumed of blocking."),
    ResultKey(
      "days", "plans",
      "The share of days on which goals must hold (--days), null for on average. In results of formulas, the hours "
        + "of each day."
    ),
    ResultKey("staffings_tried", "plans", "How many staffings were simulated on all days of the search."),
    ResultKey(
      "staffings_looked_at", "plans",
      "How many more were given up after the first days, which showed that a goal fails."),
    ResultKey(
      "cut", "plans",
      "Where the search was cut short: limit, stage, and what is not proven. Null where it ended by itself.",
      more: ["standing"]),
    ResultKey(
      "stage", "plans that were cut", "What the search was doing when it was cut; it did none of what comes after."),
    ResultKey("not_proven", "plans that were cut", "What is left open, in words."),
    ResultKey("total", "plans and formulas", "All groups together over the horizon; in formulas, all intervals."),
    ResultKey("agent_hours", "plans and formulas", "Hours on duty: agents times the length of their intervals."),
    ResultKey(
      "scheduled_hours", "plans and formulas", "Hours to schedule for those on duty, with what shrinkage takes added.",
      more: ["scheduled"]),
    ResultKey(
      "paid_hours", "plans", "Hours that are paid in the simulation of a way of planning, overtime included.",
      more: ["paid"]),
    ResultKey("peak", "plans and formulas", "When most agents are on duty: the first such interval."),
    ResultKey("on_duty", "plans and formulas", "How many agents are on duty at the peak."),
    ResultKey("scheduled", "plans and formulas", "How many people must be scheduled for that.", more: ["shrinkage"]),
    ResultKey("groups", "plans", "By planned group: totals in agent-hours, and every interval."),
    ResultKey("uses_lagged_load", "plans", "Whether Erlang C and A use the load as it is felt.", more: ["lagged_load"]),
    ResultKey(
      "current", "plans", "Agents whom the file has now, a time average where shifts begin inside an interval.",
      more: ["gap"]),
    ResultKey(
      "methods", "plans",
      "The ways of planning, each simulated on the same days; null where a formula has no answer for some interval."),
    ResultKey("intervals_met", "plans", "In how many intervals every goal is met on average."),
    ResultKey("intervals_missed", "plans", "In how many intervals a goal is missed by more than chance."),
    ResultKey("intervals_judged", "plans", "In how many intervals there was anything to judge."),
    ResultKey("from", "plans", "The way of planning that is compared with, e.g. erlang_c."),
    ResultKey("to", "plans", "The way of planning that asks for so many hours more or fewer."),
    ResultKey(
      "cause", "plans", "Why two ways of planning differ, where taking it out of the scenario showed it; else null.",
      more: ["abandonment", "carry_over"]),
    ResultKey("agent_hours_without", "plans", "What is left of the difference without the cause."),
    ResultKey("opposites", "plans", "Two causes that work against each other; null where there are none."),
    ResultKey("along", "plans", "The cause that works in the direction of the difference, and by how many hours."),
    ResultKey("against", "plans", "The cause that works against it, and by how many hours."),
  ]

  private static let conflicts: [ResultKey] = [
    ResultKey("conflicts", "plans", "Goals that cannot be met, with what stands in the way."),
    ResultKey("contact", "conflicts of plans", "The type whose goal cannot be met."),
    ResultKey("group", "conflicts of plans", "The group whose cap on occupancy cannot be kept."),
    ResultKey("starts", "conflicts of plans", "Where: the starts of the intervals or days."),
    ResultKey("rules", "conflicts of plans", "Rules of the file that stand in the way, by their paths."),
    ResultKey("needed", "conflicts of plans", "How many agents the goal takes there.", more: ["missing"]),
    ResultKey("planned", "conflicts of plans", "How many are planned there.", more: ["missing"]),
    ResultKey("unproven", "conflicts of plans", "Whether the goal holds on average and so few days do not show it."),
  ]

  private static let checks: [ResultKey] = [
    ResultKey("scenarios", "checks", "The scenarios that were checked."),
    ResultKey("outcome", "checks", "passed, failed or inconclusive: the worst of all findings."),
    ResultKey("promises", "checks", "The lines of expect, each with its verdict.", more: ["promise"]),
    ResultKey("rules", "checks", "The rules of the laws under expect.rules, each with its verdict.", more: ["rules"]),
    ResultKey("law", "rules of checks", "The law, as expect.rules names it."),
    ResultKey("law_name", "rules of checks", "The official name of the law."),
    ResultKey("gazette", "rules of checks", "Where the law was published."),
    ResultKey("article", "rules of checks", "The article of the law; null where its number was not available."),
    ResultKey(
      "text_seen", "rules of checks", "Whether the exact text of the rule was seen when it was written down here."),
    ResultKey("demand", "rules of checks", "What the rule demands, in a sentence."),
    ResultKey(
      "lost_in_self_service", "rules of checks",
      "The share of all callers who hung up in self-service or ended there with nothing solved, and never asked for a "
        + "person."),
    ResultKey("reported", "rules of checks", "What was measured where the law's bound is not known."),
    ResultKey(
      "key", "checks", "What the finding is about: a promise, a rule, a goal, a measure or a setting, by its key."),
    ResultKey(
      "verdict", "checks",
      "What was found: passed, failed, inconclusive, regressed, improved, equivalent, weakened or tightened; of rules "
        + "also reported or unchecked.",
      more: ["passed", "weakened"]),
    ResultKey("measured", "checks", "What was measured for a promise."),
    ResultKey("at", "checks", "Where that was measured: for the worst interval, the interval that it is."),
    ResultKey("at_least", "checks", "The least that is promised."),
    ResultKey("at_most", "checks", "The most that is promised."),
    ResultKey(
      "commitments", "checks", "Promises, goals and caps on occupancy that are not as they were accepted.",
      more: ["weakened", "stricter"]),
    ResultKey(
      "kind", "checks",
      "Whether a commitment is a promise (a line of expect), a rule (a law under expect), a goal, or the interval in "
        + "which they are judged."),
    ResultKey("baseline", "checks", "What was accepted, or the file of the baseline."),
    ResultKey("hash", "checks", "The hash of the scenario when the baseline was accepted."),
    ResultKey("now", "checks", "What the scenario says, or what was measured, this time."),
    ResultKey("tolerance", "checks", "How far the measure may be off its baseline (--tolerance)."),
    ResultKey("measures", "checks", "Measures of the baseline, each with its verdict."),
    ResultKey("new_measures", "checks", "Numbers that the baseline does not have, so that they are not compared."),
    ResultKey("accepted", "checks", "Whether these results were made the baseline (--accept)."),
    ResultKey("old", "checks", "What the setting was when the baseline was accepted; null where it is new."),
    ResultKey("new", "checks", "What the setting is now; null where it is gone."),
    ResultKey("unchecked", "checks", "Scenarios and baselines that could not be read, with what is wrong."),
    ResultKey("problems", "checks", "What is wrong with a file."),
    ResultKey("omitted", "checks", "How many more problems there are than are listed."),
    ResultKey("orphans", "checks", "Baselines whose scenario is gone."),
    ResultKey("line", "checks and lint", "The line, from 1; 0 for the whole file."),
    ResultKey("column", "checks and lint", "The column, from 1; 0 for the whole file."),
  ]

  private static let formulas: [ResultKey] = [
    ResultKey(
      "model", "formulas", "Which formula: b, c, a or x.", more: ["erlang-b", "erlang-c", "erlang-a", "erlang-x"]),
    ResultKey("calls", "formulas", "How many calls come in the stretch of time that per gives, or in the interval."),
    ResultKey("aht", "formulas", "The mean handle time that was given."),
    ResultKey("aht_distribution", "formulas", "The distribution of handle times, where one was given."),
    ResultKey("patience_distribution", "formulas", "The distribution of patience, where one was given."),
    ResultKey("erlangs", "formulas", "The load: calls per second × seconds per call.", more: ["offered_load"]),
    ResultKey("patience", "formulas", "The mean patience that was given."),
    ResultKey("redial", "formulas", "The share of those who fail that call again."),
    ResultKey("lines", "formulas", "How many lines there are."),
    ResultKey("target", "formulas", "The share that is to be answered within the time that within gives (--target)."),
    ResultKey("within", "formulas", "The threshold of the service level."),
    ResultKey("definition", "formulas", "How the service level is counted.", more: ["service_level"]),
    ResultKey("short_abandon", "formulas", "Up to this wait who hangs up is a short abandon.", more: ["short"]),
    ResultKey("abandon", "formulas", "The largest share that may hang up."),
    ResultKey("blocking", "formulas", "The largest share that may be blocked."),
    ResultKey("max_occupancy", "formulas", "The largest occupancy that was asked for."),
    ResultKey("shrinkage", "formulas", "The share of paid time that is lost."),
    ResultKey("answer", "formulas", "What the chosen number of agents gives."),
    ResultKey("table", "formulas", "The chosen number between its neighbours."),
    ResultKey("chosen", "formulas", "Whether the row is the one that the answer is about."),
    ResultKey("goals_met", "formulas", "Whether the chosen number meets every goal that was asked."),
    ResultKey("fewest", "formulas", "The fewest agents that meet every goal; null where no number does."),
    ResultKey(
      "fewest_fractional", "formulas",
      "The least that meets every goal where one agent may be there for part of the time (--fractional): 16.4 are "
        + "16, and one "
        + "more for 40 % of the time."),
    ResultKey(
      "virtual_service_level", "formulas",
      "The share that would be answered within the threshold if it had endless patience: what a test call meets.",
      more: ["virtual_wait"]),
    ResultKey("spreadsheet", "formulas", "The file of calls: its name, its hash and how it was read."),
  ]

  private static let lints: [ResultKey] = [
    ResultKey("files", "lint", "The files that were read."),
    ResultKey("findings", "lint", "What was found in them, in order."),
    ResultKey(
      "severity", "lint", "error: the file cannot be simulated. warning: it can, but it seldom is what was meant."),
    ResultKey("message", "lint", "What is wrong, and what to do."),
  ]

  /// What incidents bring.
  private static let incidents: [ResultKey] = [
    ResultKey("incidents", "runs", "What each incident of the scenario is expected to bring, before chance."),
    ResultKey("surge", "incidents", "More contacts than usual in the horizon, if nobody were told."),
    ResultKey("spared", "incidents", "Those of them that do not come because a message reached people."),
    ResultKey("back", "incidents", "Those of the spared that come after all, within the horizon."),
    ResultKey(
      "informed", "incidents", "Those of all extra contacts that hear a status message and hang up content."),
  ]
}
