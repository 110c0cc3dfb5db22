extension ScenarioDraft {
  /// Checks that the laws have calls to be about, and come once.
  func checkRegulations(_ report: inout ProblemReport) {
    let path = ["expect", "rules"]
    var seen: Set<Regulation> = []
    for (index, regulation) in regulations.enumerated() {
      report.require(seen.insert(regulation).inserted, path + ["\(index)"], "'\(regulation.rawValue)' appears twice")
    }
    guard let regulation = regulations.first, !contacts.isEmpty else { return }
    report.require(
      contacts.contains(where: \.isCalled), path,
      "\(regulation.rawValue) is about calls, but no type has the channel 'voice' with contacts that come by "
        + "themselves; leave the law out")
  }

  /// Warns where the steps alone show that a law is not kept, or do not show that it is.
  func warnOfRules(_ report: inout ProblemReport) {
    for rule in regulations.flatMap(\.rules) {
      for finding in menuFindings(rule) where finding.standing != .kept {
        let verdict = finding.standing == .broken ? "is broken" : "is not shown to be kept"
        report.add(["expect", "rules"], "\(rule.key) \(verdict): \(finding.sentence) (\(rule.citation))")
      }
    }
  }
}
