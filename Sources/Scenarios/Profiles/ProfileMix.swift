/// The customers of a contact type by profile: what each kind draws from, so that all of them together keep the type's
/// means.
///
/// A factor on a time is divided by its mean over the mix. A factor on a probability *p* gives min(limit, *c · f · p*), with
/// the *c* that keeps *p* the mean; so nothing exceeds what a probability may be, and nothing is lost by cutting it off.
public struct ProfileMix: Sendable, Equatable {
  /// The profiles of the type in the order of the file, and after them the other customers, if there are any.
  public let profiles: [Profile]
  /// The share of each, of a sum of 1.
  public let shares: [Double]

  /// Shares whose sum is closer to 1 than this leave nobody over.
  static let tolerance = 1e-9

  /// The mix of a type; nil where it names no profiles, or where they differ in nothing.
  init?(_ shares: [ProfileShare], _ all: [Profile]) {
    guard !shares.isEmpty else { return nil }
    let named = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    var profiles = shares.map { named[$0.profile] ?? Profile(name: $0.profile) }
    var parts = shares.map(\.share)
    let rest = 1 - parts.reduce(0, +)
    if rest > Self.tolerance {
      profiles.append(.average)
      parts.append(rest)
    }
    guard !profiles.allSatisfy(\.isAverage) else { return nil }
    let sum = parts.reduce(0, +)
    self.profiles = profiles
    self.shares = sum > 0 ? parts.map { $0 / sum } : parts
  }

  /// The factor of each profile on a time, of mean 1 over the mix.
  public func timeFactors(_ factor: KeyPath<Profile, Double>) -> [Double] {
    let factors = profiles.map { $0[keyPath: factor] }
    let mean = zip(shares, factors).reduce(0) { $0 + $1.0 * $1.1 }
    // Equal factors change nothing, not even the last bit.
    guard mean > 0, factors.contains(where: { $0 != factors[0] }) else { return factors.map { _ in 1 } }
    return factors.map { $0 / mean }
  }

  /// The probability of each profile, of mean `probability` over those of the mix to whom it applies; nil where factors of 0
  /// leave too few for that.
  /// - Parameters:
  ///   - limit: What no probability may exceed.
  ///   - inSteps: Whether it applies only to those who pass steps.
  public func probabilities(
    _ probability: Double, _ factor: KeyPath<Profile, Double>, limit: Double = 1, inSteps: Bool = false
  ) -> [Double]? {
    let factors = profiles.map { $0[keyPath: factor] }
    let weights = zip(profiles, shares).map { inSteps && $0.skipsSteps ? 0 : $1 }
    let applying = zip(weights, factors).filter { $0.0 > 0 }
    guard probability > 0, let first = applying.first?.1, applying.contains(where: { $0.1 != first }) else {
      return factors.map { _ in probability }
    }
    // In falling order, as many as need it have the limit; the others share what is left by their factors.
    let order = factors.indices.filter { weights[$0] > 0 }.sorted { factors[$0] > factors[$1] }
    var left = probability * order.reduce(0) { $0 + weights[$1] }
    var mass = order.reduce(0) { $0 + weights[$1] * factors[$1] }
    var result = factors.map { _ in probability }
    for (place, index) in order.enumerated() {
      guard factors[index] > 0, mass > 0, left > 0 else {
        guard left <= Self.tolerance else { return nil }
        for index in order[place...] { result[index] = 0 }
        return result
      }
      let scale = left / mass
      if scale * factors[index] <= limit {
        for index in order[place...] { result[index] = scale * factors[index] }
        return result
      }
      result[index] = limit
      left -= weights[index] * limit
      mass -= weights[index] * factors[index]
    }
    return left <= Self.tolerance ? result : nil
  }
}

extension ScenarioDraft {
  /// The customers of a type by profile; nil where they do not differ.
  func mix(of type: ContactType) -> ProfileMix? { ProfileMix(type.profiles, profiles) }
}

extension Scenario {
  /// The customers of a type by profile; nil where they do not differ.
  public func mix(of type: ContactType) -> ProfileMix? { self[dynamicMember: \.self].mix(of: type) }

  /// Whether some contacts differ by the profiles of their customers.
  public var usesProfiles: Bool { self[dynamicMember: \.self].usesProfiles }
}
