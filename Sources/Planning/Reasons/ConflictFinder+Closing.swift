import Scenarios

extension StaffProblem {
  /// The goals of types whose contacts all come while they are closed. Nothing of them is judged, and no staff would
  /// meet them: to serve nobody keeps no goal.
  /// - Parameter known: Conflicts that name some types already.
  func alwaysClosed(besides known: [PlanConflict]) -> [PlanConflict] {
    promisedTypes.compactMap { index in
      let type = scenario.contacts[index]
      let turnedAway = scenario.intervalsTurnedAway(type)
      let isKnown = known.contains { $0.subject == .contact(type.name) }
      guard !isKnown, !turnedAway.isEmpty, expected[index].allSatisfy({ $0 == 0 }) else { return nil }
      return PlanConflict(
        subject: .contact(type.name), parts: request.days == nil ? type.goalParts : [],
        places: places.indices.filter { place in turnedAway.contains { places[place].contains($0) } },
        rules: servers[index].map { .closing(group: scenario.agents[$0].name) })
    }
  }
}
