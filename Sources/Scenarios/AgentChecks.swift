import Measures

extension AgentGroup {
  func check(_ report: inout ProblemReport, horizon: Horizon, contacts: [String]) {
    let path = ["agents", name]
    switch staffing {
    case .constant(let count): Self.check(count, &report, path + ["staff"])
    case .perInterval(let counts): Self.check(counts, &report, path + ["staff"], horizon)
    case .shifts(let shifts):
      report.require(!shifts.isEmpty, path + ["shifts"], "needs at least one shift")
      for (index, shift) in shifts.enumerated() {
        shift.check(&report, path + ["shifts", "\(index)"], horizon: horizon)
      }
    }
    checkClosing(&report, horizon)
    report.require(!skills.isEmpty, path + ["skills"], "needs at least one type of contact")
    var seen: Set<String> = []
    for skill in skills {
      let place = path + ["skills", skill.contact]
      report.requireKnown(skill.contact, among: contacts, what: "type of contact", place)
      report.require(seen.insert(skill.contact).inserted, place, "appears twice")
      skill.check(&report, place, horizon: horizon)
    }
    report.requireShare(absence, path + ["absence"])
    shortBreaks?.check(&report, path + ["short_breaks"])
    report.require(
      (0...2).contains(speedSpread), path + ["speed_spread", "cv"],
      "must be a coefficient of variation between 0 and 2")
    report.require(cost.map { (0...1e9).contains($0) } ?? true, path + ["cost"], "must be between 0 and 1000000000")
    checkStrain(&report)
    checkTenure(&report)
    checkPlanning(&report, horizon)
  }

  /// Checks what only a plan uses.
  private func checkPlanning(_ report: inout ProblemReport, _ horizon: Horizon) {
    let path = ["agents", name]
    report.require((0..<1).contains(shrinkage), path + ["shrinkage"], "must be at least 0% and below 100%")
    report.require(
      maxOccupancy.map { $0 > 0 && $0 <= 1 } ?? true, path + ["max_occupancy"], "must be above 0% and at most 100%")
    let areRight = [("min", minStaff), ("max", maxStaff)].map { key, limit in
      let before = report.problems.count
      switch limit {
      case .constant(let count): Self.check(count, &report, path + [key])
      case .perInterval(let counts): Self.check(counts, &report, path + [key], horizon)
      case nil: break
      }
      return report.problems.count == before
    }
    guard areRight == [true, true], let minStaff, let maxStaff, horizon.intervalCount <= ScenarioLimits.intervals,
      let crossing = (0..<horizon.intervalCount).first(where: { minStaff.value(at: $0) > maxStaff.value(at: $0) })
    else { return }
    report.add(
      path + ["min"],
      "is \(minStaff.value(at: crossing)) at \(horizon.label(ofInterval: crossing)), but 'max' is only "
        + "\(maxStaff.value(at: crossing))")
  }

  private static func check(_ counts: [Int], _ report: inout ProblemReport, _ path: [String], _ horizon: Horizon) {
    for (index, count) in counts.enumerated() { check(count, &report, path + ["\(index)"]) }
    report.require(
      horizon.intervalCount == 0 || counts.count == horizon.intervalCount, path,
      "\(counts.count) numbers, but the horizon has \(horizon.intervalCount) intervals of "
        + Text.duration(horizon.interval))
  }

  private static func check(_ count: Int, _ report: inout ProblemReport, _ path: [String]) {
    report.require(
      (0...ScenarioLimits.people).contains(count), path,
      "must be between 0 and \(ScenarioLimits.people) agents, but is \(count)")
  }

  /// How many people the group has over a horizon, each counted once for each shift.
  func people(over horizon: Horizon) -> Int {
    switch staffing {
    case .constant(let count): return count + mostCalledIn
    case .perInterval(let counts): return (counts.max() ?? 0) + mostCalledIn
    case .shifts(let shifts):
      return shifts.reduce(calledIn.reduce(0) { $0 + $1.count }) {
        $0 + $1.count * horizon.occurrences(of: $1.start, lasting: $1.length).count
      }
    }
  }
}

extension Skill {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    report.require((1...1000).contains(level), path + ["level"], "must be between 1 (primary) and 1000")
    report.require((0.01...100).contains(speed), path + ["speed"], "must be between 0.01 and 100; 1 is normal")
    report.requireDuration(after, path + ["after"])
    report.require(
      (0...ScenarioLimits.people).contains(reserve), path + ["reserve"],
      "must be between 0 and \(ScenarioLimits.people) agents"
    )
    handle?.check(&report, path + ["handle"], horizon: horizon)
  }
}

extension Shift {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], horizon: Horizon) {
    report.require(
      (0...ScenarioLimits.people).contains(count), path + ["count"],
      "must be between 0 and \(ScenarioLimits.people) people, but is \(count)")
    guard length > 0, length <= 86_400 else {
      return report.add(path + ["length"], "must be longer than 0s and at most 24h")
    }
    let isTimeOfDay = (0...86_400).contains(start.secondOfDay)
    report.require(isTimeOfDay, path + ["start"], "must be a time of day")
    if isTimeOfDay, (0...86_400).contains(horizon.start.secondOfDay), horizon.length > 0,
      horizon.length <= ScenarioLimits.horizon
    {
      report.require(
        !horizon.occurrences(of: start, lasting: length).isEmpty, path + ["start"], "the shift lies outside the horizon"
      )
    }
    var ranges: [(from: Double, to: Double)] = []
    for (index, rest) in breaks.enumerated() {
      let place = path + ["breaks", "\(index)"]
      guard rest.length > 0 else {
        report.add(place + ["length"], "must be longer than 0s")
        continue
      }
      let range: (from: Double, to: Double)
      switch rest.time {
      case .offset(let offset): range = (offset, offset + rest.length)
      case .window(let from, let to):
        range = (from, to)
        report.require(
          to - from >= rest.length, place + ["window"],
          "is too short for a break of \(Text.duration(rest.length))")
      }
      report.require(
        range.from >= 0 && range.to <= length, place, "does not fit into a shift of \(Text.duration(length))")
      if let other = ranges.firstIndex(where: { $0.from < range.to && range.from < $0.to }) {
        report.add(place, "may overlap break \(other + 1); breaks and their windows must not")
      }
      ranges.append(range)
    }
  }
}

extension Routing {
  func check(_ report: inout ProblemReport) {
    let path = ["routing"]
    report.require(!contact.isEmpty, path + ["contact"], "needs at least one of level, priority, wait")
    report.require(Set(contact).count == contact.count, path + ["contact"], "names a criterion twice")
    if let aging {
      report.require(
        aging > 0 && aging <= ScenarioLimits.horizon, path + ["aging"], "must be longer than 0s, at most 366d")
    }
    report.require(
      queueLimit.map { (0...1_000_000).contains($0) } ?? true, path + ["queue_limit"],
      "must be between 0 and 1000000 places")
  }
}

extension RunSettings {
  func check(_ report: inout ProblemReport) {
    let path = ["run"]
    let limit = ScenarioLimits.replications
    report.require((1...limit).contains(replications), path + ["replications"], "must be between 1 and \(limit)")
    report.require((1...limit).contains(maxReplications), path + ["max_replications"], "must be between 1 and \(limit)")
    report.require((0.5...0.9999).contains(confidence), path + ["confidence"], "must be between 50% and 99.99%")
    for demand in precision {
      report.require(
        demand.halfWidth.isFinite && demand.halfWidth > 0, path + ["precision", demand.measure.rawValue],
        "must be above 0")
    }
  }
}
