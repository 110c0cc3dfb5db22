public import Planning

/// An answer of `sira erlang`, for people and for programs.
public struct ErlangReport: Sendable {
  let answer: ErlangAnswer

  /// A report on an answer.
  public init(_ answer: ErlangAnswer) {
    self.answer = answer
  }

  /// For a terminal: the answer in a sentence, the table around it, and what is assumed.
  public func text(_ style: Style = .plain) -> String {
    let sentence = Self.filled(ErlangSentence(answer).text)
    let table = ErlangTable(answer).lines(style)
    return ([sentence, ""] + table + ["", Self.filled(assumption)]).joined(separator: "\n") + "\n"
  }

  /// For a page: the same in Markdown, the chosen row in bold.
  public var markdown: String {
    ([ErlangSentence(answer).text, ""] + ErlangTable(answer).markdown + ["", assumption]).joined(separator: "\n") + "\n"
  }

  private static func filled(_ text: String) -> String {
    // A number and its unit stay on one line.
    let parts = text.replacing(" %", with: "\u{A0}%").split(separator: " ").map(String.init)
    return Wording.wrapped(parts, indent: 0, width: TextReport.width).replacing("\u{A0}", with: " ")
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
        + "for too many agents ('sira erlang a'). \(advice)"
    case .a:
      return
        "Assumes a steady stream of random calls, and callers who hang up after an exponential patience "
        + "of \(Wording.duration(question.patience ?? 0)) on average.\(finite) \(advice)"
    case .x:
      return "Assumes what Erlang A does (mean patience \(Wording.duration(question.patience ?? 0))), and that "
        + "\(Decimal.short((question.redial ?? 0) * 100)) % of lost calls come again, much later; measures are per "
        + "attempt.\(finite) \(advice)"
    }
  }
}
