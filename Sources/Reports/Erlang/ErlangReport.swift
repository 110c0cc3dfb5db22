public import Planning

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
  public var footer: ReportSection { ReportSection([.paragraph(fractions + ErlangAssumption(answer.question).text)]) }

  /// What a number of agents that is no whole number means.
  private var fractions: String {
    let agents = answer.chosen.agents
    let share = agents - agents.rounded(.down)
    guard share > 0 else { return "" }
    return
      "\(Decimal.short(agents)) agents are \(Decimal.short(agents.rounded(.up))) for \(Wording.percent(share)) of the "
      + "time and \(Decimal.short(agents.rounded(.down))) for the rest, each long enough for the queue to settle. "
  }
}
