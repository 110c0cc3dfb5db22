import Randomness
import Scenarios
import Testing

/// What customers of each profile draw from keeps the means of their type.
@Suite struct ProfileMixTests {
  private func mix(_ profiles: [(Profile, Double)]) throws -> ProfileMix {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .constant(60)),
      profiles: profiles.map { ProfileShare($0.0.name, $0.1) })
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "mix", horizon: Horizon(length: 3600), contacts: [type],
        agents: [AgentGroup(name: "desk", staffing: .constant(1), skills: [Skill("calls")])],
        profiles: profiles.map(\.0)))
    return try #require(scenario.mix(of: scenario.contacts[0]))
  }

  private func mean(_ mix: ProfileMix, _ values: [Double]) -> Double {
    zip(mix.shares, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static let kinds: [(Profile, Double)] = [
    (Profile(name: "hasty", handle: 0.7, patience: 0.3, resolve: 0.9, contain: 1.7), 0.2),
    (Profile(name: "talkative", handle: 1.9, patience: 1.4, resolve: 1.3, contain: 0.2), 0.13),
    (Profile(name: "confused", handle: 1.2, resolve: 0, contain: 0), 0.3),
  ]

  @Test func `who has no profile of a type is one of the others`() throws {
    let mix = try mix(Self.kinds)
    #expect(mix.profiles.map(\.name) == ["hasty", "talkative", "confused", "others"])
    #expect(abs(mix.shares.reduce(0, +) - 1) < 1e-12)
    #expect(try self.mix([(Profile(name: "everybody", handle: 2), 1)]).profiles.map(\.name) == ["everybody"])
  }

  @Test func `factors on times have a mean of one`() throws {
    let mix = try mix(Self.kinds)
    for factor in [\Profile.handle, \.patience, \.effort] {
      #expect(abs(mean(mix, mix.timeFactors(factor)) - 1) < 1e-9)
    }
    let factors = mix.timeFactors(\.handle)
    #expect(abs(factors[1] / factors[0] - 1.9 / 0.7) < 1e-12)
  }

  @Test(arguments: [0, 0.001, 0.1, 0.3, 0.5, 0.69, 0.7])
  func `probabilities keep their mean as long as a factor of 0 leaves room, and none exceeds its limit`(
    _ probability: Double
  ) throws {
    let mix = try mix(Self.kinds)
    let found = try #require(mix.probabilities(probability, \.resolve))
    #expect(abs(mean(mix, found) - probability) < 1e-9)
    #expect(found.allSatisfy { (0...1).contains($0) })
    #expect(found[2] == 0)
    // Those that are not at the limit differ by their factors.
    if found[1] < 1, probability > 0 { #expect(abs(found[1] / found[0] - 1.3 / 0.9) < 1e-9) }
  }

  @Test func `a mean that factors of 0 make impossible is refused`() throws {
    let mix = try mix(Self.kinds)
    #expect(mix.probabilities(0.71, \.resolve) == nil)
    #expect(mix.probabilities(0.6, \.contain, limit: 0.8) == nil)
    let capped = try #require(mix.probabilities(0.5, \.contain, limit: 0.8))
    #expect(abs(mean(mix, capped) - 0.5) < 1e-9)
    #expect(capped.allSatisfy { $0 <= 0.8 })
  }

  @Test func `who goes past the steps is not among those who keep their mean`() throws {
    var kinds = Self.kinds
    kinds[2].0.skipsSteps = true
    let mix = try mix(kinds)
    let found = try #require(mix.probabilities(0.3, \.contain, inSteps: true))
    let inside = [0, 1, 3]
    let weight = inside.reduce(0) { $0 + mix.shares[$1] }
    let mean = inside.reduce(0) { $0 + mix.shares[$1] * found[$1] } / weight
    #expect(abs(mean - 0.3) < 1e-9)
  }

  @Test func `equal factors change nothing, not even the last bit`() throws {
    let mix = try mix([
      (Profile(name: "a", handle: 3, resolve: 2), 0.4), (Profile(name: "b", handle: 3, resolve: 2), 0.6),
    ])
    #expect(mix.timeFactors(\.handle) == [1, 1])
    #expect(mix.probabilities(0.7, \.resolve) == [0.7, 0.7])
  }
}
