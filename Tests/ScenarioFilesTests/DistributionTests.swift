import Files
import Randomness
import ScenarioFiles
import Scenarios
import Testing

@Suite struct DistributionTests {
  private func talk(_ text: String, _ files: [String: String] = [:]) throws -> Distribution {
    let written = try WrittenFiles(files.merging(["main.yaml": scenarioText(talk: text)]) { $1 })
    return try #require(try written.read().contacts.first).handle.talk
  }

  @Test func `a limit below every value is warned of`() throws {
    func warnings(_ patience: String) throws -> [String] {
      let files = try WrittenFiles(["main.yaml": scenarioText(contact: "patience: \(patience)")])
      return try ScenarioFile.read(path: files.path("main.yaml")).warnings.map(\.message)
    }
    #expect(
      try warnings("{exponential: {mean: 3m}, min: 2m, at_most: 1m}") == [
        "no value is shorter than 2m, so all are cut to the same; write that one duration, or a larger limit"
      ])
    #expect(try warnings("{exponential: {mean: 3m}, min: 1m, at_most: 2m}").isEmpty)
  }

  @Test func `a bare duration is constant`() throws {
    #expect(try talk("4m") == .constant(240))
  }

  @Test func `every family is read with its arguments`() throws {
    #expect(try talk("{exponential: {mean: 3m}}") == .exponential(mean: 180))
    #expect(try talk("{lognormal: {mean: 4m, cv: 0.9}}") == .lognormal(mean: 240, cv: 0.9))
    #expect(try talk("{gamma: {mean: 4m, cv: 0.6}}") == .gamma(mean: 240, cv: 0.6))
    #expect(try talk("{erlang: {mean: 4m, stages: 2}}") == .erlang(mean: 240, stages: 2))
    #expect(try talk("{weibull: {mean: 4m, shape: 0.8}}") == .weibull(mean: 240, shape: 0.8))
    #expect(try talk("{hyperexponential: {mean: 4m, cv: 1.5}}") == .hyperexponential(mean: 240, cv: 1.5))
    #expect(
      try talk("{hyperexponential: {phases: [{share: 70%, mean: 1m}, {share: 30%, mean: 9m}]}}")
        == .hyperexponential(phases: [(0.7, 60), (0.3, 540)]))
    #expect(try talk("{uniform: {min: 10s, max: 30s}}") == .uniform(min: 10, max: 30))
    #expect(try talk("{triangular: {min: 5s, mode: 20s, max: 1m}}") == .triangular(min: 5, mode: 20, max: 60))
    #expect(try talk("{empirical: {values: [20s, 1m, 5m]}}") == .empirical(values: [20, 60, 300]))
  }

  @Test func `limits truncate any family`() throws {
    #expect(
      try talk("{lognormal: {mean: 4m, cv: 0.9}, min: 10s, max: 1h}")
        == .lognormal(mean: 240, cv: 0.9).truncated(min: 10, max: 3600))
    #expect(
      try talk("{uniform: {min: 10s, max: 30s}, max: 20s}") == .uniform(min: 10, max: 30).truncated(max: 20))
  }

  @Test func `a mixture may contain any distribution`() throws {
    #expect(
      try talk("{mixture: [{share: 70%, of: 0s}, {share: 30%, of: {exponential: {mean: 1m}}}]}")
        == .mixture([(0.7, .constant(0)), (0.3, .exponential(mean: 60))]))
  }

  @Test func `recorded durations are seconds or carry a unit, and empty cells are left out`() throws {
    let read = try talk(
      "{empirical: {file: calls.csv, column: talk}}", ["calls.csv": "id,talk\n1,20\n2,1m\n3,\n4,5.5\n"])
    #expect(try read == .empirical(values: [20, 60, 5.5]))
  }

  @Test func `only patience may be never`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(contact: "patience: never"), "wrong.yaml": scenarioText(talk: "never"),
    ])
    #expect(try files.read().contacts.first?.patience == .never)
    #expect(
      files.messages("wrong.yaml") == [
        "wrong.yaml:5:20: error: contacts.support.handle.talk: an agent cannot be busy forever; 'never' is for patience only"
      ])
  }

  @Test func `longer values are cut by at_most, and drawn again by max`() throws {
    #expect(
      try talk("{exponential: {mean: 10m}, at_most: 2m}") == .exponential(mean: 600).capped(at: 120))
    #expect(
      try talk("{exponential: {mean: 10m}, min: 5s, at_most: 2m}")
        == .exponential(mean: 600).truncated(min: 5).capped(at: 120))
  }

  @Test func `handle time and patience may be lists, one value for each interval`() throws {
    let horizon = "{start: \"08:00\", length: 1h, interval: 30m}"
    func file(_ talk: String, patience: String = "never") -> String {
      """
      horizon: \(horizon)
      contacts:
        support:
          arrivals: {per: 30m, counts: [30, 10]}
          handle: {talk: \(talk), wrap: 20s}
          patience: \(patience)
      agents: {desk: {staff: 5, skills: [support]}}

      """
    }
    let files = try WrittenFiles([
      "empty.yaml": file("[]"),
      "main.yaml": file("[4m, {exponential: {mean: 8m}}]", patience: "[{exponential: {mean: 1m}}, never]"),
      "short.yaml": file("[4m]"), "wrong.yaml": file("[4m, 5 parsecs]"),
    ])
    let type = try #require(try files.read().contacts.first)
    #expect(try type.handle.talk.during(1) == .exponential(mean: 480))
    #expect(type.handle.mean(in: 0) == 260 && type.handle.mean(in: 1) == 500)
    // Three of four contacts come in the first half hour.
    #expect(type.handle.mean == 320)
    #expect(type.patience.during(1).isNever && !type.patience.isNever)
    #expect(
      files.messages("short.yaml") == [
        "short.yaml:5:20: error: contacts.support.handle.talk: has 1 value, but the horizon has 2 intervals of 30m; write one "
          + "for each"
      ])
    #expect(files.messages("wrong.yaml").count == 1)
    #expect(
      files.messages("empty.yaml") == [
        "empty.yaml:5:20: error: contacts.support.handle.talk: is an empty list; write one value, or one for each interval "
          + "of the horizon"
      ])
  }

  @Test func `arrivals may be fixed in number, and share a busy day`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(contact: "patience: never").replacing(
        "arrivals: {", with: "arrivals: {busyness: {cv: 0.1, with: snow}, "),
      "fixed.yaml": scenarioText(contact: "patience: never").replacing("arrivals: {", with: "arrivals: {fixed: yes, "),
    ])
    #expect(try files.read().contacts.first?.arrivals.busyDay == "snow")
    #expect(try files.read("fixed.yaml").contacts.first?.arrivals.isFixed == true)
  }
}
