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

  @Test(arguments: [
    (", fatigue: {onset: 4h}", "slope"), (", fatigue: {slope: 3%}", "onset"),
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
