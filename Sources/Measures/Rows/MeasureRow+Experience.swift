/// Measures of what customers go through, and of what that means as far as the scenario says so.
extension MeasureRow {
  static let waitedTooLong = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .experience,
    .share(.waitsTooLong, of: .waitsJudged),
    "share that waited longer than tolerated",
    "The share of the offered whose wait was longer than customers tolerate (`experience.tolerance`, or else the `within` of "
      + "the goal), whether it ended with an agent, in giving up, or had not ended when the horizon did; and all whom the queue "
      + "sent elsewhere. Whoever waits at the end, but not yet so long, is in neither number.",
    formula:
      "(answered, abandoned or waiting at the end after more than the tolerance + timed_out) ÷ (offered − those who wait "
      + "at the end within it)",
    noun: "waits beyond tolerance", head: "too long", source: .sira)

  static let transfersPerIssue = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .experience,
    .ratio(.transfersOfIssues, per: .issuesReached),
    "transfers per issue", "How often an agent passes a customer on, for an issue that reaches one.",
    formula: "transfers of the issues ÷ issues that reached an agent", head: "transferred", source: .sira)

  static let explainedAgain = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .experience,
    .ratio(.explainedAgain, per: .issuesReached),
    "explained again per issue",
    "How often a customer has to explain an issue again, because whoever takes it does not see its history (`context` of a "
      + "`handoff` or a `transfer`, and `knows`), for an issue that reaches an agent.",
    formula: "handoffs without the history ÷ issues that reached an agent", head: "again", source: .sira)

  static let trapsPerIssue = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .experience,
    .ratio(.traps, per: .issues),
    "traps per issue",
    "How often a customer leaves self-service that leads to no human (`human: never`) with nothing solved, for one issue: at "
      + "its end, contained in name only (`unresolved`), or by hanging up (`hang_up`).",
    formula: "unsolved sessions of steps with `human: never` ÷ issues", head: "traps", source: .sira)

  static let givenUpPerIssue = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .experience,
    .ratio(.givenUp, per: .issues),
    "given up per issue", "How often a customer gives up waiting, or would not wait, for one issue.",
    formula: "contacts of the issues that abandon or balk ÷ issues", head: "given up", source: .sira)

  static let turnedAwayPerIssue = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .experience,
    .ratio(.turnedAway, per: .issues),
    "turned away per issue",
    "How often a customer finds no line or place, or is sent away by the queue for good, for one issue.",
    formula: "contacts of the issues that are blocked or timed out ÷ issues", head: "turned away", source: .sira)

  static let neverSolved = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .experience,
    .share(.lost, of: .issuesClosed),
    "share of issues never solved",
    "Of the issues that ended, the share that nobody will hear of again, unsolved. Whoever would come back after the horizon "
      + "is pending and in none of the numbers about ended issues: a horizon that is short beside `return` leaves out the "
      + "longest of them.",
    formula: "lost ÷ (resolved + lost)", noun: "issues never solved", head: "unsolved", source: .sira)

  static let effort = MeasureRow(
    .points, .lowerIsBetter, at: [.contacts, .profiles], needs: .effort,
    .ratio(.effortPoints, per: .issuesScored),
    "effort points per issue",
    "What an issue cost its customer, in the points of `experience.satisfaction`: contacts after the first, transfers, "
      + "explaining again, waits beyond the tolerance, giving up, being turned away, traps, no solution; times the factor of "
      + "the customer's profile. Where waits cost points, whoever has waited at the end of the horizon for longer than is "
      + "tolerated counts with the points so far. It is no Customer Effort Score, which is a survey.",
    formula: "Σ points ÷ (resolved + lost + those who wait at the end beyond the tolerance)", noun: "effort points",
    head: "effort",
    source: .sira)

  static let satisfaction = MeasureRow(
    .points, .higherIsBetter, at: [.contacts, .profiles], needs: .score,
    .ratio(.scorePoints, per: .issuesScored),
    "satisfaction score",
    "The score of an issue, from 0 to 100: `base` less its effort points. It is as good as these numbers are.",
    formula: "Σ min(100, max(0, base − effort points)) ÷ issues of `effort`", head: "score", source: .sira)

  static let csat = MeasureRow(
    .share, .higherIsBetter, at: [.contacts, .profiles], needs: .satisfiedCut,
    .share(.satisfiedIssues, of: .issuesScored),
    "share of satisfied customers (CSAT)",
    "The share of the issues of `effort` whose score is at least `scale.satisfied`.",
    formula: "issues with score ≥ satisfied ÷ issues of `effort`", noun: "CSAT", source: .sira)

  static let promoters = MeasureRow(
    .share, .higherIsBetter, at: [.contacts, .profiles], needs: .promoterCuts,
    .share(.promoterIssues, of: .issuesScored),
    "share of promoters", "The share of the issues of `effort` whose score is at least `scale.promoter`.",
    formula: "issues with score ≥ promoter ÷ issues of `effort`", head: "promoters", source: .sira)

  static let detractors = MeasureRow(
    .share, .lowerIsBetter, at: [.contacts, .profiles], needs: .promoterCuts,
    .share(.detractorIssues, of: .issuesScored),
    "share of detractors", "The share of the issues of `effort` whose score is at most `scale.detractor`.",
    formula: "issues with score ≤ detractor ÷ issues of `effort`", head: "detractors", source: .sira)

  static let nps = MeasureRow(
    .points, .higherIsBetter, at: [.contacts, .profiles], needs: .promoterCuts,
    .ratio(.netPromoters, per: .issuesScored),
    "net promoter score (NPS)",
    "The share of promoters less that of detractors, from −100 to 100. A survey adds its own sampling error, which reports "
      + "print for `scale.surveys` answers.",
    formula: "100 × (promoters − detractors)", noun: "NPS", source: .sira)

  static let highEffort = MeasureRow(
    .share, .lowerIsBetter, at: [.contacts, .profiles], needs: .effortCut,
    .share(.highEffortIssues, of: .issuesScored),
    "share of issues of high effort",
    "The share of the issues of `effort` with at least `scale.high_effort` points of effort.",
    formula: "issues with effort points ≥ high_effort ÷ issues of `effort`", head: "high effort", source: .sira)

  static let churn = MeasureRow(
    .share, .lowerIsBetter, at: [.contacts, .profiles], needs: .churn,
    .portion(.customersLost, of: .issuesClosed),
    "share of customers who leave after an issue",
    "The mean probability that a customer leaves after an issue, by `experience.churn`: a chance for each bad event, those "
      + "that are longer ago counting less by `memory`.",
    formula: "mean of 1 − (1 − base) · Π (1 − h of each bad event)^(½^(age ÷ memory))", noun: "churn", source: .sira)

  static let customersLost = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .churn,
    .amount(.customersLost),
    "customers who leave", "How many customers are expected to leave after their issues.",
    formula: "Σ probability of leaving, of the issues that ended", head: "leaving", source: .sira)

  static let told = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .wordOfMouth,
    .amount(.peopleTold),
    "people who are told", "How many others hear about issues that were never solved: `reach` for each.",
    formula: "lost × `word_of_mouth.reach`", head: "told", source: .sira)

  static let turnedAgainst = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .conversion,
    .amount(.peopleTurned),
    "people who turn away", "How many of those who are told about an unsolved issue turn away.",
    formula: "told × `word_of_mouth.convert`", head: "turn away", source: .sira)

  static let valueLost = MeasureRow(
    .money, .lowerIsBetter, at: [.contacts, .profiles], needs: .lostValue,
    .amount(.valueLost),
    "value of the customers who leave",
    "What the customers who leave would have brought: margin ÷ churn for each, discounted where `discount` says so.",
    formula: "customers_lost × value of a customer", head: "value lost", source: .sira)

  static let acquisition = MeasureRow(
    .money, .lowerIsBetter, at: [.contacts, .profiles], needs: .replacement,
    .amount(.replacementCost),
    "cost of winning as many customers again", "What it costs to win as many customers as leave.",
    formula: "customers_lost × `value.acquisition`", head: "win again", source: .sira)

  static let costPerContact = MeasureRow(
    .money, .lowerIsBetter, at: [.overall], needs: .costOfExperience,
    .ratio(.costOfAgents, per: .entered),
    "cost per contact", "What agents are paid for, for each contact that reached the center, self-service included.",
    formula: "cost ÷ entered", source: .sira)

  static let costPerResolution = MeasureRow(
    .money, .lowerIsBetter, at: [.overall], needs: .costOfExperience,
    .ratio(.costOfAgents, per: .issuesResolved),
    "cost per resolution", "What agents are paid for, for each issue that was solved.",
    formula: "cost ÷ resolved", source: .sira)

  static let costPerCustomerKept = MeasureRow(
    .money, .lowerIsBetter, at: [.overall], needs: .costOfKeeping,
    .ratio(.costOfAgents, per: .customersKept),
    "cost per customer kept",
    "What agents are paid for, for each customer who stays after an issue. To compare two designs, divide the difference of "
      + "their costs by that of their customers kept.",
    formula: "cost ÷ (resolved + lost − customers_lost)", source: .sira)
}
