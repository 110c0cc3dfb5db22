import Measures
import Planning
import Queueing
import Randomness
import Testing

@Suite struct ErlangAnswerTests {
  private func answer(
    _ model: ErlangModel, _ change: (inout ErlangDraft) -> Void
  ) throws -> ErlangAnswer {
    try ErlangQuestion(.busyHalfHour(model, change)).answer()
  }

  /// 100 calls of 3 minutes in half an hour, 80/20, at most 85 % busy, 30 % shrinkage: the example in the README of
  /// pyworkforce (14 agents, 20 with shrinkage) and in the manual of the R package ErlangC (the same, and the ASA).
  @Test func `two published calculators agree`() throws {
    let answer = try answer(.c) {
      $0.aht = 180
      $0.target = 0.8
      $0.within = 20
      $0.maxOccupancy = 0.85
      $0.shrinkage = 0.3
    }
    #expect(answer.chosen.agents == 14)
    #expect(answer.chosen.scheduled == 20)
    let measures = answer.chosen.measures
    #expect(abs(try #require(measures.serviceLevel(.ofOffered)) - 0.8883500191794669) < 1e-13)
    #expect(abs(try #require(measures.waited) - 0.1741319335950498) < 1e-13)
    #expect(abs(try #require(measures.asa) - 7.83593701177724) < 1e-11)
    #expect(abs(try #require(measures.occupancy) - 0.7142857142857143) < 1e-15)
  }

  /// By C = nB ÷ (n − a (1 − B)) with B by its recursion: 16 agents give 0.68995, 17 give 0.81044.
  @Test func `a hundred calls of four minutes in half an hour need seventeen agents`() throws {
    let answer = try answer(.c) { $0.target = 0.8 }
    #expect(answer.chosen.agents == 17)
    #expect(answer.fewest == 17)
    #expect(answer.missed == [])
    #expect(answer.table.map(\.agents) == [14, 15, 16, 17, 18, 19, 20])
    let levels = answer.table.compactMap { $0.measures.serviceLevel(.lessShort) }
    #expect(abs(levels[2] - 0.6899529356913204) < 1e-12)
    #expect(abs(levels[3] - 0.8104351364472691) < 1e-12)
  }

  @Test func `the rate is as exact as its words`() throws {
    // 10 calls of 6 minutes an hour are one erlang, which one agent cannot do.
    let draft = ErlangDraft.busyHalfHour(.c) {
      $0.calls = CallRate(count: 10, period: 3600)
      $0.aht = 360
      $0.agents = 1
    }
    #expect(draft.complaints.first?.contains("needs at least 2 agents") == true)
  }

  @Test func `given agents are judged by the goals, and told how many would do`() throws {
    let few = try answer(.c) {
      $0.target = 0.8
      $0.agents = 16
    }
    #expect(few.chosen.agents == 16)
    #expect(few.missed == [.answer])
    #expect(few.fewest == 17)
    let without = try answer(.c) { $0.agents = 16 }
    #expect(without.missed == nil)
    #expect(without.fewest == nil)
  }

  @Test func `patience saves an agent, redials cost attempts, and every goal counts`() throws {
    func agents(_ model: ErlangModel, redial: Double? = nil, abandon: Double? = nil) throws -> ErlangAnswer {
      try answer(model) {
        $0.patience = 180
        $0.redial = redial
        $0.target = 0.8
        $0.abandon = abandon
      }
    }
    let leaving = try agents(.a)
    #expect(leaving.chosen.agents == 16)
    #expect(leaving.chosen.redials == nil)
    #expect(try agents(.a, abandon: 0.02).chosen.agents == 18)
    let again = try agents(.x, redial: 0.3)
    #expect(try #require(again.chosen.redials) > 0)
    #expect(try #require(again.chosen.reachedHuman) > 0.95)
    let never = try agents(.x, redial: 0)
    #expect(abs(try #require(never.chosen.measures.asa) - (try #require(leaving.chosen.measures.asa))) < 1e-9)
  }

  @Test func `Erlang B counts lines`() throws {
    // Ten erlangs with at most 1 % lost: 18 trunks in every table.
    let fewest = try answer(.b) {
      $0.aht = 180
      $0.blocking = 0.01
    }
    #expect(fewest.chosen.agents == 18)
    let given = try answer(.b) {
      $0.aht = 180
      $0.lines = 15
      $0.blocking = 0.01
    }
    #expect(given.missed == [.blocking])
    #expect(given.fewest == 18)
  }

  @Test func `rows stay within the lines, and above nobody`() throws {
    let crowded = try answer(.a) {
      $0.patience = 180
      $0.lines = 18
      $0.agents = 17
    }
    #expect(crowded.table.map(\.agents) == [14, 15, 16, 17, 18])
    let small = try answer(.c) {
      $0.calls = CallRate(count: 1, period: 3600)
      $0.target = 0.5
    }
    #expect(small.table.first?.agents == 1)
    let idle = try answer(.c) {
      $0.calls = CallRate(count: 0, period: 3600)
      $0.target = 0.8
    }
    #expect(idle.chosen.agents == 0)
  }

  @Test(arguments: [(0.0, 17), (0.15, 20), (0.3, 25), (0.5, 34)])
  func `shrinkage is divided out and rounded up`(share: Double, scheduled: Int) throws {
    let answer = try answer(.c) {
      $0.target = 0.8
      $0.shrinkage = share
    }
    #expect(answer.chosen.scheduled == scheduled)
  }

  @Test(arguments: ServiceLevelDefinition.allCases, [1.0, 10, 100])
  func `nobody serves nobody, whoever counts those who leave as served`(
    definition: ServiceLevelDefinition, patience: Double
  ) throws {
    for model in [ErlangModel.a, .x] {
      func asked(_ agents: Double?) throws -> ErlangAnswer {
        try answer(model) {
          $0.patience = patience
          $0.redial = model == .x ? 0.3 : nil
          $0.target = 0.8
          $0.definition = definition
          $0.agents = agents
        }
      }
      #expect(try asked(nil).chosen.agents > 0)
      #expect(try asked(0).missed?.isEmpty == false)
    }
    let lines = try answer(.b) { $0.blocking = 1 }
    #expect(lines.chosen.agents == 1)
  }

  /// The reference holds 30 digits of M/M/n+G; that of Erlang C is its own limit.
  @Test func `a distribution of patience or of handle times takes the place of Erlang's`() throws {
    let plain = try answer(.a) {
      $0.patience = 180
      $0.target = 0.8
    }
    let same = try answer(.a) {
      ($0.patience, $0.patiences) = (180, try? .exponential(mean: 180))
      $0.target = 0.8
    }
    #expect(same.chosen.measures == plain.chosen.measures && same.question.patiences == nil)
    let uniform = try answer(.a) {
      ($0.patience, $0.patiences) = (180, try? .uniform(min: 120, max: 240))
      $0.agents = 14
    }
    let shortest = try #require(uniform.chosen.measures.percentiles)
    // Nobody leaves before two minutes, so few leave at all.
    #expect(try #require(uniform.chosen.measures.abandonRate) < #require(plain.table.first?.measures.abandonRate))
    #expect(shortest.p99 <= 240)
    let steady = try answer(.c) {
      $0.handleTimes = try? .constant(240)
      $0.agents = 15
    }
    let erlang = try answer(.c) { $0.agents = 15 }
    #expect(abs(try #require(steady.chosen.measures.asa) * 2 / #require(erlang.chosen.measures.asa) - 1) < 1e-12)
    let lines = try answer(.b) {
      $0.handleTimes = try? .lognormal(mean: 240, cv: 3)
      $0.lines = 20
    }
    #expect(lines.question.handleTimes == nil)
  }

  @Test func `some may wait for ever, and the agents must be enough for those`() throws {
    let draft = ErlangDraft.busyHalfHour(.a) {
      let patience = try? Distribution.mixture([(0.9, .never), (0.1, .exponential(mean: 60))])
      ($0.patience, $0.patiences) = (patience?.mean, patience)
      $0.agents = 11
    }
    #expect(draft.complaints.first?.contains("needs at least 13 agents") == true, "\(draft.complaints)")
    var enough = draft
    enough.agents = 14
    #expect(try #require(ErlangQuestion(enough).answer().chosen.measures.abandonRate) < 0.1)
  }
}

/// Agents who are there for part of the time.
@Suite struct FractionalAgentsAnswerTests {
  private func answer(_ model: ErlangModel, _ change: (inout ErlangDraft) -> Void) throws -> ErlangAnswer {
    try ErlangQuestion(.busyHalfHour(model, change)).answer()
  }

  @Test func `twelve and a half stand between twelve and thirteen`() throws {
    let answer = try answer(.a) {
      $0.patience = 120
      $0.agents = 12.5
      $0.shrinkage = 0.3
      $0.lines = 14
    }
    #expect(answer.table.map(\.agents) == [10, 11, 12, 12.5, 13, 14])
    #expect(answer.chosen.scheduled == 18)
    let rates = answer.table.compactMap(\.measures.abandonRate)
    #expect(zip(rates, rates.dropFirst()).allSatisfy(>))
    #expect(abs(rates[3] * 2 - rates[2] - rates[4]) < 0.001)
  }

  @Test func `the least fraction just meets the goal`() throws {
    let asked = try answer(.c) {
      $0.target = 0.8
      $0.isFractional = true
    }
    let least = try #require(asked.fewestFractional)
    #expect(asked.fewest == 17 && least > 16 && least < 17)
    func level(_ agents: Double) throws -> Double {
      try #require(try answer(.c) { $0.agents = agents }.chosen.measures.serviceLevel(.lessShort))
    }
    #expect(abs(try level(least) - 0.8) < 1e-9)
    #expect(try level(least - 0.01) < 0.8)
    #expect(try answer(.c) { $0.target = 0.8 }.fewestFractional == nil)
    // Of 13.33 erlangs nobody can be away where thirteen would not settle.
    let last = try answer(.c) {
      $0.target = 0.05
      $0.isFractional = true
    }
    #expect(last.fewest == 14 && last.fewestFractional == 14)
  }

  @Test func `redials and lines take whole numbers, and half an agent too few is said`() {
    func complaints(_ model: ErlangModel, _ change: (inout ErlangDraft) -> Void) -> [String] {
      ErlangDraft.busyHalfHour(model, change).complaints
    }
    #expect(
      complaints(.x) {
        ($0.patience, $0.redial, $0.agents) = (120, 0.3, 12.5)
      } == [
        "--agents: must be a whole number under Erlang X, whose redials carry over; ask for 12 and for 13"
      ])
    #expect(
      complaints(.x) {
        ($0.patience, $0.redial, $0.target, $0.isFractional) = (120, 0.3, 0.8, true)
      } == ["--fractional: redials carry over from one number of agents to the next; leave it out"])
    #expect(
      complaints(.c) { $0.agents = 13.5 }.first?.hasPrefix(
        "--agents: 13.5 agents cannot keep up: 13.33 erlangs of work come in and the queue grows without end.") == true)
    #expect(
      complaints(.a) { ($0.patience, $0.agents, $0.lines) = (120, 14.5, 14) } == [
        "--lines: 14 lines cannot keep 14.5 agents busy; give at least one line per agent"
      ])
  }
}
