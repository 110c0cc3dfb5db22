public import Planning
internal import Randomness

/// An answer of `sira erlang`: a sentence, the table around it, and what is assumed.
public struct ErlangReport: TabularReport {
  let answer: ErlangAnswer

  /// A report on an answer.
  public init(_ answer: ErlangAnswer) {
    self.answer = answer
  }

  /// `erlang`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "erlang" }

  /// The formula.
  public var title: ReportTitle { ReportTitle("Erlang \(answer.question.model.rawValue.uppercased())") }

  /// The answer in a sentence, and its number between its neighbours.
  public var sections: [ReportSection] {
    let table = ErlangTable(answer)
    return [
      ReportSection([.paragraph(ErlangSentence(answer).text)]),
      ReportSection([.table(table.table), .note(table.legend)]),
    ]
  }

  /// What is assumed.
  public var footer: ReportSection { ReportSection([.paragraph(fractions + assumption)]) }

  /// What a number of agents that is no whole number means.
  private var fractions: String {
    let agents = answer.chosen.agents
    let share = agents - agents.rounded(.down)
    guard share > 0 else { return "" }
    return
      "\(Decimal.short(agents)) agents are \(Decimal.short(agents.rounded(.up))) for \(Wording.percent(share)) of the "
      + "time and \(Decimal.short(agents.rounded(.down))) for the rest, each long enough for the queue to settle. "
  }

  /// What is not exact about other handle times than Erlang's.
  private var approximation: String {
    answer.question.handleTimes.map {
      let error = $0.variance < $0.mean * $0.mean ? "up to a fifth too short" : "the longer the tail, the more too long"
      return " Handle times are \(Self.words($0)): waits are approximate (Allen and Cunneen), \(error); 'sira run' "
        + "simulates them."
    } ?? ""
  }

  private static func words(_ distribution: Distribution) -> String {
    distribution.variance == 0 ? "exactly \(distribution)" : "\(distribution)"
  }

  private var assumption: String {
    let question = answer.question
    let finite = question.lines.map { " SL is of the calls that find one of the \(Wording.count($0, "line"))." } ?? ""
    let advice = "More: sira explain erlang-\(question.model.rawValue)"
    switch question.model {
    case .b: return "Assumes that calls come at random and that who finds every line taken is lost, for good. \(advice)"
    case .c:
      return
        "Assumes a steady stream of random calls, and that nobody ever hangs up: where callers do, it asks "
        + "for too many agents ('sira erlang a').\(approximation) \(advice)"
    case .a:
      let patience =
        question.patiences.map { "a patience of \(Self.words($0)), computed exactly (M/M/n+G)" }
        ?? "an exponential patience of \(Wording.duration(question.patience ?? 0)) on average"
      return "Assumes a steady stream of random calls, and callers who hang up after \(patience).\(finite) \(advice)"
    case .x:
      return "Assumes what Erlang A does (mean patience \(Wording.duration(question.patience ?? 0))), and that "
        + "\(Decimal.short((question.redial ?? 0) * 100)) % of lost calls come again, much later; measures are per "
        + "attempt.\(finite) \(advice)"
    }
  }
}
