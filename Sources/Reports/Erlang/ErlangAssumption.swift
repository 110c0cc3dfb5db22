internal import Planning
internal import Randomness

/// What a formula assumes, and what its answer is worth where that does not hold.
struct ErlangAssumption {
  private let question: ErlangQuestion

  init(_ question: ErlangQuestion) {
    self.question = question
  }

  /// What is not exact about other handle times than Erlang's.
  private var approximation: String {
    question.handleTimes.map {
      let error = $0.variance < $0.mean * $0.mean ? "up to a fifth too short" : "the longer the tail, the more too long"
      return " Handle times are \(Self.words($0)): waits are approximate (Allen and Cunneen), \(error); 'sira run' "
        + "simulates them."
    } ?? ""
  }

  private static func words(_ distribution: Distribution) -> String {
    distribution.variance == 0 ? "exactly \(distribution)" : "\(distribution)"
  }

  /// The sentences.
  var text: String {
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
