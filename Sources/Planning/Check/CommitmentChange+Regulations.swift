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
}
