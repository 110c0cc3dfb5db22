import Measures
internal import Scenarios

extension ModelExplanation {
  /// All formulas, from the oldest to the youngest.
  public static let all: [ModelExplanation] = [erlangB, erlangC, erlangA, erlangX, retention]

  private static let erlangB = ModelExplanation(
    "erlang-b", "lines without a queue (M/M/n/n)",
    meaning:
      "How many lines or trunks a load needs when nobody can wait: whoever finds all of them taken hears the busy "
      + "tone and is lost. The load in erlangs is a = calls per second × seconds per call.",
    formula: "B(n, a) = (aⁿ ÷ n!) ÷ Σ aᵏ ÷ k!, k = 0 … n; occupancy = a (1 − B) ÷ n",
    assumptions: "calls come at random (Poisson) at a steady rate and do not come again; a call may last as it likes, "
      + "only its mean counts.",
    limits:
      "sizing agents where callers wait (erlang-c, erlang-a): a line is then taken for the wait as well as for the "
      + "talk. Where blocked callers try again at once, the load is larger than it looks (erlang-x).",
    source: "A. K. Erlang, Løsning af nogle Problemer fra Sandsynlighedsregningen af Betydning for de automatiske "
      + "Telefoncentraler, Elektroteknikeren 13 (1917) 5–13.")

  private static let erlangC = ModelExplanation(
    "erlang-c", "agents and endless patience (M/M/n)",
    meaning: "How many agents a steady load needs when every caller waits until answered: what planners have used for "
      + "peak hours since spreadsheets can do it. The load in erlangs is a = calls per second × seconds per call.",
    formula: "P(wait) = C = n B ÷ (n − a (1 − B)) with B of erlang-b; answered within T = 1 − C e^(−(n − a) T ÷ AHT); "
      + "ASA = C × AHT ÷ (n − a); occupancy = a ÷ n. It has an answer only if n > a.",
    assumptions: "calls come at random (Poisson) at a rate that is steady for many handle times; handle times are "
      + "exponential (with --aht '{lognormal: {mean: 4m, cv: 1.3}}' or any other distribution, those who wait wait "
      + "(1 + cv²) ÷ 2 times as long: Allen and Cunneen's approximation); nobody hangs up or is blocked; one queue, equal agents, first come first served.",
    limits: "hours in which callers hang up: it then asks for too many agents, most of all near full load (erlang-a). "
      + "Loads that change within the hour, skills, priorities, breaks and busy days need a simulation (sira run).",
    source: "A. K. Erlang 1917, as for erlang-b. " + Citation.gansKooleMandelbaum.words)

  private static let erlangA = ModelExplanation(
    "erlang-a", "agents and callers who hang up (M/M/n+M)",
    meaning:
      "Erlang C with patience: a caller who has waited as long as patience lasts hangs up, and so shortens the wait "
      + "of all behind. It is stable under any load, and the better choice wherever abandonment is measured.",
    formula: "n + j inside are left at the rate n ÷ AHT + j ÷ patience, which gives the probability of every number "
      + "inside (birth and death); waits follow from who is ahead. P(abandon) = mean wait of all offered ÷ patience.",
    assumptions:
      "as erlang-c, but callers have an exponential patience of a known mean, or any other patience, exactly: "
      + "--patience '{weibull: {mean: 3m, shape: 0.7}}' (M/M/n+G, Baccelli and Hebuterne 1981). With --lines K at most K calls "
      + "can be inside, and the next one is blocked (M/M/n/K+M); service levels are then of those who got in.",
    limits:
      "patience taken from the waits of those who hung up: the patient are missing there, so it comes out too short. "
      + "Mean patience is about mean wait of all offered ÷ share that abandons. Where the load changes within the hour, "
      + "simulate (sira run).",
    source: "C. Palm, Research on Telephone Traffic Carried by Full Availability Groups, Tele 1 (1957). "
      + Citation.garnett.words)

  private static let erlangX = ModelExplanation(
    "erlang-x", "agents and callers who call again",
    meaning: "Erlang A where a share of the lost calls come again: calls that look like new demand and are not. Fewer "
      + "agents then cost twice, in abandonment and in the load of those who redial.",
    formula: "attempts Λ = λ + r Λ (P(abandon) + P(blocked)), solved for Λ; every measure is Erlang A's at the rate Λ. "
      + "redials = Λ ÷ λ − 1; reached_human = Λ P(answered) ÷ λ",
    assumptions:
      "as erlang-a; a lost call comes again with the same probability each time, and so much later that it is "
      + "as random as a new one. Measures are per attempt.",
    limits: "callers who redial within seconds: they find the same queue again, and the formula is too kind. Offered "
      + "counts from a switch already hold the redials: use erlang-a with those, or take the redials out first.",
    source: Citation.koole.words + " Chapter 4.")

  private static let retention = ModelExplanation(
    "retention", "what keeping customers is worth",
    meaning:
      "A customer who brings a margin in each period and leaves with the same probability after each is worth margin ÷ churn. "
      + "That 5 points less churn raise profits by 25 to 95 %, as is often said, is this arithmetic and no law: it depends on the "
      + "churn one begins with, as the table shows. So Sira stores no such factor; margin and churn are your own numbers.",
    formula: "value = margin × (1 + discount) ÷ (discount + churn); without a discount margin ÷ churn",
    assumptions:
      "every customer leaves with the same probability after every period, whatever happened, and brings the same margin; what "
      + "it costs to keep them is not counted.",
    limits:
      "saying what one more minute of waiting costs: no study found gives a share of customers who leave for it that could be "
      + "carried from one company to another.",
    source:
      "F. F. Reichheld & W. E. Sasser, Zero Defections: Quality Comes to Services, Harvard Business Review, September 1990: a "
      + "thought experiment over nine lines of business, not a measured effect (grade D as a law).",
    example: ["churn from    to   value of a customer"] + retentionTable)

  private static var retentionTable: [String] {
    [0.25, 0.20, 0.15, 0.12, 0.10].map { churn in
      let gain = Retention(margin: 1, churn: churn).gain(at: churn - 0.05)
      func percent(_ share: Double, _ width: Int) -> String {
        let text = Decimal.fixed(share * 100, 0) + " %"
        return Printable.blanks(max(0, width - text.count)) + text
      }
      return percent(churn, 10) + percent(churn - 0.05, 6) + Printable.blanks(3) + "+\(Decimal.fixed(gain * 100, 0)) %"
    }
  }
}
