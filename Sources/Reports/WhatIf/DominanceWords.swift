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
        groups[index].names.append(name(dominance))
      } else {
        groups.append((said, [name(dominance)]))
      }
    }
    let open = all.filter { $0.verdict == .unclear }.map(name)
    let rest =
      open.isEmpty
      ? [] : ["For \(Wording.list(open)) no difference in what happens to them can be told from chance."]
    let isAll = groups.count == 1 && open.isEmpty && all.count > 1 && told.count == all.count && !hasStrangers
    return groups.map { "For \(isAll ? Self.everybody(all) : Wording.list($0.names)) \($0.said)" } + rest
      + [unjudgedWaits(of: told)].compactMap { $0 }
  }

  /// Whether some customers have a profile with which no issue of their type begins, so that they are not compared.
  private var hasStrangers: Bool {
    (place.base.contacts + place.answer.summary.contacts).contains { $0.profiles.contains { $0.share == 0 } }
  }

  /// That nobody has said how long a wait may be, so that none is too long.
  private func unjudgedWaits(of told: [Dominance]) -> String? {
    let types = place.base.scenario.contacts.filter { type in
      place.base.scenario.tolerance(of: type) == nil && told.contains { $0.subject == .contacts(type.name) }
    }
    guard !types.isEmpty else { return nil }
    return
      "Which waits of the customers of \(Wording.list(types.map { Printable.short($0.name) })) are too long is not judged: "
      + "neither `experience.tolerance` nor the `within` of a goal says how long a wait may be."
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
    let open = [StillOpen(place.base).share, StillOpen(place.answer.summary).share]
    guard abs(open[1] - open[0]) > Self.mostOpen else { return nil }
    return "Whom the change is better for is not told, as another share is still open when the horizon ends "
      + "(\(Portion.percent(open[1])) instead of \(Portion.percent(open[0]))): what becomes of these is not known."
  }

  /// By how much what is open may differ, as a share of what came.
  private static let mostOpen = 0.005

  /// All customers who are compared.
  private static func everybody(_ all: [Dominance]) -> String {
    let hasProfiles = all.contains { if case .profile = $0.subject { true } else { false } }
    return hasProfiles ? "all customers, whatever their profile," : "all customers"
  }

  private func name(_ dominance: Dominance) -> String {
    switch dominance.subject {
    case .profile(let profile, let type):
      return "\(profile == Profile.others ? "other" : Printable.short(profile)) customers of \(Printable.short(type))"
    default:
      let type = Printable.short(dominance.subject.name)
      return dominance.isPassedOn
        ? "the contacts of \(type), all of which are passed on to it," : "the customers of \(type)"
    }
  }

  private func words(_ dominance: Dominance) -> String {
    let (fewer, more) = (saidFewer(dominance.fewer), saidMore(dominance.more))
    let limit = "by 1 in \(Decimal.short(1 / Dominance.margin)) at most, if at all"
    let isRestSame = dominance.open.isEmpty
    switch dominance.verdict {
    case .better:
      let rest = isRestSame ? "more of nothing bad" : "all else that is bad grows \(limit)"
      return "the change is better however it is weighed: \(fewer), and \(rest)."
    case .worse:
      let rest = isRestSame ? "fewer of nothing bad" : "all else that is bad shrinks \(limit)"
      return "the change is worse however it is weighed: \(more), and \(rest)."
    case .open:
      let days = Wording.count(place.base.replications, place.noun)
      return fewer.isEmpty
        ? "there are \(more); whether there are \(saidFewer(dominance.mayBeFewer)) cannot be told with \(days)."
        : "there are \(fewer); whether there are \(saidMore(dominance.mayBeMore)) cannot be told with \(days)."
    default:
      let sides = [fewer, more].filter { !$0.isEmpty }
      let doubts = fewer.isEmpty ? saidFewer(dominance.perhapsFewer) : saidMore(dominance.perhapsMore)
      let doubt = sides.count == 1 ? ", and perhaps \(doubts)" : ""
      return "it is a trade-off: \(sides.joined(separator: ", but "))\(doubt)."
    }
  }

  private func saidFewer(_ measures: [Measure]) -> String {
    list(measures, counts: "fewer", waits: "shorter waits on average")
  }

  private func saidMore(_ measures: [Measure]) -> String {
    list(measures, counts: "more", waits: "longer waits on average")
  }

  private func list(_ measures: [Measure], counts: String, waits: String) -> String {
    let events = Wording.list(measures.compactMap { Self.events[$0] }, most: 8)
    return [events.isEmpty ? nil : "\(counts) \(events)", measures.contains(.waitMean) ? waits : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// What happens, in the plural.
  static let events: [Measure: String] = [
    .waitedTooLong: "waits beyond what is tolerated", .givenUpPerIssue: "attempts given up",
    .turnedAwayPerIssue: "attempts turned away", .fcr: "issues not solved at once",
    .transfersPerIssue: "transfers", .explainedAgain: "issues explained again", .trapsPerIssue: "traps",
    .neverSolved: "issues never solved", .abandonRateWithBalked: "contacts given up",
    .blockedRate: "contacts turned away", .timedOutRate: "contacts sent elsewhere",
  ]
}
