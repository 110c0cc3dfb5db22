import Scenarios

extension CommitmentChange {
  /// The laws that a scenario no longer promises to keep, and those that are new.
  static func ofRegulations(from old: [Regulation], to scenario: Scenario) -> [CommitmentChange] {
    func changes(_ kind: Kind, _ laws: [Regulation]) -> [CommitmentChange] {
      laws.map { CommitmentChange(kind: kind, old: nil, now: nil, path: ["expect", "rules"], regulation: $0) }
    }
    return changes(.gone, old.filter { !scenario.regulations.contains($0) })
      + changes(.new, scenario.regulations.filter { !old.contains($0) })
  }

  /// The types that laws were about, and are not any more: what they do is judged by no law from now on.
  static func ofCalls(from old: Baseline, to scenario: Scenario) -> [CommitmentChange] {
    guard let types = old.calledTypes, old.regulations.contains(where: scenario.regulations.contains) else { return [] }
    let now = Set(scenario.calledTypes)
    return types.filter { !now.contains($0) }.map { type in
      let isThere = scenario.contacts.contains { $0.name == type }
      return CommitmentChange(
        kind: .weakened, old: nil, now: nil, path: isThere ? ["contacts", type, "channel"] : ["contacts"],
        formerCall: type)
    }
  }
}
