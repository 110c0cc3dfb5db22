import Measures
import Randomness
import Scenarios
import Testing
import Validation

/// A small version of the study in `Results/validation.md`, on seeds of its own kind.
@Suite struct CoverageTests {
  private static let effort = CoverageStudy.Effort(seeds: 80, days: 25, truthDays: 6_000)

  /// A desk that is busy in the morning and almost empty in the evening, on days that differ.
  private static func desk() throws -> Scenario {
    let calls = ContactType(
      name: "calls",
      arrivals: Arrivals(.counts([30, 26, 18, 12, 6, 3, 1, 1], per: 1800, shape: .step), busyness: 0.1),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20))
    let rare = ContactType(
      name: "rare", arrivals: Arrivals(.rate(perSecond: 1.0 / 3600)), handle: .init(talk: try .exponential(mean: 400)),
      patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: 20))
    let desk = AgentGroup(
      name: "desk", staffing: .perInterval([5, 5, 4, 3, 3, 2, 2, 2]),
      skills: [Skill("calls"), Skill("rare")])
    return try Scenario(
      checking: ScenarioDraft(
        name: "desk", horizon: Horizon(length: 4 * 3600, interval: 1800), contacts: [calls, rare], agents: [desk]))
  }

  private static let study = Result {
    try CoverageStudy([(name: "desk", scenario: try desk())], effort: effort, threads: 2)
  }

  @Test func `intervals of every kind contain the truth as often as they should`() throws {
    let study = try Self.study.get()
    // Of fewer intervals a single measure would decide.
    let rows = study.rows.filter { $0.intervals >= 1_000 }
    #expect(rows.count >= 8)
    for row in rows {
      // Intervals of one run depend on each other, so chance is that between seeds.
      let chance = 3 * row.standardError
      #expect(row.coverage >= CoverageRow.wanted.lowerBound - chance, "\(row)")
      if !row.kind.isRare { #expect(row.coverage <= CoverageRow.wanted.upperBound + chance, "\(row)") }
    }
  }

  @Test func `rare counts, waits and percentiles are among the kinds`() throws {
    let kinds = try Self.study.get().rows.map(\.kind).filter(\.isRare).map(\.recipe)
    for recipe in [Recipe.Kind.count, .ratio, .amount, .share, .percentile] { #expect(kinds.contains(recipe)) }
    #expect(!kinds.contains(.maximum))
  }

  @Test func `the study does not depend on the number of threads`() throws {
    let effort = CoverageStudy.Effort(seeds: 3, days: 10, truthDays: 100)
    let texts = try [1, 2].map { threads in
      try CoverageStudy([(name: "desk", scenario: try Self.desk())], effort: effort, threads: threads).markdown
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `the table names every kind with what it covers`() throws {
    let study = try Self.study.get()
    for row in study.rows { #expect(study.markdown.contains("| \(row.cells) | \(row.intervals) | ")) }
    #expect(study.markdown.contains("each simulated for 25 days with 80 seeds"))
  }
}
