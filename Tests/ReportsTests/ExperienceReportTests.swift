import Files
import Measures
import Randomness
import Reports
import Scenarios
import Simulation
import Testing

/// No score and no money without a number that somebody gave.
@Suite struct ExperienceReportTests {
  private static let source = ScenarioSource(file: "a.yaml", sha256: "00")

  /// The measures that rest on numbers which have no default.
  private static let resting = Measure.allCases.filter { measure in
    switch measure.need {
    case .effort, .score, .satisfiedCut, .promoterCuts, .effortCut, .churn, .wordOfMouth, .conversion, .lostValue,
      .replacement, .costOfKeeping:
      true
    default: false
    }
  }

  private func report(_ experience: Experience?) throws -> RunReport {
    let outcome = Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .constant(60)))
    let draft = ScenarioDraft(
      name: "experience", currency: "TRY", horizon: Horizon(length: 7200),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
          patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: 20), outcome: outcome)
      ], agents: [AgentGroup(name: "desk", staffing: .constant(10), skills: [Skill("calls")], cost: 30)],
      experience: experience, run: RunSettings(replications: 3))
    return RunReport(Simulator(threads: 1).run(try Scenario(checking: draft)), source: Self.source)
  }

  private func keys(_ report: RunReport) -> Set<String> { ResultKeys.of(json: report.json.whole) }

  @Test(arguments: [nil, Experience(), Experience(tolerance: 30)])
  func `no score, churn or money is there without an input`(_ experience: Experience?) throws {
    let report = try report(experience)
    let keys = keys(report)
    #expect(Self.resting.count == 14)
    for measure in Self.resting {
      #expect(!keys.contains(measure.rawValue), "\(measure)")
      #expect(!report.csv.whole.contains(",\(measure.rawValue),"), "\(measure)")
    }
    #expect(!report.text().contains("assumption"))
    #expect(keys.contains(Measure.neverSolved.rawValue) == (experience != nil))
  }

  @Test func `a preset brings its numbers, and takes them with it`() throws {
    let with = try report(Experience(presets: [.sqm, .tarp], own: [.base: 90]))
    #expect(keys(with).isSuperset(of: ["effort", "satisfaction", "told"]))
    #expect(!keys(with).contains("nps") && !keys(with).contains("churn"))
    let without = try report(Experience(presets: [.tarp]))
    #expect(keys(without).isDisjoint(with: ["effort", "satisfaction"]) && keys(without).contains("told"))
  }

  @Test func `whatever results rest on stands in a table with its evidence, and folklore is called that`() throws {
    let report = try report(
      Experience(
        presets: [.sqm, .folklore],
        own: [.base: 90, .unresolved: 20, .promoter: 85, .detractor: 60, .surveys: 400, .convert: 0.02]))
    let text = report.text()
    for part in [
      "satisfaction.per_contact", "15 points", "preset sqm", "satisfaction.base", "the file",
      "The preset folklore is folklore (grade D)", "A survey of 400 customers would find an NPS of",
      "per resolution",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(report.json.whole.contains("\"preset\": \"sqm\""))
  }
}
