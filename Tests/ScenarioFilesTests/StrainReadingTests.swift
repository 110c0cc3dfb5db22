import ScenarioFiles
import Scenarios
import Testing

/// What files say of how hard agents work.
@Suite struct StrainReadingTests {
  private func read(_ strain: String) throws -> AgentGroup {
    let files = try WrittenFiles([
      "main.yaml": """
      horizon: {length: 2h}
      contacts: {support: {arrivals: {rate: 60/h}, handle: {talk: 4m}}}
      agents: {desk: {staff: 5, skills: [support]\(strain)}}
      """
    ])
    return try ScenarioFile.read(path: files.path("main.yaml")).scenario.agents[0]
  }

  @Test func `nothing is followed and nobody tires unless the file says so`() throws {
    let group = try read("")
    #expect(!group.isStrainFollowed && group.fatigue == nil && group.load.isEmpty)
  }

  @Test func `fatigue and load are read with their numbers, and are followed`() throws {
    #expect(try read(", strain: yes").isStrainFollowed)
    let tired = try read(", fatigue: {onset: 4h, slope: 3%}")
    #expect(tired.fatigue == Fatigue(onset: 14_400, slope: 0.03) && tired.isStrainFollowed)
    let loaded = try read(", load: {occupancy: [80%, 95%], factor: [0.97, 1.05]}")
    #expect(loaded.load == [LoadFactor(0.8, 0.97), LoadFactor(0.95, 1.05)] && loaded.isStrainFollowed)
  }

  @Test func `a preset gives what the file does not say`() throws {
    let published = try read(", fatigue: {preset: collewet-2017}").fatigue
    #expect(published == Fatigue(onset: 0, slope: 0.0299, preset: .collewet2017))
    let mixed = try read(", fatigue: {preset: collewet-2017, onset: 4h}").fatigue
    #expect(mixed == Fatigue(onset: 14_400, slope: 0.0299, preset: .collewet2017))
    let own = try read(", fatigue: {preset: collewet-2017, onset: 4h, slope: 5%}").fatigue
    #expect(own == Fatigue(onset: 14_400, slope: 0.05))
  }

  @Test func `tenure is read with its defaults, a shift's own, and a preset`() throws {
    let plain = try read(", tenure: {mix: [{share: 70%, tenure: 24}, {share: 30%, tenure: 1}]}").tenure
    #expect(plain == Tenure(mix: [.init(share: 0.7, tenure: 24), .init(share: 0.3, tenure: 1)]))
    let helped = try read(
      ", tenure: {mix: [{share: 100%, tenure: 0}], learning: {exponent: 0.2}, assistant: {preset: bjl-2025, resolve: 0.99}}"
    ).tenure
    #expect(
      helped
        == Tenure(
          mix: [.init(share: 1, tenure: 0)], learning: .init(exponent: 0.2),
          assistant: .init(tenureMultiplier: 3, resolve: 0.99, preset: .bjl2025)))
    let own = try read(
      ", tenure: {mix: [{share: 100%, tenure: 0}], assistant: {preset: bjl-2025, tenure_multiplier: 2}}")
    #expect(own.tenure?.assistant == .init(tenureMultiplier: 2))
  }

  @Test(arguments: [
    (", fatigue: {preset: collewet}", "'collewet' is unknown here; did you mean 'collewet-2017'?"),
    (", tenure: {}", "tenure.mix: is missing"),
    (", tenure: {mix: [{share: 100%, tenure: 0}], assistant: {}}", "tenure_multiplier: is missing; write for example"),
    (", fatigue: {onset: 4h}", "slope: is missing; write onset and slope"), (", fatigue: {onset: 4h}", "slope"),
    (", fatigue: {slope: 3%}", "onset"),
    (", load: {occupancy: [80%, 95%], factor: [1]}", "needs as many numbers as 'occupancy', 2, but has 1"),
    (", load: {occupancy: [95%, 80%], factor: [1, 2]}", "must grow from each entry to the next"),
  ])
  func `half a rule is none`(strain: String, problem: String) throws {
    do {
      _ = try read(strain)
      Issue.record("'\(strain)' was read")
    } catch {
      #expect("\(error)".contains(problem), "\(error)")
    }
  }
}
