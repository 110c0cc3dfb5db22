extension ScenarioDraft {
  /// Whether customers with a profile who call as a type get to a person without any step.
  func finding(directFor name: String, _ type: ContactType) -> (MenuFinding.Standing, String) {
    var steps = type.journey
    // Customers who go past all steps stay in the queue where a timeout would send them to one.
    if case .step(let step)? = timeoutTarget(of: type) { steps.append(step) }
    guard !steps.isEmpty else { return (.kept, "calls go to the queue without any self-service") }
    let passed = steps.map { "'\($0)'" }.joined(separator: ", ")
    let mix = mix(of: type)
    let index = mix?.profiles.firstIndex { $0.name == name }
    if let mix, let index, mix.shares[index] > 0, mix.profiles[index].skipsSteps {
      return (.kept, "customers with the profile '\(name)' go past all steps")
    }
    if type.profiles.contains(where: { $0.profile == name && $0.share > 0 }) {
      return (.broken, "customers with the profile '\(name)' pass \(passed); write 'self_service: skip' in the profile")
    }
    return (
      .open,
      "callers pass \(passed), and the type does not say how many of them are 60 and over; write the profile '\(name)' "
        + "with 'self_service: skip', and its share under 'contacts.\(type.name).profiles'"
    )
  }
}
