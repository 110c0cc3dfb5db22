internal import Queueing

extension ErlangQuestion {
  /// Why so many agents cannot be judged, and what would make it possible.
  func unstable(_ number: Int, needs: Int, fewest: Int?) -> String {
    let goal = fewest.map { "; the goals need \($0)" } ?? ""
    let reason = model == .x ? ", as everybody calls again until answered" : ""
    return
      "--agents: \(count(number, "agent")) cannot keep up: \(Words.number(workload.erlangs)) erlangs of work come in and "
      + "the queue grows without end\(reason). \(model.title) needs at least \(count(needs, "agent"))\(goal)"
      + (model == .c ? ". Where callers hang up, use 'sira erlang a' with --patience" : "")
  }

  /// Why no number of agents meets every goal, and what would help.
  func infeasible(_ best: Requirement?) -> String {
    guard let best else { return "no number meets the goal; loosen it" }
    let misses = best.missed.compactMap { miss($0, best.measures) }
    let place = lines.map { " on \(count($0, "line"))" } ?? ""
    let advice = lines == nil ? "loosen a goal" : "add lines, or loosen a goal"
    return "no number of agents meets every goal: \(count(best.agents, "agent"))\(place) come nearest, and give "
      + "\(misses.joined(separator: " and ")); \(advice)"
  }

  private func miss(_ promise: Goals.Promise, _ measures: QueueMeasures) -> String? {
    func share(_ name: String, _ value: Double?, _ side: String, _ goal: Double?) -> String? {
      goal.map { "\(name) \(value.map(Words.percent) ?? "nothing") where the goal is \(side) \(Words.percent($0))" }
    }
    switch promise {
    case .stability: return "a queue that grows without end"
    case .answer:
      return share("a service level of", measures.serviceLevel(goals.definition), "at least", goals.answer)
    case .asa:
      guard let goal = goals.asa else { return nil }
      let wait = measures.asa.map { "\(Words.number($0)) s" } ?? "none"
      return "an ASA of \(wait) where the goal is at most \(Words.number(goal)) s"
    case .abandon: return share("an abandonment of", measures.abandonRate, "at most", goals.abandon)
    case .occupancy: return share("an occupancy of", measures.occupancy, "at most", goals.occupancy)
    case .blocking: return share("a blocking of", measures.blocked, "at most", goals.blocking)
    case .virtualAnswer, .waiting: return nil
    }
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// Numbers inside sentences.
enum Words {
  /// With at most two decimals, e.g. `13.33` or `10`.
  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 9e15 else { return "\(value)" }
    let rounded = hundredths / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// As a percentage, e.g. `4.25 %`.
  static func percent(_ share: Double) -> String { "\(number(share * 100)) %" }
}
