extension ScenarioDraft {
  /// Warns where contacts can never reach a human: at a trap, or in a queue that nobody serves.
  func warnOfDeadEnds(_ staff: [String: [Double]], _ report: inout ProblemReport) {
    let stepOfName = Dictionary(steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let deserted = desertedTypes(staff)
    for type in contacts {
      let path = ["contacts", type.name]
      if let index = type.journey.firstIndex(where: { stepOfName[$0]?.letsSomebodyOn == false }),
        let trap = stepOfName[type.journey[index]],
        // A contact that asks for a human before the trap has a path.
        !type.journey.prefix(index).contains(where: { stepOfName[$0]?.hasEscape == true })
      {
        report.add(path + ["journey", "\(index)"], Self.deadEnd("contacts", trap.trap))
      } else if deserted.contains(type.name), !type.journey.isEmpty || type.isDeferred {
        report.add(path + (type.journey.isEmpty ? [] : ["journey"]), Self.deadEnd("contacts", Self.nobody(type.name)))
      }
      for (target, place) in zip(type.outcome?.transfers ?? [], type.outcome?.transferPaths ?? [])
      where target.probability > 0 && deserted.contains(target.to) {
        report.add(
          path + ["outcome"] + place + ["to"], Self.deadEnd("contacts that are passed on", Self.nobody(target.to)))
      }
      if case .type(let target)? = timeoutTarget(of: type), deserted.contains(target) {
        report.add(
          path + ["queue_timeout", "to"], Self.deadEnd("contacts that time out", Self.nobody(target)))
      }
      warnOfReturn(type.outcome?.return, path + ["outcome"], deserted, &report)
      if let redial = type.redial, redial.begins, let name = redial.to, deserted.contains(name) {
        report.add(path + ["redial", "to"], Self.deadEnd("contacts that redial", Self.nobody(name)))
      }
    }
    let used = Set(contacts.flatMap(\.journey))
    for step in steps where used.contains(step.name) {
      warnOfReturn(step.return, ["steps", step.name], deserted, &report)
    }
  }

  private func warnOfReturn(
    _ back: Return?, _ path: [String], _ deserted: Set<String>, _ report: inout ProblemReport
  ) {
    guard let back, back.probability > 0, let name = back.contact, deserted.contains(name) else { return }
    report.add(path + ["return", "as"], Self.deadEnd("contacts that come back", Self.nobody(name)))
  }

  /// The types for which nobody is there at any time.
  private func desertedTypes(_ staff: [String: [Double]]) -> Set<String> {
    let present = agents.filter { $0.absence < 1 && (staff[$0.name] ?? []).contains { $0 > 0 } }
    let served = Set(present.flatMap { $0.skills.map(\.contact) })
    return Set(contacts.map(\.name)).subtracting(served)
  }

  private static func deadEnd(_ who: String, _ why: String) -> String { "\(who) have no path to a human: \(why)" }

  private static func nobody(_ type: String) -> String { "nobody with the skill '\(type)' is ever there" }
}

extension Step {
  /// Whether any contact asks for a human and gets further.
  fileprivate var hasEscape: Bool { leadsToHuman && escape.map { $0.probability > 0 } ?? false }

  /// Whether any contact gets further than a session.
  fileprivate var letsSomebodyOn: Bool { leadsToHuman && (hasEscape || contain + hangUp < 1) }

  /// What keeps contacts in a step that lets none of them go further.
  fileprivate var trap: String {
    let hours = open.isEmpty ? "" : " while it is open"
    return leadsToHuman
      ? "'steps.\(name)' contains or loses all of them\(hours); lower 'contain', or add an 'escape'"
      : "'steps.\(name)' has 'human: never'\(open.isEmpty ? "" : ", which holds\(hours)")"
  }
}
