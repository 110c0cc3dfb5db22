internal import Measures
internal import Randomness

extension ScenarioDraft {
  /// Warns of parts of a goal that can never be what is missed: another part asks for more, or nobody waits so long.
  func warnOfIdlePromises(_ type: ContactType, _ report: inout ProblemReport) {
    let path = ["contacts", type.name, "goal"]
    let answers = type.goal.answers
    for (index, answer) in answers.enumerated() {
      guard
        let stricter = answers.first(where: { $0 != answer && $0.share >= answer.share && $0.within <= answer.within })
      else { continue }
      report.add(
        path + ["answers", "\(index)"],
        "\(Text.number(answer.share * 100)) % within \(Text.duration(answer.within)) asks for less than "
          + "\(Text.number(stricter.share * 100)) % within \(Text.duration(stricter.within)), so it changes nothing")
    }
    let percentiles = type.goalParts.filter { $0.measure.percentile != nil }
    for (part, higher) in zip(percentiles, percentiles.dropFirst()) where higher.limit <= part.limit {
      report.add(
        path + part.path, "is no shorter than '\(higher.key)', which keeps it as well, so it changes nothing")
    }
    // Who is called back may wait longer than the caller's patience.
    let limit = type.queueTimeout?.after ?? .infinity
    let countsShort = [.lessShort, .creditShort].contains(type.goal.definition) && !answers.isEmpty
    report.require(
      !countsShort || type.patience.quantile(1) > type.goal.shortAbandon || type.patience.mean == 0,
      path + ["short_abandon"],
      "nobody's patience is longer than \(Text.duration(type.patience.quantile(1))), so all who abandon are short ones, which "
        + "'answer' does not count as missed; lower it, or promise 'abandon' or 'answered' as well")
    let longest = min(type.patience.quantile(1), limit)
    guard longest.isFinite, type.callback == nil else { return }
    let (what, others) =
      longest == limit ? ("which is when queue_timeout acts", "time out") : ("the longest patience", "abandon")
    for part in percentiles where part.limit >= longest {
      report.add(
        path + part.path,
        "nobody waits longer than \(Text.duration(longest)), \(what), so this cannot be missed, however "
          + "many \(others); promise 'answered' \(others == "abandon" ? "or 'abandon' " : "")as well")
    }
  }
}
