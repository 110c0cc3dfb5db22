import Measures
import Randomness

extension Horizon {
  func check(_ report: inout ProblemReport) {
    let path = ["horizon"]
    report.require(length.isFinite && length > 0, path + ["length"], "must be longer than 0s")
    report.require(!(length > ScenarioLimits.horizon), path + ["length"], "must be at most 366d")
    report.require(interval.isFinite && interval > 0, path + ["interval"], "must be longer than 0s")
    report.requireDuration(warmup, path + ["warmup"])
    report.require((0...86_400).contains(start.secondOfDay), path + ["start"], "must be a time of day")
    guard length > 0, interval > 0, length <= ScenarioLimits.horizon else { return }
    guard length / interval <= Double(ScenarioLimits.intervals) else {
      return report.add(path + ["interval"], "more than \(ScenarioLimits.intervals) intervals; choose longer ones")
    }
    report.require(
      intervalCount >= 1 && Double(intervalCount) * interval == length, path + ["length"],
      "\(Text.duration(length)) is not a whole number of intervals of \(Text.duration(interval))")
  }
}

extension ContactType {
  func check(_ report: inout ProblemReport, horizon: Horizon) {
    let path = ["contacts", name]
    arrivals.check(&report, path + ["arrivals"], horizon: horizon)
    handle.check(&report, path + ["handle"], horizon: horizon)
    if let count = patience.intervals?.count { report.requireOneEach(count, path + ["patience"], by: horizon) }
    goal.check(&report, path + ["goal"])
    report.require((0...1000).contains(priority), path + ["priority"], "must be a whole number between 0 and 1000")
    report.require(
      aging.map { $0 > 0 && ($0 <= ScenarioLimits.horizon || $0 == .infinity) } ?? true, path + ["aging"],
      "must be longer than 0s, at most 366d, or never")
    report.require(
      queueLimit.map { (0...1_000_000).contains($0) } ?? true, path + ["queue_limit"],
      "must be between 0 and 1000000 places")
    switch balk {
    case .probability(let probability): report.requireShare(probability, path + ["balk", "probability"])
    case .probabilities(let probabilities):
      for (index, probability) in probabilities.enumerated() {
        report.requireShare(probability, path + ["balk", "probability", "\(index)"])
      }
      report.requireOneEach(probabilities.count, path + ["balk", "probability"], by: horizon)
    case .queue(let length):
      report.require(
        (0...1_000_000).contains(length), path + ["balk", "queue"], "must be between 0 and 1000000 contacts")
    case nil: break
    }
    checkChannel(&report)
  }
}

extension ProblemReport {
  /// Requires a value for each interval of a horizon.
  fileprivate mutating func requireOneEach(_ count: Int, _ path: [String], by horizon: Horizon) {
    require(
      horizon.intervalCount <= 0 || count == horizon.intervalCount, path,
      "has \(count) \(count == 1 ? "value" : "values"), but the horizon has \(horizon.intervalCount) intervals of "
        + "\(Text.duration(horizon.interval)); write one for each")
  }
}

extension ContactType.Handle {
  func check(_ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    let parts = [("talk", talk), ("hold", hold), ("wrap", wrap)]
    for (key, part) in parts {
      guard let part else { continue }
      report.require(!part.canBeNever, path + [key], "an agent cannot be busy forever; 'never' is for patience only")
    }
    report.require(mean == .infinity || !(mean > 7 * 86_400), path, "the mean handle time must be at most 7d")
    for (key, part) in parts {
      if let count = part?.intervals?.count { report.requireOneEach(count, path + [key], by: horizon) }
    }
  }
}

extension Goal {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String]) {
    for part in parts(balks: false) {
      if part.measure.unit == .share {
        report.requireShare(part.limit, path + part.path)
      } else {
        report.requireDuration(part.limit, path + part.path)
      }
    }
    report.requireDuration(within, path + ["within"])
    for (index, answer) in furtherAnswers.enumerated() {
      report.requireDuration(answer.within, path + ["answers", "\(index + 1)", "within"])
    }
    report.require(
      furtherAnswers.count < Measure.serviceLevels.count, path + ["answers"],
      "at most \(Measure.serviceLevels.count) shares with a time each")
    report.require(
      Set(answers.map(\.within)).count == answers.count, path + ["answers"],
      "two shares are to be answered within the same time; keep one of them")
    report.requireDuration(shortAbandon, path + ["short_abandon"])
  }
}

extension Arrivals {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    report.require((0...1e6).contains(scale), path + ["scale"], "must be between 0 and 1000000")
    report.requireVariation(busyness, path + ["busyness", "cv"])
    if let intervalNoise {
      report.requireVariation(intervalNoise.cv, path + ["interval_noise", "cv"])
      report.require(
        (0..<1).contains(intervalNoise.correlation), path + ["interval_noise", "correlation"],
        "must be at least 0 and below 1")
    }
    if isFixed {
      rejectVariation(&report, path, "a fixed number of contacts")
      report.require(
        horizon.atEnd != .continue, path + ["fixed"],
        "the number is that of the horizon, so arrivals cannot go on after it; write at_end: drain, or leave 'fixed' out"
      )
    }
    switch pattern {
    case .counts(let counts, let per, _): checkCounts(counts, per: per, &report, path, horizon: horizon)
    case .rate(let perSecond):
      report.require(perSecond.isFinite && perSecond >= 0, path + ["rate"], "must not be negative")
      checkVolume(&report, path + ["rate"], horizon: horizon)
    case .times(let times):
      report.require(!isFixed, path + ["fixed"], "recorded times are fixed already; leave it out")
      checkTimes(times, &report, path, horizon: horizon)
    case .between(let distribution):
      report.require(!isFixed, path + ["fixed"], "goes with 'counts', 'file' or 'rate', not with 'between'")
      report.require(!distribution.canBeNever, path + ["between"], "the next contact cannot be 'never' away")
      report.require(distribution.mean > 0, path + ["between"], "the mean must be longer than 0s")
      rejectVariation(&report, path, "a renewal process")
      if distribution.mean > 0 { checkVolume(&report, path + ["between"], horizon: horizon) }
    }
  }

  private func checkCounts(
    _ counts: [Double], per: Double, _ report: inout ProblemReport, _ path: [String], horizon: Horizon
  ) {
    for (index, count) in counts.enumerated() where !(count.isFinite && count >= 0) {
      report.add(path + ["counts", "\(index)"], "must be a number of contacts, not negative")
    }
    guard per.isFinite, per > 0 else { return report.add(path + ["per"], "must be longer than 0s") }
    let covered = Double(counts.count) * per
    report.require(
      !(horizon.length > 0) || covered == horizon.length, path + ["counts"],
      "\(counts.count) counts of \(Text.duration(per)) cover \(Text.duration(covered)), but the horizon is "
        + "\(Text.duration(horizon.length)) long")
    checkVolume(&report, path + ["counts"], horizon: horizon)
  }

  private func checkTimes(_ times: [Double], _ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    report.require(scale == 1, path + ["scale"], "recorded times cannot be scaled; leave it out")
    rejectVariation(&report, path, "recorded times")
    var last = 0.0
    for (index, time) in times.enumerated() {
      guard time >= 0, time < horizon.length else {
        return report.add(path + ["times"], "time \(index + 1) lies outside the horizon")
      }
      guard time >= last else {
        return report.add(path + ["times"], "time \(index + 1) is before the one above it; sort the times")
      }
      last = time
    }
    checkVolume(&report, path + ["times"], horizon: horizon)
  }

  private func rejectVariation(_ report: inout ProblemReport, _ path: [String], _ what: String) {
    report.require(busyness == 0, path + ["busyness"], "does not go with \(what)")
    report.require(intervalNoise == nil, path + ["interval_noise"], "does not go with \(what)")
  }

  private func checkVolume(_ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    let early = expectedCount(inWarmupOf: horizon)
    report.require(
      !early.isFinite || early <= ScenarioLimits.contacts, path,
      "about \(Text.number(early.rounded())) contacts in the warm-up; at most \(Text.number(ScenarioLimits.contacts))")
    let expected = expectedCount(over: horizon)
    guard expected.isFinite, expected > ScenarioLimits.contacts else { return }
    report.add(
      path,
      "about \(Text.number(expected.rounded())) contacts in the horizon; at most \(Text.number(ScenarioLimits.contacts)). "
        + "Check the unit")
  }
}
