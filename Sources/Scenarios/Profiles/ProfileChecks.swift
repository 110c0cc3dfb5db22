extension ScenarioDraft {
  /// Whether some contacts differ by the profiles of their customers.
  var usesProfiles: Bool { contacts.contains { mix(of: $0) != nil } }

  /// Checks profiles and how many customers have them.
  func checkProfiles(_ report: inout ProblemReport) {
    report.require(profiles.count <= Profile.limit, ["profiles"], "at most \(Profile.limit) profiles")
    report.requireUnique(profiles.map(\.name), under: "profiles")
    for profile in profiles { profile.check(&report) }
    let names = Set(profiles.map(\.name))
    for type in contacts where !type.profiles.isEmpty {
      let path = ["contacts", type.name, "profiles"]
      for (name, share) in type.profiles.map({ ($0.profile, $0.share) }) {
        report.require(names.contains(name), path + [name], "there is no profile '\(name)' under 'profiles'")
        report.require((0...1).contains(share), path + [name], "must be between 0% and 100%")
      }
      let sum = type.profiles.reduce(0) { $0 + $1.share }
      guard sum <= 1 + ProfileMix.tolerance else {
        report.add(path, "the shares add up to \(Text.share(sum)); they may not exceed 100%")
        continue
      }
      guard let mix = mix(of: type) else { continue }
      checkMeans(of: type, mix, &report)
    }
  }

  /// Checks that probabilities can have the mean that the type says.
  private func checkMeans(of type: ContactType, _ mix: ProfileMix, _ report: inout ProblemReport) {
    func require(
      _ probability: Double?, _ factor: KeyPath<Profile, Double>, limit: Double = 1, inSteps: Bool = false,
      _ key: String,
      _ what: String
    ) {
      guard let probability, (0...1).contains(probability),
        mix.probabilities(probability, factor, limit: limit, inSteps: inSteps) == nil
      else { return }
      report.add(
        ["contacts", type.name, "profiles"],
        "\(what) is \(Text.share(probability)), but customers whose '\(key)' is 0 leave too few for that; "
          + "give them a factor above 0, or a smaller share")
    }
    require(type.outcome?.resolve, \.resolve, "resolve", "'outcome.resolve'")
    require(type.outcome?.return?.probability, \.returning, "return", "'outcome.return'")
    require(type.redial?.afterAbandon, \.redial, "redial", "'redial.after_abandon'")
    require(type.redial?.afterBlock, \.redial, "redial", "'redial.after_block'")
    require(type.redial?.further, \.redial, "redial", "'redial.further'")
    for step in steps where type.journey.contains(step.name) || type.queueTimeout?.to == step.name {
      require(
        step.contain, \.contain, limit: max(0, 1 - step.hangUp), inSteps: true, "contain",
        "'steps.\(step.name).contain'")
      require(
        step.escape?.probability, \.escape, inSteps: true, "escape", "'steps.\(step.name).escape'")
      require(step.return?.probability, \.returning, inSteps: true, "return", "'steps.\(step.name).return'")
    }
  }
}

extension Profile {
  /// More kinds of customers than any training book names.
  static let limit = 50
  /// The largest factor, which more than any customer would need.
  package static let largestFactor = 100.0

  fileprivate func check(_ report: inout ProblemReport) {
    let path = ["profiles", name]
    report.require(
      name.lowercased() != Self.others, path, "is what customers without a profile are called; choose another name")
    report.require(
      name.lowercased() != "all", path, "is what reports call all customers together; choose another name")
    for (key, factor) in Self.factors {
      let value = self[keyPath: factor]
      let least = key == "handle" || key == "patience" ? "above 0" : "from 0"
      report.require(
        (value > 0 || least == "from 0" && value == 0) && value <= Self.largestFactor, path + [key],
        "must be \(least) to \(Text.number(Self.largestFactor)); 1 is the average customer")
    }
  }
}
