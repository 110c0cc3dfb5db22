internal import Measures
internal import Planning
internal import Queueing

/// The answer in one sentence, the number first.
struct ErlangSentence {
  private let answer: ErlangAnswer
  private let question: ErlangQuestion
  private let measures: QueueMeasures

  init(_ answer: ErlangAnswer) {
    self.answer = answer
    question = answer.question
    measures = answer.chosen.measures
  }

  var text: String {
    let number = "\(Decimal.short(answer.chosen.agents)) \(noun)\(answer.chosen.agents == 1 ? "" : "s")"
    guard !measures.workload.isEmpty else { return "\(number): no calls come in, so there is no work." }
    let findings = (question.hasGoals ? promised : usual).joined(separator: ", ")
    return "\(number) \(verdict) \(load): \(findings)\(needed).\(fractional)\(uncounted)\(schedule)"
  }

  private var noun: String { question.model == .b ? "line" : "agent" }
  private var goalNoun: String { promised.count == 1 ? "the goal" : "the goals" }

  private var verdict: String {
    guard let missed = answer.missed else { return "for" }
    let isOne = answer.chosen.agents == 1
    guard missed.isEmpty else { return "\(isOne ? "misses" : "miss") \(goalNoun) for" }
    guard question.agents == nil else { return "\(isOne ? "meets" : "meet") \(goalNoun) for" }
    return "\(isOne ? "is" : "are") the fewest that \(isOne ? "meets" : "meet") \(goalNoun) for"
  }

  /// `100 calls per 30m of 4m (13.33 erlangs)`
  private var load: String {
    let calls = question.calls
    let count = "\(Decimal.short(calls.count)) call\(calls.count == 1 ? "" : "s")"
    return "\(count) per \(Wording.duration(calls.period)) of \(Wording.duration(question.workload.handleTime)) "
      + "(\(Self.erlangs(question.workload.erlangs)))"
  }

  private static func erlangs(_ value: Double) -> String {
    let text = Decimal.short((value * 100).rounded() / 100)
    return "\(text) erlang\(text == "1" ? "" : "s")"
  }

  // MARK: - What is found

  private var promised: [String] {
    let goals = question.goals
    let level = measures.serviceLevel(goals.definition)
    return [
      goals.answer.map { "\(share(level, against: $0)) \(answered) (goal \(Self.goal($0)))" },
      goals.asa.map { "ASA \(seconds(measures.asa, against: $0)) (goal at most \(Decimal.short($0)) s)" },
      goals.abandon.map { "\(share(measures.abandonRate, against: $0)) abandoned (goal at most \(Self.goal($0)))" },
      goals.blocking.map { "\(share(measures.blocked, against: $0)) blocked (goal at most \(Self.goal($0)))" },
      goals.occupancy.map { "occupancy \(share(measures.occupancy, against: $0)) (goal at most \(Self.goal($0)))" },
    ].compactMap { $0 }
  }

  private var usual: [String] {
    guard question.model != .b else {
      return ["\(share(measures.blocked)) blocked", "lines \(share(measures.occupancy)) occupied"]
    }
    return [
      "\(share(measures.serviceLevel(question.goals.definition))) \(answered)", "ASA \(seconds(measures.asa))",
      "\(share(measures.waited)) have to wait",
      question.model == .c ? nil : "\(share(measures.abandonRate)) abandoned",
      question.lines == nil ? nil : "\(share(measures.blocked)) blocked", "occupancy \(share(measures.occupancy))",
    ].compactMap { $0 }
  }

  private var answered: String { "answered within \(Decimal.short(question.goals.thresholds.answer)) s" }

  private var needed: String {
    guard question.agents != nil, let missed = answer.missed else { return "" }
    guard let fewest = answer.fewest else { return "; no number of \(noun)s meets \(goalNoun)" }
    if missed.isEmpty, Double(fewest) == answer.chosen.agents { return "; they are the fewest that do" }
    // Part of the time there may be one more.
    if missed.isEmpty, Double(fewest) > answer.chosen.agents { return "; of whole \(noun)s, \(fewest) are the fewest" }
    return missed.isEmpty ? "; \(fewest) would do" : "; \(Wording.count(fewest, noun)) would meet \(goalNoun)"
  }

  /// What would just do where one may be there for part of the time.
  private var fractional: String {
    guard question.isFractional, let fewest = answer.fewest, let least = answer.fewestFractional else { return "" }
    guard least < Double(fewest) else {
      return fewest > 1 ? " None of them can be away at times: with \(fewest - 1) the queue grows without end." : ""
    }
    // Rounded up, as less would not do.
    let share = ((least - Double(fewest - 1)) * 100 * (1 - 1e-12)).rounded(.up)
    return " With \(Decimal.short(Double(fewest - 1) + share / 100)) on average \(goalNoun) would be met, too: "
      + "\(fewest) for \(Decimal.short(share)) % of the time, \(fewest - 1) for the rest."
  }

  /// Who does not reach an agent and is counted by no goal.
  private var uncounted: String {
    guard question.hasGoals, question.model != .b else { return "" }
    let goals = question.goals
    let lost = [
      goals.blocking == nil && measures.blocked > UncountedLosses.notable ? "\(share(measures.blocked)) blocked" : nil,
      goals.abandon == nil ? overlooked.flatMap { $0 > UncountedLosses.notable ? abandoned($0) : nil } : nil,
    ].compactMap { $0 }
    return lost.isEmpty ? "" : " Beside that \(Wording.list(lost)), and no goal counts them."
  }

  /// Those who abandon and are counted by no goal, with the time within which they do, and all who abandon where those are
  /// more.
  private func abandoned(_ overlooked: Double) -> String {
    let thresholds = question.goals.thresholds
    let time: Double? =
      switch question.goals.answer == nil ? .ofAnswered : question.goals.definition {
      case .lessShort, .creditShort: thresholds.shortAbandon
      case .creditAbandons, .ignoreAbandons: thresholds.answer
      case .ofAnswered, .ofOffered: nil
      }
    guard let time else { return "\(share(overlooked)) abandoned" }
    return "\(share(overlooked)) abandoned within \(Decimal.short(time)) s (\(share(measures.abandonRate)) in all)"
  }

  /// The share of the offered that abandon and that the promised service level leaves out or counts as served.
  private var overlooked: Double? {
    guard question.goals.answer != nil else { return measures.abandonRate }
    func difference(_ credited: ServiceLevelDefinition) -> Double? {
      guard let all = measures.serviceLevel(credited), let answered = measures.serviceLevel(.ofOffered) else {
        return nil
      }
      return all - answered
    }
    return switch question.goals.definition {
    case .ofOffered: nil
    case .ofAnswered: measures.abandonRate
    case .lessShort, .creditShort: difference(.creditShort)
    case .creditAbandons, .ignoreAbandons: difference(.creditAbandons)
    }
  }

  private var schedule: String {
    guard let scheduled = answer.chosen.scheduled, let shrinkage = question.shrinkage else { return "" }
    return " With \(Decimal.short(shrinkage * 100)) % shrinkage, schedule \(scheduled)."
  }

  // MARK: - Numbers

  /// One decimal; two near 0 % and 100 %, where one decimal hides what is rare.
  private func share(_ value: Double?, against goal: Double? = nil) -> String {
    guard let value else { return "–" }
    let percent = value * 100
    return Self.text(percent, against: goal.map { $0 * 100 }, decimals: percent < 1 || percent > 99 ? 2 : 1) + " %"
  }

  private func seconds(_ value: Double?, against goal: Double? = nil) -> String {
    value.map { Self.text($0, against: goal, decimals: $0 < 1 ? 2 : 1) + " s" } ?? "–"
  }

  /// A number with so many decimals, and more where rounding would bring it to the other side of its goal.
  private static func text(_ value: Double, against goal: Double?, decimals: Int) -> String {
    let text = Decimal.fixed(value, decimals)
    guard let goal, (value - goal).magnitude > 1e-9 * goal, decimals < 9, let shown = Double(text),
      (shown < goal) != (value < goal) || shown == goal
    else { return text }
    return Self.text(value, against: goal, decimals: decimals + 1)
  }

  private static func goal(_ share: Double) -> String { "\(Decimal.short(share * 100)) %" }
}
