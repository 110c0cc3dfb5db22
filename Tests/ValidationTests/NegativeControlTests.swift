import Randomness
import Scenarios
import Statistics
import Testing
import Validation

/// A check that cannot fail checks nothing: systems that differ a little from what is claimed of them must be rejected.
@Suite struct NegativeControlTests {
  /// A system that is not the one in the file.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let id: String
    let change: @Sendable (inout ScenarioDraft) throws -> Void
  }

  static let forgeries = [
    Forgery(testDescription: "one agent fewer", file: "erlang_c", id: "C_1000cph_aht300_n90_T20") {
      $0.agents[0].staffing = .constant(89)
    },
    Forgery(
      testDescription: "five agents more among a thousand", file: "erlang_a",
      id: "A_10000_aht360_pat300_n1000_KNone_T20"
    ) {
      $0.agents[0].staffing = .constant(1005)
    },
    Forgery(testDescription: "2 % longer contacts", file: "erlang_a", id: "A_200_aht180_pat120_n10_KNone_T20") {
      $0.contacts[0].handle.talk = try .exponential(mean: 180 * 1.02)
    },
    Forgery(testDescription: "2 % more patience", file: "erlang_a", id: "A_200_aht180_pat120_n8_KNone_T20") {
      $0.contacts[0].patience = try .exponential(mean: 120 * 1.02)
    },
    Forgery(testDescription: "a threshold 1 s later", file: "erlang_a", id: "A_3600_aht60_pat60_n60_KNone_T10") {
      $0.contacts[0].goal.within = 11
    },
    Forgery(testDescription: "one place more", file: "mmnkm", id: "A_200_aht180_pat120_n10_K15_T20") {
      $0.contacts[0].queueLimit = 6
    },
    Forgery(
      testDescription: "handle times of the same mean that vary otherwise", file: "mphn_service",
      id: "MPHn_90_6_erlang2"
    ) {
      $0.contacts[0].handle.talk = try .exponential(mean: 211)
    },
    Forgery(
      testDescription: "patience of the same mean and another shape", file: "mmn_g",
      id: "G_weibull_0.6_90_200_aht180_n10_T20"
    ) {
      $0.contacts[0].patience = try .exponential(mean: $0.contacts[0].patience.mean)
    },
    Forgery(testDescription: "classes served in turn", file: "priority_mmn", id: "P_100-100_aht180_n11") {
      $0.routing.contact = [.wait]
    },
    Forgery(testDescription: "agents who prefer the other class", file: "skills_two_class", id: "N_prioB") {
      $0.contacts[0].priority = 0
      $0.contacts[1].priority = 1
    },
    Forgery(testDescription: "contacts that go to the other pool first", file: "skills_two_class", id: "N_fifo_K8") {
      $0.agents[1].skills[0].level = 1
    },
    Forgery(
      testDescription: "priorities where the longest wait counts", file: "skills_fifo_service_level", id: "N_fifo"
    ) {
      $0.routing.contact = [.priority, .level, .wait]
    },
    Forgery(testDescription: "one agent fewer in one half hour", file: "time_varying", id: "double_peak_12h") {
      guard case .perInterval(var counts) = $0.agents[0].staffing else { return }
      counts[12] -= 1
      $0.agents[0].staffing = .perInterval(counts)
    },
    Forgery(testDescription: "two lines fewer", file: "ivr_agents", id: "ivr_400_60_0.4_180_9_40_None") {
      $0.lines[0].capacity = 38
    },
    Forgery(
      testDescription: "a bot that contains a point less", file: "chatbot_handoff",
      id: "bot_300_20_120_0.6_agent_240_9_150_120"
    ) {
      $0.steps[0].contain -= 0.01
    },
    Forgery(testDescription: "a point more that comes back", file: "repeat_contacts_fcr", id: "fcr_160_180_n14_q0.2") {
      $0.contacts[0].outcome?.resolve -= 0.01
    },
    Forgery(testDescription: "a point more that is passed on", file: "transfers_two_tier", id: "tr_200_0.2") {
      $0.contacts[0].outcome?.transfers[0].probability += 0.01
    },
    Forgery(testDescription: "only two redials", file: "retrial_mmn", id: "R_200_180_60_8_60_0.8_1.0_120_140_20") {
      $0.contacts[0].redial?.attempts = 2
    },
    Forgery(testDescription: "a rate that is constant by half hours", file: "time_varying", id: "sin_const_11") {
      guard case .counts(let counts, _, _) = $0.contacts[0].arrivals.pattern else { return }
      let coarse = stride(from: 0, to: counts.count, by: 180).map { counts[$0..<$0 + 180].reduce(0, +) }
      $0.contacts[0].arrivals.pattern = .counts(coarse, per: 1800, shape: .step)
    },
    Forgery(testDescription: "a slot fewer", file: "chat_concurrency", id: "chat_150_n5_k3") {
      $0.agents[0].concurrency = [Concurrency(.chat, limit: 2, slowdown: [1, 1.1])]
    },
    Forgery(testDescription: "chats that slow each other 2 % more", file: "chat_concurrency", id: "chat_150_n6_k3") {
      $0.agents[0].concurrency = [Concurrency(.chat, limit: 3, slowdown: [1, 1.2 * 1.02, 1.5 * 1.02])]
    },
    Forgery(
      testDescription: "callbacks that leave one agent idle", file: "callback", id: "cb_200_180_10_120_3_0.5_0_40_60"
    ) {
      $0.contacts[0].callback?.reserve = 1
    },
    Forgery(testDescription: "an offer one contact later", file: "callback", id: "cb_200_180_10_120_3_0.5_0_40_60") {
      $0.contacts[0].callback?.offer = .queue(4)
    },
    Forgery(testDescription: "one idle agent fewer in reserve", file: "blending", id: "bl_200_180_300_14_120_2_60") {
      $0.agents[0].skills[1].reserve = 1
    },
    Forgery(
      testDescription: "unlimited work that calls interrupt", file: "blending", id: "bl_200_180_300_14_120_2_60"
    ) {
      $0.contacts[1].isInterruptible = true
    },
  ]

  @Test(arguments: forgeries)
  func `a system that differs a little is rejected`(_ forgery: Forgery) throws {
    let reference = try Reference.reference(forgery.file, forgery.id)
    let forged = try reference.changing(forgery.change)
    let result = try forged.validate(file: "forgery", effort: Reference.effort, threads: Reference.threads)
    let conclusion = Conclusion([result])
    #expect(conclusion.count > 5)
    #expect(!conclusion.agrees)
    #expect(conclusion.largest > conclusion.bound)
  }

  @Test func `a bias too small for any single case shows when cases are pooled`() throws {
    let effort = Effort(replications: 100, contacts: 1e6, mostContacts: 2.5e7)
    let file = try #require(try Reference.files.get().first { $0.name == "erlang_a" })
    let results = try file.cases.map { reference in
      let forged = try reference.changing { draft in
        let mean = draft.contacts[0].handle.mean
        draft.contacts[0].handle.talk = try .exponential(mean: mean * 1.002)
      }
      return try forged.validate(file: "bias", effort: effort, threads: Reference.threads)
    }
    let conclusion = Conclusion(results)
    let occupancy = try #require(conclusion.pools.first { $0.pool == .occupancy })
    #expect(conclusion.largest < conclusion.bound)
    #expect(occupancy.check.meanPValue < 1e-4, "\(occupancy.check)")
    #expect(!conclusion.agrees)
  }
}
