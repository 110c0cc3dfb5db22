internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

/// Contacts that did not reach an agent and that no part of a type's goal counts: it may be met while many are lost.
struct UncountedLosses {
  private let contact: ContactSummary
  private var values: MeasureValues { contact.values }
  private var goal: Goal { contact.type.goal }

  init(_ contact: ContactSummary) {
    self.contact = contact
  }

  /// With their shares, e.g. `19.2 % ± 0.6 blocked`; empty where all are counted, or nobody is lost.
  var shares: [String] {
    guard goal.promisesSomething else { return [] }
    let counted = Set(contact.type.goalParts.map(\.measure))
    let lost = [
      (Measure.blockedRate, Measure.blocked, "blocked"), (.abandonRateWithBalked, .balked, "abandoned or balked"),
    ].compactMap { measure, count, words -> String? in
      guard !counted.contains(measure), measure == .blockedRate || goal.answered == nil, values[count]?.mean ?? 0 > 0
      else { return nil }
      return values[measure].map { "\(Figure($0, unit: .share).text("%")) \(words)" }
    }
    return lost + ([overlookedAbandons, timedOut, unanswered] + elsewhere).compactMap { $0 }
  }

  /// Contacts that the queue sent elsewhere, where no goal counts that as a miss, or one for abandonment looks the better
  /// for it.
  private var timedOut: String? {
    guard !goal.countsTimeouts || (goal.abandon != nil && goal.answered == nil) else { return nil }
    guard let share = values[.timedOutRate], share.mean > Self.notable else { return nil }
    return "\(Figure(share, unit: .share).text("%")) timed out"
  }

  /// Contacts still waiting when the clock stopped, where no goal counts that as a miss.
  private var unanswered: String? {
    guard goal.answered == nil else { return undecided }
    guard goal.answer == nil || goal.definition == .ofAnswered || contact.type.isDeferred else { return nil }
    return share(.waitingAtEnd, of: .offered, "still waiting at the end")
  }

  /// Deferred contacts that still wait and that `answered` does not count either, as they are not late yet: those that are
  /// offered and not in the whole of its share.
  private var undecided: String? {
    guard contact.type.isDeferred, !contact.type.isUnlimited, let offered = values[.offered]?.mean, offered > 0,
      let answered = values[.answered]?.mean
    else { return nil }
    // Without a rate, nothing is decided yet.
    guard let rate = values[.answerRate]?.mean else { return "all still waiting and not late yet" }
    guard rate > 0 else { return nil }
    let open = 1 - answered / rate / offered
    guard open > Self.notable else { return nil }
    return "\(Figure(Estimate(mean: open), unit: .share).mean) % still waiting and not late yet"
  }

  /// Contacts that never got as far as an agent's queue, and those that were not reached when called back.
  private var elsewhere: [String?] {
    [
      share(.callbacksFailed, of: .offered, "not reached by callback"),
      share(.hungUp, of: .entered, "hung up in self-service"),
      share(.containedFalse, of: .entered, "contained without a solution"),
    ]
  }

  private func share(_ part: Measure, of whole: Measure, _ words: String) -> String? {
    guard let part = values[part]?.mean, let whole = values[whole]?.mean, part > Self.notable * whole else {
      return nil
    }
    return "\(Figure(Estimate(mean: part / whole), unit: .share).mean) % \(words)"
  }

  /// Losses below this share are not mentioned: a few always hang up.
  static let notable = 0.01

  private var overlookedAbandons: String? {
    guard goal.abandon == nil, goal.answered == nil, values[.balked]?.mean ?? 0 == 0 else { return nil }
    guard let (share, words) = overlooked, share > Self.notable else { return nil }
    return "\(Figure(Estimate(mean: share), unit: .share).mean) % \(words)"
  }

  /// The share of the offered that abandon and that the promised service level leaves out, or counts as served; all
  /// abandoned contacts where no service level is promised.
  private var overlooked: (share: Double, words: String)? {
    let offered = values[.offered]?.mean ?? 0
    guard offered > 0 else { return nil }
    guard goal.answer != nil else { return values[.abandonRate].map { ($0.mean, "abandoned") } }
    switch goal.definition {
    case .ofOffered: return nil
    case .ofAnswered: return values[.abandonRate].map { ($0.mean, "abandoned") }
    case .lessShort, .creditShort:
      let threshold = Wording.threshold(goal.shortAbandon)
      return values[.abandonedShort].map { ($0.mean / offered, "abandoned within \(threshold)") }
    case .creditAbandons, .ignoreAbandons:
      // Of the offered, answered or abandoned in time, less those answered in time.
      let definitions = values.serviceLevelByDefinition
      guard let all = definitions[.creditAbandons], let answered = definitions[.ofOffered] else { return nil }
      return (all.mean - answered.mean, "abandoned within \(Wording.threshold(goal.within))")
    }
  }
}
