import Randomness

extension ScenarioDraft {
  /// Checks the steps, the journeys and what follows a contact.
  func checkJourneys(_ report: inout ProblemReport) {
    report.require(steps.count <= ScenarioLimits.names, ["steps"], "at most \(ScenarioLimits.names) steps")
    report.requireUnique(steps.map(\.name), under: "steps")
    let types = contacts.map(\.name)
    for step in steps { step.check(&report, types: types) }
    for type in contacts {
      let path = ["contacts", type.name]
      var seen: Set<String> = []
      for (index, name) in type.journey.enumerated() {
        let place = path + ["journey", "\(index)"]
        if steps.isEmpty {
          report.add(place, "unknown step '\(name)'; describe it under 'steps'")
        } else {
          report.requireKnown(name, among: steps.map(\.name), what: "step", place)
        }
        report.require(
          seen.insert(name).inserted, place, "'\(name)' appears twice; a journey passes each step once")
      }
      type.outcome?.check(&report, path + ["outcome"], type: type.name, types: types)
      type.redial?.check(&report, path + ["redial"], types: types)
    }
    checkTransferCircles(&report)
  }

  /// A contact that is certainly transferred in a circle would never leave.
  private func checkTransferCircles(_ report: inout ProblemReport) {
    var targets = Dictionary(
      contacts.compactMap { type -> (String, [String])? in
        guard let outcome = type.outcome, outcome.transferred >= 1 else { return nil }
        return (type.name, outcome.transfers.filter { $0.probability > 0 }.map(\.to))
      }, uniquingKeysWith: { first, _ in first })
    // Who may get to a type from which some are not passed on may leave there.
    var count: Int
    repeat {
      count = targets.count
      targets = targets.filter { $0.value.allSatisfy { targets[$0] != nil } }
    } while targets.count < count
    guard let type = contacts.first(where: { Self.leadsBack($0.name, targets) }) else { return }
    let isSingle = type.outcome?.transfers.count == 1
    report.add(
      ["contacts", type.name, "outcome", "transfer"] + (isSingle ? ["probability"] : []),
      "every contact is transferred in a circle and never leaves; lower one of the probabilities")
  }

  /// Whether a name leads back to itself.
  private static func leadsBack(_ name: String, _ targets: [String: [String]]) -> Bool {
    var seen: Set<String> = []
    var row = targets[name] ?? []
    while let next = row.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { row += targets[next] ?? [] }
    }
    return false
  }
}

extension Step {
  fileprivate func check(_ report: inout ProblemReport, types: [String]) {
    let path = ["steps", name]
    report.require(
      capacity.map { (1...1_000_000).contains($0) } ?? true, path + ["capacity"],
      "must be between 1 and 1000000 sessions")
    for (index, hours) in open.enumerated() {
      let place = path + ["open", "\(index)"]
      report.require((0...86_400).contains(hours.from.secondOfDay), place + ["from"], "must be a time of day")
      report.require(
        hours.length > 0 && hours.length <= 7 * 86_400, place, "must be longer than 0s and at most 7d")
    }
    report.require(open.count <= 100, path + ["open"], "at most 100 stretches")
    report.require(!duration.canBeNever, path + ["duration"], "a session cannot last forever")
    report.require(
      duration.canBeNever || duration.mean <= 7 * 86_400, path + ["duration"], "the mean must be at most 7d")
    for (key, share) in [("contain", contain), ("unresolved", unresolved), ("hang_up", hangUp)] {
      report.requireShare(share, path + [key])
    }
    report.require(
      !(contain + hangUp > 1 + 1e-12) || max(contain, hangUp) > 1, path + ["hang_up"],
      "'contain' and 'hang_up' are shares of all sessions and add up to more than 100%")
    report.require(
      unresolved == 0 || contain > 0, path + ["unresolved"], "is a share of the contained, but 'contain' is 0%")
    if let `return` {
      report.require(
        unresolved > 0 || hangUp > 0 || !leadsToHuman, path + ["return"],
        "nobody leaves this step unresolved; set 'unresolved' or 'hang_up', or leave 'return' out")
      `return`.check(&report, path + ["return"], types: types)
    }
    if let escape {
      report.requireDuration(escape.after, path + ["escape", "after"])
      report.requireShare(escape.probability, path + ["escape", "probability"])
      report.require(leadsToHuman, path + ["escape"], "does not go with 'human: never'; leave one of them out")
    }
    handoff.check(&report, path + ["handoff"])
  }
}

extension Handoff {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String]) {
    report.requireShare(context, path + ["context"])
    report.requireDuration(saves, path + ["saves"])
    report.requireDuration(repeats, path + ["repeats"])
    report.require(!(repeats > 86_400), path + ["repeats"], "must be at most 1d")
  }
}

extension Return {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], types: [String]) {
    report.requireShare(probability, path + ["probability"])
    report.require(
      !after.canBeNever, path + ["after"],
      "a return cannot be 'never' away; lower 'probability' for customers who do not come back")
    if let contact { report.requireKnown(contact, among: types, what: "type of contact", path + ["as"]) }
    report.require(
      (0...100).contains(handle), path + ["handle"], "must be between 0 and 100; 1 is the usual handle time")
  }
}

extension Outcome {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], type: String, types: [String]) {
    report.requireShare(resolve, path + ["resolve"])
    var targets: Set<String> = []
    for (transfer, place) in zip(transfers, transferPaths) {
      let place = path + place
      report.requireKnown(transfer.to, among: types, what: "type of contact", place + ["to"])
      report.require(
        transfer.to != type, place + ["to"], "is the type itself; name the type that other agents take")
      report.require(
        targets.insert(transfer.to).inserted, place + ["to"],
        "'\(transfer.to)' is there twice; write it once, with the sum of the probabilities")
      report.requireShare(transfer.probability, place + ["probability"])
      transfer.handoff.check(&report, place)
    }
    report.require(
      !(transferred > 1 + 1e-9) || transfers.contains { !(0...1).contains($0.probability) }, path + ["transfer"],
      "the probabilities add up to \(Text.number((transferred * 1000).rounded() / 10)) %, but each contact is passed on "
        + "once at most; lower one of them")
    guard let `return` else { return }
    report.require(
      resolve < 1, path + ["return"], "everything is resolved, so nobody comes back; set 'resolve' below 100%")
    `return`.check(&report, path + ["return"], types: types)
  }
}

extension Outcome {
  /// Where each transfer is written below the outcome: the only one without a number.
  var transferPaths: [[String]] {
    transfers.indices.map { transfers.count == 1 ? ["transfer"] : ["transfer", "\($0)"] }
  }
}

extension Redial {
  fileprivate func check(_ report: inout ProblemReport, _ path: [String], types: [String]) {
    report.requireShare(afterAbandon, path + ["after_abandon"])
    report.requireShare(afterBlock, path + ["after_block"])
    if let further { report.requireShare(further, path + ["further"]) }
    if let to { report.requireKnown(to, among: types, what: "type of contact", path + ["to"]) }
    report.require(
      !delay.canBeNever, path + ["delay"],
      "a redial cannot be 'never' away; lower the shares for customers who do not redial")
    report.require(
      (1...ScenarioLimits.contactsOfIssue).contains(attempts), path + ["attempts"],
      "must be between 1 and \(ScenarioLimits.contactsOfIssue)")
  }
}
