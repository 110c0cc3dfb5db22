internal import Randomness

extension ContactType {
  /// Checks that what goes with the channel is consistent.
  func checkChannel(_ report: inout ProblemReport) {
    let path = ["contacts", name]
    if let silent {
      report.requireShare(silent.share, path + ["silent", "share"])
      report.requireDuration(silent.timeout, path + ["silent", "timeout"])
      report.require(
        !patience.isNever, path + ["silent"], "nobody abandons as long as 'patience' is never; add a patience")
    }
    if isInterruptible {
      report.require(
        isDeferred, path + ["interrupt"],
        "a \(channel.rawValue) contact cannot be laid aside; only email, social, outbound and a backlog can")
    }
    if let callback { check(callback, &report, path + ["callback"]) }
    switch arrivals.backlog {
    case .contacts(let count):
      report.require(
        (0...1_000_000).contains(count), path + ["arrivals", "backlog"],
        "must be unlimited or between 0 and 1000000 contacts")
    case .unlimited: checkUnlimited(&report, path)
    case nil: break
    }
  }

  private func check(_ callback: Callback, _ report: inout ProblemReport, _ path: [String]) {
    report.require(
      channel == .voice && !isDeferred, path, "only a voice contact that arrives can be called back; leave it out")
    switch callback.offer {
    case .queue(let length):
      report.require(
        (0...1_000_000).contains(length), path + ["offer", "queue"], "must be between 0 and 1000000 contacts")
    case .wait(let wait): report.requireDuration(wait, path + ["offer", "wait"])
    case .expectedWait(let wait): report.requireDuration(wait, path + ["offer", "expected_wait"])
    }
    report.requireShare(callback.accept, path + ["accept"])
    report.requireShare(callback.reach, path + ["reach"])
    report.require(
      (0...ScenarioLimits.people).contains(callback.reserve), path + ["reserve"],
      "must be between 0 and \(ScenarioLimits.people) agents")
    report.require(
      callback.reserve == 0 || callback.hold == .idle, path + ["reserve"],
      "goes with 'hold: idle' only; who keeps a place in the line is called when its turn comes")
    report.require(
      callback.capacity.map { (0...1_000_000).contains($0) } ?? true, path + ["capacity"],
      "must be between 0 and 1000000 contacts")
    report.require((1...100).contains(callback.attempts), path + ["attempts"], "must be between 1 and 100")
    report.requireDuration(callback.retry, path + ["retry"])
    report.requireDuration(callback.noAnswer, path + ["no_answer"])
    report.require(
      (0...100).contains(callback.handle), path + ["handle"], "must be between 0 and 100; 1 is the usual handle time")
    if let factor = callback.patience {
      report.require(
        (0.001...1000).contains(factor), path + ["patience"],
        "must be between 0.001 and 1000; 1 is as patient as on the line")
      report.require(
        !patience.isNever, path + ["patience"],
        "is a factor on 'patience', which is never; add a patience, or leave it out")
    }
  }

  /// Work without end neither arrives nor waits, and each contact of it must take some time.
  private func checkUnlimited(_ report: inout ProblemReport, _ path: [String]) {
    let place = path + ["arrivals", "backlog"]
    if case .rate(0) = arrivals.pattern {
    } else {
      report.add(place, "unlimited work needs no other arrivals; keep one of them")
    }
    report.require(patience.isNever, path + ["patience"], "unlimited work does not wait; leave it out")
    report.require(balk == nil, path + ["balk"], "unlimited work does not wait; leave it out")
    report.require(queueLimit == nil, path + ["queue_limit"], "unlimited work does not wait; leave it out")
    report.require(
      !goal.promisesSomething, path + ["goal"],
      "unlimited work does not wait, so no wait can be promised; leave it out")
    report.require(
      handle.mean > 0, path + ["handle"], "unlimited work must take some time, or it would never come to an end")
  }
}

extension AgentGroup {
  /// Checks that what the group holds at a time is consistent.
  func checkConcurrency(_ report: inout ProblemReport, contacts: [ContactType]) {
    let path = ["agents", name]
    for each in concurrency {
      let channel = each.channel.rawValue
      let place = path + ["concurrency", channel]
      report.require(
        Channel.concurrent.contains(each.channel), place, "an agent has one \(channel) contact at a time; leave it out")
      guard (1...ScenarioLimits.concurrency).contains(each.limit) else {
        report.add(place, "must be between 1 and \(ScenarioLimits.concurrency) contacts at a time")
        continue
      }
      report.require(
        each.slowdown.count == each.limit, path + ["slowdown", channel],
        "\(each.slowdown.count) numbers, but an agent has up to \(each.limit) at a time: one for each number of them")
      for (index, factor) in each.slowdown.enumerated() {
        report.require(
          (0.01...100).contains(factor), path + ["slowdown", channel, "\(index)"],
          "must be between 0.01 and 100; 1 is as fast as alone")
      }
    }
    let channels = Set(concurrency.filter { $0.limit > 1 }.map(\.channel))
    for type in contacts where type.isInterruptible && skills.contains(where: { $0.contact == type.name }) {
      report.require(
        !channels.contains(type.channel), path + ["concurrency", type.channel.rawValue],
        "'\(type.name)' can be interrupted, so an agent has one of it at a time; leave out one of both")
    }
    for skill in skills where contacts.contains(where: { $0.name == skill.contact && $0.isUnlimited }) {
      report.require(
        skill.after == 0, path + ["skills", skill.contact, "after"], "unlimited work does not wait; leave it out")
      report.require(
        skill.handle.map { $0.mean > 0 } ?? true, path + ["skills", skill.contact, "handle"],
        "unlimited work must take some time, or it would never come to an end")
      report.require(
        speedSpread <= 0.5, path + ["speed_spread", "cv"],
        "with unlimited work at most 0.5: the fastest agents would do it in no time")
    }
  }
}

extension ScenarioDraft {
  /// Checks that need the whole scenario.
  func checkChannels(_ report: inout ProblemReport) {
    for group in agents { group.checkConcurrency(&report, contacts: contacts) }
    for pool in lines {
      for (index, name) in pool.contacts.enumerated() {
        guard let type = contacts.first(where: { $0.name == name }), type.isInterruptible || type.isUnlimited else {
          continue
        }
        report.add(
          ["lines", pool.name, "contacts", "\(index)"],
          "'\(name)' \(type.isUnlimited ? "is there without end" : "can be laid aside"), so it holds no line")
      }
    }
  }

  /// Checks that unlimited work can be simulated in a reasonable time, and that what agents hold fits into memory.
  func checkChannelSize(_ report: inout ProblemReport) {
    let places = agents.reduce(0) { $0 + $1.people(over: horizon) * ($1.concurrency.map(\.limit).max() ?? 0) }
    report.require(
      places <= ScenarioLimits.slots, ["agents"],
      "\(places) contacts at a time with all agents together; at most \(ScenarioLimits.slots)")
    for type in contacts where type.isUnlimited && type.handle.mean > 0 {
      let most = agents.reduce(0) { $0 + type.mostContacts(of: $1, over: horizon) }
      report.require(
        most <= ScenarioLimits.contacts, ["contacts", type.name, "handle"],
        "so short that agents could do about \(Text.number(most.rounded())) contacts in the horizon; at most "
          + Text.number(ScenarioLimits.contacts))
    }
  }
}
