internal import Measures
internal import Planning
internal import Scenarios

/// Whom a change is better for in everything that happens to them, before anything is weighed or priced.
struct DominanceWords {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// A sentence for each kind of customer; those of whom the same is to be said have one together.
  var sentences: [String] {
    guard !place.isSingle else { return [] }
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
