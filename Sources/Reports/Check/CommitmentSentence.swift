internal import Files
internal import Measures
internal import Planning
internal import Scenarios

/// What a check says of a promise or a goal that is not what was accepted, in words.
struct CommitmentSentence {
  private let change: CommitmentChange
  private let scenario: CheckedScenario

  init(_ change: CommitmentChange, _ scenario: CheckedScenario) {
    self.change = change
    self.scenario = scenario
  }

  /// What was accepted; nil for what is new.
  var old: String? {
    change.intervals.map { Self.text($0.old) } ?? change.old.map { text($0, beside: change.now) }
  }

  /// What the scenario says now; nil for what is gone.
  var now: String? {
    change.intervals.map { Self.text($0.now) } ?? change.now.map { text($0, beside: change.old) }
  }

  /// E.g. `contacts.support.goal.answer: the goal was weakened from at least 80 % within 20 s to at least 70 % within
  /// 20 s; if that is meant, accept it with --accept`
  var text: String {
    let advice: String? =
      scenario.isAccepted
      ? nil : change.verdict.isBad ? "if that is meant, accept it with --accept" : "--accept guards it from now on"
    return ["\(PlainText.line(change.key)): \(statement)", advice].compactMap { $0 }.joined(separator: "; ")
  }

  private var statement: String {
    if let law = change.regulation?.rawValue {
      return change.verdict.isBad
        ? "\(law) is gone from the laws that are to be kept" : "\(law) is to be kept from now on"
    }
    if let name = change.formerCall {
      let type = scenario.check.scenario.contacts.first { $0.name == name }
      let why =
        type.map { $0.channel == .voice ? "its work does not come by itself" : "its channel is \($0.channel.rawValue)" }
        ?? "it is gone"
      return "no law is about \(Printable.short(name)) any more, as \(why)"
    }
    let isCap = change.key.hasSuffix(".max_occupancy")
    let noun = change.isOfPromise ? "promise" : isCap ? "cap" : "goal"
    switch (old, now) {
    case (let old?, let now?) where change.intervals != nil:
      let verb = change.verdict.isBad ? "weakened" : "made stricter"
      return "what must hold in each interval was \(verb): it is judged over \(now), no longer over \(old)"
    case (let old?, let now?):
      return "the \(noun) was \(change.verdict.isBad ? "weakened" : "made stricter") from \(old) to \(now)"
    case (let old?, nil): return "the \(noun) is gone; it was \(old)"
    case (nil, let now?): return "the \(noun) is new: \(now)"
    case (nil, nil): return "the \(noun) is as it was"
    }
  }

  private static func text(_ interval: Double) -> String { "intervals of \(Wording.duration(interval))" }

  /// A commitment in words, with what differs from the other one.
  private func text(_ commitment: Commitment, beside other: Commitment?) -> String {
    var words = CheckFigures(commitment.measure, currency: scenario.currency).bound(commitment.bound)
    if let within = commitment.within { words += " within \(Wording.threshold(within))" }
    guard let other else { return words }
    if let definition = commitment.definition, definition != other.definition {
      words += ", counted as \(definition.rawValue)"
    }
    if let short = commitment.shortAbandon, short != other.shortAbandon {
      words += ", with abandonments up to \(Wording.threshold(short)) as short ones"
    }
    if let confidence = commitment.confidence, confidence != other.confidence {
      words += " with \(Wording.percent(confidence)) confidence"
    }
    return words + closed(commitment, beside: other)
  }

  /// Where a commitment judges nothing and the other one does.
  private func closed(_ commitment: Commitment, beside other: Commitment) -> String {
    let places = commitment.closed(beside: other).sorted { $0.key < $1.key }.map { name, starts in
      "\(Printable.short(name)) at \(Wording.list(starts, most: 4))"
    }
    return places.isEmpty ? "" : ", not judged while closed (\(places.joined(separator: "; ")))"
  }
}
