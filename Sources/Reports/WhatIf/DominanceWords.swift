internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// Whom a change is better for in everything that happens to them, before anything is weighed or priced.
struct DominanceWords {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// A sentence for each kind of customer; those of whom the same is to be said have one together.
  var sentences: [String] {
    guard !place.isSingle else { return [] }
    if let obstacle { return place.answer.dominance.contains { $0.verdict != .same } ? [obstacle] : [] }
    let all = place.answer.dominance
    let told = all.filter { $0.verdict != .same && $0.verdict != .unclear }
    guard !told.isEmpty else { return [] }
    var groups: [(said: String, names: [String])] = []
    for dominance in told {
      let said = words(dominance)
      if let index = groups.firstIndex(where: { $0.said == said }) {
        groups[index].names.append(name(dominance.subject))
      } else {
        groups.append((said, [name(dominance.subject)]))
      }
    }
    let open = all.filter { $0.verdict == .unclear }.map { name($0.subject) }
    let rest =
      open.isEmpty
      ? [] : ["For \(Wording.list(open)) no difference in what happens to them can be told from chance."]
    let isAll = groups.count == 1 && open.isEmpty && all.count > 1 && told.count == all.count
    return groups.map { "For \(isAll ? Self.everybody(all) : Wording.list($0.names)) \($0.said)" } + rest
  }

  /// Why nothing can be said: what is still open at the end is in none of the counts, and what is tolerated is a yardstick. Nil
  /// where both sides have the same of it.
  var obstacle: String? {
    let (before, after) = (place.base.scenario, place.answer.question.scenario)
    let isMeasuredOtherwise = before.contacts.contains { type in
      after.contacts.first { $0.name == type.name }.map { before.tolerance(of: type) != after.tolerance(of: $0) }
        ?? false
    }
    if isMeasuredOtherwise {
      return "Whom the change is better for is not told, as it also changes how long a wait counts as tolerated."
    }
    let open = [Self.open(place.base), Self.open(place.answer.summary)]
    guard abs(open[1] - open[0]) > Self.mostOpen else { return nil }
    return "Whom the change is better for is not told, as another share is still open when the horizon ends "
      + "(\(Portion.percent(open[1])) instead of \(Portion.percent(open[0]))): what becomes of these is not known."
  }

  /// By how much what is open may differ, as a share of what came.
  private static let mostOpen = 0.005

  /// The share of issues, or of contacts where none are followed, that are still open at the end.
  private static func open(_ summary: Summary) -> Double {
    func mean(_ measure: Measure) -> Double { summary.overall[measure]?.mean ?? 0 }
    let (open, all): (Measure, Measure) =
      summary.scenario.usesJourneys ? (.pending, .fresh) : (.waitingAtEnd, .offered)
    return mean(all) > 0 ? mean(open) / mean(all) : 0
  }

  /// All customers who are compared.
  private static func everybody(_ all: [Dominance]) -> String {
    let hasProfiles = all.contains { if case .profile = $0.subject { true } else { false } }
    return hasProfiles ? "all customers, whatever their profile," : "all customers"
  }

  private func name(_ subject: Indicator.Subject) -> String {
    switch subject {
    case .profile(let profile, let type):
      "\(profile == Profile.others ? "other" : Printable.short(profile)) customers of \(Printable.short(type))"
    default: "the customers of \(Printable.short(subject.name))"
    }
  }

  private func words(_ dominance: Dominance) -> String {
    let fewer = list(dominance.fewer)
    let more = list(dominance.more)
    switch dominance.verdict {
    case .better: return "the change is better however it is weighed: fewer \(fewer), and more of nothing bad."
    case .worse: return "the change is worse however it is weighed: more \(more), and fewer of nothing bad."
    default:
      let sides = [fewer.isEmpty ? nil : "fewer \(fewer)", more.isEmpty ? nil : "more \(more)"].compactMap { $0 }
      let doubts = fewer.isEmpty ? dominance.perhapsFewer : dominance.perhapsMore
      let doubt = sides.count == 1 ? ", and perhaps \(fewer.isEmpty ? "fewer" : "more") \(list(doubts))" : ""
      return "it is a trade-off: \(sides.joined(separator: ", but "))\(doubt)."
    }
  }

  private func list(_ measures: [Measure]) -> String {
    Wording.list(measures.compactMap { Self.events[$0] }, most: 8)
  }

  /// What happens, in the plural.
  static let events: [Measure: String] = [
    .waitedTooLong: "waits beyond what is tolerated", .givenUpPerIssue: "attempts given up",
    .turnedAwayPerIssue: "attempts turned away", .fcr: "issues not solved at once",
    .transfersPerIssue: "transfers", .explainedAgain: "issues explained again", .trapsPerIssue: "traps",
    .neverSolved: "issues never solved",
  ]
}
