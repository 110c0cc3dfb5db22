/// What the contacts of a type do on average, by the profiles of their customers.
///
/// Customers keep their profile for all contacts of an issue. Where a type does not name it, they are among those of the
/// type who have none.
struct CustomerBehavior {
  /// What contacts do at a step.
  struct AtStep {
    /// The share that goes on to the next step.
    let passing: Double
    /// The share that is contained, whether or not that solves anything.
    let contained: Double
    /// The share of the unresolved that comes back.
    let back: Double
  }

  /// The share of the issues that begin with the type.
  let share: Double
  /// A factor on the handle time.
  let handle: Double
  /// The share that an agent resolves, and the share of the others that comes back.
  let resolve: Double
  let back: Double
  /// What they do at each step of the journey; empty for those who go past all steps.
  let steps: [AtStep]
}

/// The behavior of a type's customers, profile by profile.
struct CustomerBehaviors {
  /// By profile, in the order of the mix; the others last.
  private let rows: [CustomerBehavior]
  private let rowOfProfile: [String: Int]

  /// The behavior of those with a profile.
  subscript(profile: String) -> CustomerBehavior { rows[rowOfProfile[profile] ?? rows.count - 1] }

  /// The share of the issues that begin with the type whose customers have a profile.
  func share(of profile: String) -> Double { rowOfProfile[profile].map { rows[$0].share } ?? 0 }

  init(_ type: ContactType, _ journey: [Step], _ mix: ProfileMix?) {
    let resolve = type.outcome?.resolve ?? 1
    let back = type.outcome?.return?.probability ?? 0
    guard let mix else {
      let steps = journey.map { step in
        CustomerBehavior.AtStep(step, contained: step.contain, back: step.return?.probability ?? 0)
      }
      rows = [CustomerBehavior(share: 1, handle: 1, resolve: resolve, back: back, steps: steps)]
      rowOfProfile = [Profile.others: 0]
      return
    }
    func values(
      _ mean: Double, _ factor: KeyPath<Profile, Double>, limit: Double = 1, inSteps: Bool = false
    ) -> [Double] {
      mix.probabilities(mean, factor, limit: limit, inSteps: inSteps) ?? mix.profiles.map { _ in mean }
    }
    let times = mix.timeFactors(\.handle)
    let resolves = values(resolve, \.resolve)
    let backs = values(back, \.returning)
    let atSteps = journey.map { step in
      let contained = values(step.contain, \.contain, limit: max(0, 1 - step.hangUp), inSteps: true)
      let back = values(step.return?.probability ?? 0, \.returning, inSteps: true)
      return zip(contained, back).map { CustomerBehavior.AtStep(step, contained: $0, back: $1) }
    }
    var rows = mix.profiles.indices.map { row in
      CustomerBehavior(
        share: mix.shares[row], handle: times[row], resolve: resolves[row], back: backs[row],
        steps: mix.profiles[row].skipsSteps ? [] : atSteps.map { $0[row] })
    }
    var names = mix.profiles.map(\.name)
    if names.last != Profile.others {
      // Nobody begins that way, but customers of other types may come as this one.
      let stranger = CustomerBehaviors(type, journey, nil).rows[0]
      rows.append(
        CustomerBehavior(share: 0, handle: 1, resolve: resolve, back: back, steps: stranger.steps))
      names.append(Profile.others)
    }
    self.rows = rows
    rowOfProfile = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension CustomerBehavior.AtStep {
  fileprivate init(_ step: Step, contained: Double, back: Double) {
    passing = step.leadsToHuman ? max(0, 1 - contained - step.hangUp) : 0
    self.contained = contained
    self.back = back
  }
}
