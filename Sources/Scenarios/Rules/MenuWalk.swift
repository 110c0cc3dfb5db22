import Randomness

/// The longest and the shortest that callers may have to wait in their steps for what a rule demands.
///
/// What is shown to be kept holds for every duration that the distributions allow. What is shown to be broken is so for
/// a share of callers that is bounded from below: of one session's duration by its distribution, while everything else
/// takes no longer than it must.
struct MenuWalk {
  /// Fewer callers than that are the tail of a fitted distribution, which shows nothing.
  private static let leastShare = 1e-4

  private let rule: MenuRule
  private let steps: [Step]

  init(_ rule: MenuRule, _ steps: [Step]) {
    self.rule = rule
    self.steps = steps
  }

  /// How the rule stands, and what was found.
  var finding: (MenuFinding.Standing, String) {
    guard !steps.isEmpty else { return (.kept, "calls go to the queue without any self-service before it") }
    let longest = longest(from: 0)
    if longest <= rule.limit { return (.kept, kept(after: longest)) }
    let reachable = steps.indices.prefix { index in index == 0 || mayGoOn(from: index - 1) }
    if let trap = reachable.lazy.compactMap({ index in rule.trap(in: steps[index]) }).first {
      return (.broken, "callers have no way to a person: \(trap)")
    }
    let late = reachable.map { (step: $0, share: lateShare(in: $0)) }.max { $0.share < $1.share }
    guard let late, late.share >= Self.leastShare else { return (.open, open(longest)) }
    return (.broken, broken(steps[late.step], late.share))
  }

  // MARK: - Bounds

  /// The longest that a caller may wait from the beginning of a step on; infinite where some never get what is
  /// demanded.
  private func longest(from index: Int) -> Double {
    guard index < steps.count else { return 0 }
    let step = steps[index]
    let rest = mayGoOn(from: index) ? longest(from: index + 1) : 0
    if rule.trap(in: step) != nil { return .infinity }
    let duration = step.duration.quantile(1)
    let session = rule.relief(in: step).map { max($0, min($0, duration) + rest) } ?? duration + rest
    let waiting = step.capacity != nil && step.whenFull == .wait ? Double.infinity : 0
    return max(waiting + session, isSkippable(step) ? longest(from: index + 1) : 0)
  }

  /// The shortest that a caller waits from the beginning of a step on.
  private func shortest(from index: Int) -> Double {
    guard index < steps.count else { return 0 }
    let step = steps[index]
    let through = step.duration.quantile(0) + shortest(from: index + 1)
    let session = rule.relief(in: step).map { min($0, through) } ?? through
    return isSkippable(step) ? min(session, shortest(from: index + 1)) : session
  }

  /// The least time that it takes to come to a step.
  private func shortest(to index: Int) -> Double {
    steps[..<index].reduce(0) { $0 + (isSkippable($1) ? 0 : $1.duration.quantile(0)) }
  }

  /// A share of those who pass a step, neither hung up nor asked for a person, that is certainly later than the rule
  /// allows.
  private func lateShare(in index: Int) -> Double {
    let step = steps[index]
    let left = rule.limit - shortest(to: index)
    // Later steps take their time as well, but only of those who go on.
    let rest = mayGoOn(from: index) ? shortest(from: index + 1) : 0
    let late = 1 - step.duration.cdf(left - rest)
    guard let relief = rule.relief(in: step), relief <= left else { return max(0, late) }
    return max(0, late - (1 - step.duration.cdf(relief)))
  }

  /// Whether any caller comes to the next step.
  private func mayGoOn(from index: Int) -> Bool {
    let step = steps[index]
    if isSkippable(step) { return true }
    guard step.leadsToHuman, step.contain + step.hangUp < 1 else { return false }
    return rule.relief(in: step).map { step.duration.quantile(0) < $0 || step.duration.cdf($0) > 0 } ?? true
  }

  private func isSkippable(_ step: Step) -> Bool {
    !step.open.isEmpty || step.capacity != nil && step.whenFull == .skip
  }

  // MARK: - Words

  private func kept(after longest: Double) -> String {
    let time = Text.duration(longest)
    return switch rule {
    case .wayToPerson: "callers have a way to a person \(time) after connection at the latest"
    case .transfer: "no caller is in self-service for longer than \(time)"
    }
  }

  private func broken(_ step: Step, _ share: Double) -> String {
    let limit = Text.duration(rule.limit)
    let who = share >= 1 ? "all" : "at least \(Self.percent(share)) of"
    return "\(who) callers who pass '\(step.name)' are in self-service for longer than \(limit) without \(rule.relief)"
  }

  private func open(_ longest: Double) -> String {
    let limit = Text.duration(rule.limit)
    if let step = steps.first(where: { $0.capacity != nil && $0.whenFull == .wait }) {
      return "how long callers wait for a place in '\(step.name)' depends on the load, so that \(limit) without "
        + "\(rule.relief) cannot be ruled out"
    }
    let length = longest.isFinite ? "up to \(Text.duration(longest))" : "durations that have no upper end"
    return "self-service may take longer than \(limit) without \(rule.relief) (\(length)), though seldom"
  }

  /// A share in per cent with one decimal, rounded down but for what is lost in the last digits.
  private static func percent(_ share: Double) -> String {
    share < 0.001 ? "0.01 %" : "\(Text.number((share * 1000 + 1e-9).rounded(.down) / 10)) %"
  }
}
