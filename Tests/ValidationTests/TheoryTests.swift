import Scenarios
import Statistics
import Testing
import Validation

/// Simulation against exact answers, with fixed seeds; `sira-bench validation` does the same at greater length.
@Suite struct TheoryTests {
  @Test func `theory and simulation agree`() throws {
    let conclusion = try Reference.validation.get().conclusion
    #expect(conclusion.agrees)
    #expect(conclusion.wrong == [])
    #expect(conclusion.count > 1000)
  }

  @Test(arguments: Pool.allCases)
  func `scores of independent cases are standard normal, neither shifted nor too narrow nor too wide`(
    _ pool: Pool
  ) throws {
    let conclusion = try Reference.validation.get().conclusion
    let pooled = try #require(conclusion.pools.first { $0.pool == pool })
    let significance = Conclusion.significance / Double(Pool.allCases.count)
    #expect(pooled.check.looksStandardNormal(significance: significance), "\(pooled.check)")
    #expect(pooled.check.count >= 10)
  }

  @Test(arguments: [
    "erlang_c", "erlang_a", "mmnkm", "mmn_g", "mphn_service", "priority_mmn", "skills_two_class",
    "skills_fifo_service_level", "time_varying", "ivr_agents", "chatbot_handoff", "repeat_contacts_fcr",
    "transfers_two_tier", "retrial_mmn", "chat_concurrency", "callback", "blending",
  ])
  func `no number is further from theory than chance allows`(_ file: String) throws {
    let report = try Reference.validation.get()
    let chapter = try #require(report.chapters.first { $0.file.name == file })
    let simulated = chapter.results.filter { $0.scenario != nil }
    #expect(simulated.count >= min(6, chapter.results.count))
    for result in simulated {
      for finding in result.findings {
        let message =
          "\(result.id): \(finding.label) expected \(finding.expected), got \(String(describing: finding.estimate))"
        #expect(finding.agreement != .wrong, "\(message)")
        #expect(abs(finding.score ?? 0) <= report.conclusion.bound, "\(message)")
      }
    }
  }

  @Test func `every case is compared in several numbers, and none without a score or a reason`() throws {
    for chapter in try Reference.validation.get().chapters {
      for result in chapter.results {
        #expect(result.scenario == nil ? result.reason != nil : result.findings.count >= 6, "\(result.id)")
        let scored = result.findings.count { $0.score != nil || $0.agreement == .equal }
        #expect(result.scenario == nil || result.contacts == 0 || scored >= 5, "\(result.id)")
      }
    }
  }

  @Test func `the report does not depend on the number of threads`() throws {
    let reference = try Reference.reference("skills_two_class", "N_fifo_K8")
    let effort = Effort(replications: 100, contacts: 1e5, mostContacts: 1e7)
    let one = try reference.validate(file: "threads", effort: effort, threads: 1)
    let three = try reference.validate(file: "threads", effort: effort, threads: 3)
    #expect(one.findings.map(\.estimate) == three.findings.map(\.estimate))
    #expect(one.findings.contains { $0.estimate != nil })
  }
}
