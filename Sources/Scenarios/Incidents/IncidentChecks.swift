extension ScenarioDraft {
  /// Checks the incidents.
  func checkIncidents(_ report: inout ProblemReport) {
    report.require(incidents.count <= ScenarioLimits.names, ["incidents"], "at most \(ScenarioLimits.names) incidents")
    report.requireUnique(incidents.map(\.name), under: "incidents")
    let types = Dictionary(contacts.map { ($0.name, $0) }) { first, _ in first }
    for incident in incidents {
      let path = ["incidents", incident.name]
      incident.check(&report, path, horizon)
      checkReinforcement(of: incident, &report, path)
      report.require(!incident.contacts.isEmpty, path + ["contacts"], "concerns nobody; name at least one type")
      for (index, name) in incident.contacts.enumerated() {
        let place = path + ["contacts", "\(index)"]
        guard let type = types[name] else {
          report.add(place, "there is no contact type '\(name)'")
          continue
        }
        report.require(
          !incident.contacts[..<index].contains(name), place, "'\(name)' is named twice; each type is multiplied once")
        switch type.arrivals.pattern {
        case .counts, .rate:
          report.require(
            type.arrivals.usualCount(over: horizon) > Double(type.arrivals.backlog?.count ?? 0), place,
            "'\(name)' has no arrivals that could be multiplied")
        case .times, .between:
          report.add(
            place, "'\(name)' has no rate that could be multiplied; give its arrivals as 'counts' or as a 'rate'")
        }
      }
    }
  }

  /// Checks who is called in.
  private func checkReinforcement(of incident: Incident, _ report: inout ProblemReport, _ path: [String]) {
    guard let reinforcement = incident.reinforcement else { return }
    let place = path + ["reinforce"]
    report.requireKnown(
      reinforcement.group, among: agents.map(\.name), what: "agent group", place + ["group"])
    report.require(
      (0...ScenarioLimits.people).contains(reinforcement.agents), place + ["agents"],
      "must be between 0 and \(ScenarioLimits.people) agents")
    let before = report.problems.count
    report.requireDuration(reinforcement.after, place + ["after"])
    report.requireDuration(reinforcement.length, place + ["for"])
    guard before == report.problems.count, incident.start >= 0, incident.length > 0 else { return }
    report.require(
      reinforcement.length.map { $0 > 0 } ?? (reinforcement.after < incident.length),
      place + [reinforcement.length == nil ? "after" : "for"],
      reinforcement.length == nil
        ? "they would come when the incident is over; say with 'for' how long they stay, or have them come earlier"
        : "must be longer than 0s")
    guard let calledIn = incident.calledIn, calledIn.touches(horizon), horizon.interval > 0,
      let group = agents.first(where: { $0.name == reinforcement.group }), !group.closed.isEmpty
    else { return }
    let closed = group.closed.indices.first { interval in
      let begin = Double(interval) * horizon.interval
      return group.closed[interval] && calledIn.from < begin + horizon.interval && begin < calledIn.to
    }
    if let closed {
      report.add(
        place, "'\(group.name)' is closed at \(horizon.label(ofInterval: closed)), when nobody can be called in")
    }
  }
}

extension Incident {
  /// The most times as many contacts, which more than any outage would bring.
  static let largestFactor = 1000.0

  fileprivate func check(_ report: inout ProblemReport, _ path: [String], _ horizon: Horizon) {
    report.require(
      start >= 0 && start < horizon.length, path + ["at"], "lies outside the horizon; it must begin within it")
    report.require(length > 0 && length.isFinite, path + ["for"], "must be longer than 0s")
    report.require(
      multiply >= 1 && multiply <= Self.largestFactor, path + ["multiply"],
      "must be from 1 (as many as usual) to \(Text.number(Self.largestFactor))")
    report.require(decay >= 0 && decay.isFinite, path + ["decay"], "must be a time that ends")
    if let statusMessage {
      let place = path + ["status_message"]
      report.requireShare(statusMessage.hangUp, place + ["hang_up"])
      report.requireDuration(statusMessage.delay, place + ["delay"])
    }
    guard let notice else { return }
    let place = path + ["notice"]
    report.require(
      notice.at.isFinite && abs(notice.at) <= ScenarioLimits.horizon, place + ["at"], "is too far from the horizon")
    report.require(notice.sending >= 0 && notice.sending.isFinite, place + ["rate"], "must get done with all customers")
    report.require(notice.after >= 0 && notice.after.isFinite, place + ["after"], "must be a time that ends")
    for (key, share) in [("reach", notice.reach), ("suppress", notice.suppress), ("rebound", notice.rebound)] {
      report.require((0...1).contains(share), place + [key], "must be between 0% and 100%")
    }
  }
}
