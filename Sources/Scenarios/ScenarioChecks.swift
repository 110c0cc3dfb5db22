internal import Files

extension ScenarioDraft {
  /// Everything that keeps the draft from being a scenario, in the order of the file's sections.
  func problems() -> [ScenarioProblem] {
    var report = ProblemReport()
    horizon.check(&report)
    checkContacts(&report)
    checkIncidents(&report)
    checkJourneys(&report)
    checkKnowledge(&report)
    checkProfiles(&report)
    checkQueueTimeouts(&report)
    checkAgents(&report)
    routing.check(&report)
    checkLines(&report)
    checkChannels(&report)
    experience?.check(&report)
    checkTolerance(&report)
    workforce?.check(&report)
    run.check(&report)
    checkPromises(&report)
    checkRegulations(&report)
    if report.problems.isEmpty { checkSize(&report) }
    return report.problems
  }

  private func checkContacts(_ report: inout ProblemReport) {
    report.require(!contacts.isEmpty, ["contacts"], "nobody calls; describe at least one type of contact")
    report.require(contacts.count <= ScenarioLimits.names, ["contacts"], "at most \(ScenarioLimits.names) types")
    report.requireUnique(contacts.map(\.name), under: "contacts")
    for type in contacts { type.check(&report, horizon: horizon) }
    checkBusyDays(&report)
    let served = Set(agents.flatMap { $0.skills.map(\.contact) })
    for type in contacts where !agents.isEmpty && !served.contains(type.name) {
      report.add(
        ["contacts", type.name], "no agent group has the skill '\(type.name)'; add it to the skills of a group")
    }
  }

  /// Types that share a busy day share its factor.
  private func checkBusyDays(_ report: inout ProblemReport) {
    var first: [String: ContactType] = [:]
    for type in contacts {
      guard let day = type.arrivals.busyDay else { continue }
      let path = ["contacts", type.name, "arrivals", "busyness"]
      report.require(!day.isEmpty && day.count <= 100, path + ["with"], "must be a name of 1 to 100 characters")
      guard let other = first[day] else {
        first[day] = type
        continue
      }
      report.require(
        other.arrivals.busyness == type.arrivals.busyness, path + ["cv"],
        "must be the \(Text.number(other.arrivals.busyness)) of '\(other.name)', which is busy on the same days")
    }
  }

  private func checkAgents(_ report: inout ProblemReport) {
    report.require(!agents.isEmpty, ["agents"], "nobody answers; describe at least one group of agents")
    report.require(agents.count <= ScenarioLimits.names, ["agents"], "at most \(ScenarioLimits.names) groups")
    report.requireUnique(agents.map(\.name), under: "agents")
    for group in agents { group.check(&report, horizon: horizon, contacts: contacts.map(\.name)) }
  }

  private func checkLines(_ report: inout ProblemReport) {
    var poolOfType: [String: String] = [:]
    report.requireUnique(lines.map(\.name), under: "lines")
    for pool in lines {
      let path = ["lines", pool.name]
      report.require(
        (1...1_000_000).contains(pool.capacity), path + ["capacity"], "must be between 1 and 1000000 lines")
      report.require(!pool.contacts.isEmpty, path + ["contacts"], "names no type of contact")
      for (index, name) in pool.contacts.enumerated() {
        let place = path + ["contacts", "\(index)"]
        report.requireKnown(name, among: contacts.map(\.name), what: "type of contact", place)
        if let other = poolOfType.updateValue(pool.name, forKey: name) {
          report.add(place, "'\(name)' already uses the lines '\(other)'; a type holds one line")
        }
      }
    }
  }

  private func checkSize(_ report: inout ProblemReport) {
    let rows = contacts.reduce(0) { $0 + $1.profiles.count + 1 }
    let cells = horizon.intervalCount * (rows + agents.count + steps.count)
    report.require(
      cells <= ScenarioLimits.cells, ["horizon", "interval"],
      "\(horizon.intervalCount) intervals for \(contacts.count) types and \(agents.count) groups are more than "
        + "\(ScenarioLimits.cells) cells; choose longer intervals")
    let people = agents.reduce(0) { $0 + $1.people(over: horizon) }
    report.require(
      people <= ScenarioLimits.people, ["agents"], "\(people) people in all; at most \(ScenarioLimits.people)")
    let expected = contacts.reduce(0) { $0 + $1.arrivals.expectedCount(over: horizon) }
    report.require(
      expected <= ScenarioLimits.contacts, ["contacts"],
      "about \(Text.number(expected)) contacts per replication; at most \(Text.number(ScenarioLimits.contacts))")
    checkShortBreaks(&report)
    checkChannelSize(&report)
  }
}

/// Collects problems.
struct ProblemReport {
  private(set) var problems: [ScenarioProblem] = []

  mutating func add(_ path: [String], _ message: String) {
    problems.append(ScenarioProblem(path, message))
  }

  mutating func require(_ holds: Bool, _ path: [String], _ message: @autoclosure () -> String) {
    if !holds { add(path, message()) }
  }

  mutating func requireUnique(_ names: [String], under section: String) {
    var seen: Set<String> = []
    for name in names {
      require(!name.isEmpty, [section, name], "needs a name")
      require(seen.insert(name).inserted, [section, name], "appears twice")
      require(!name.contains("."), [section, name], "must not contain a '.', which stands between the keys of a path")
    }
  }

  mutating func requireKnown(_ name: String, among known: [String], what: String, _ path: [String]) {
    // Where nothing is known, that has been reported already.
    guard !known.isEmpty, !known.contains(name) else { return }
    let hint =
      Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "there are \(known.prefix(8).map { "'\($0)'" }.joined(separator: ", "))"
    add(path, "unknown \(what) '\(name)'; \(hint)")
  }

  mutating func requireShare(_ value: Double?, _ path: [String]) {
    guard let value else { return }
    require((0...1).contains(value), path, "must be between 0% and 100%")
  }

  mutating func requireDuration(_ value: Double?, _ path: [String], atLeast least: Double = 0) {
    guard let value else { return }
    require(
      value.isFinite && value >= least, path,
      least > 0 ? "must be at least \(Text.duration(least))" : "must not be negative")
    require(!(value > ScenarioLimits.horizon), path, "must be at most 366d")
  }

  mutating func requireVariation(_ cv: Double, _ path: [String]) {
    require((0...10).contains(cv), path, "must be a coefficient of variation between 0 and 10")
  }
}

/// Numbers in messages.
enum Text {
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// A share as files write it, e.g. `35%`.
  static func share(_ value: Double) -> String { "\(number((value * 1e8).rounded() / 1e6))%" }

  /// A duration as files write it, e.g. `1h30m`.
  static func duration(_ seconds: Double) -> String {
    guard seconds == seconds.rounded(), seconds >= 1, seconds < 1e12 else { return "\(number(seconds))s" }
    let whole = Int(seconds)
    let parts = [(whole / 86_400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}
