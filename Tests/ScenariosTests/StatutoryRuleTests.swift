import Measures
import Scenarios
import Testing

/// Walks the table of rules: each says what it demands, where that is written, and how it is checked.
@Suite struct StatutoryRuleTests {
  @Test func `keys are unique, and every law has rules`() {
    #expect(Set(StatutoryRule.all.map(\.key)).count == StatutoryRule.all.count)
    for law in Regulation.allCases {
      #expect(!law.rules.isEmpty, "\(law)")
      #expect(law.rules == StatutoryRule.all.filter { $0.key.hasPrefix("\(law.rawValue).") })
      #expect(law.gazette.contains(#/^Resmî Gazete \d{5} of \d+ [A-Z][a-z]+ \d{4}$/#), "\(law.gazette)")
      for words in [law.name, law.scope, law.note] { #expect(words.count > 20, "\(law)") }
    }
  }

  @Test(arguments: StatutoryRule.all)
  func `a rule says its article or that it is not known, and never that an unseen text was seen`(rule: StatutoryRule) {
    #expect(rule.name.contains(#/^[a-z0-9_]+$/#))
    #expect(rule.demand.hasSuffix("."))
    #expect(rule.citation.hasPrefix(rule.regulation.gazette))
    #expect(rule.article != nil || rule.citation.hasSuffix("article number not available"))
    #expect(rule.article != nil || !rule.isTextSeen)
  }

  @Test(arguments: StatutoryRule.all)
  func `what cannot be judged says why, and what is judged has a bound that can be missed`(rule: StatutoryRule) {
    switch rule.method {
    case .promise(let measure, let least):
      #expect(measure.unit == .share && measure.direction == .higherIsBetter && measure.isOfService)
      #expect((0.5..<1).contains(least))
      #expect(Indicator.Subject.overall.measures.contains(measure))
    case .report(let measure, let reason):
      #expect(!reason.isEmpty && rule.measure == measure)
    case .menu(let menu): #expect(menu.limit > 0)
    case .direct(let profile): #expect(!profile.isEmpty)
    case .none(let reason): #expect(!reason.isEmpty && !reason.hasSuffix("."))
    }
  }

  @Test func `the numbers of the laws are those that were found`() {
    let bounds = StatutoryRule.all.compactMap { rule -> String? in
      switch rule.method {
      case .promise(let measure, let least): "\(rule.key): \(measure.rawValue) >= \(least)"
      case .menu(let menu): "\(rule.key): \(menu.limit)"
      case .direct(let profile): "\(rule.key): \(profile)"
      case .report, .none: nil
      }
    }
    #expect(
      bounds == [
        "tr-bddk-2020.answered_within_30s: calls_within_30s >= 0.8", "tr-bddk-2020.answered: call_answer_rate >= 0.95",
        "tr-bddk-2020.over_60: over-60", "tr-epdk-2016.operator_option: 45.0", "tr-epdk-2016.transfer: 120.0",
      ])
  }
}
