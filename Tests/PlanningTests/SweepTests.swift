import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Synchronization
import Testing

@Suite struct SweepTests {
  private func center(agents: Int = 8, scale: Double = 1) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: scale * 100 / 3600)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 120),
      goal: Goal(answer: 0.8, within: 20))
    return try Scenario(
      checking: ScenarioDraft(
        name: "calls", horizon: Horizon(length: 4 * 1800), contacts: [calls],
        agents: [
          AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("calls")], absence: 0.1, cost: 20)
        ], run: RunSettings(replications: 10)))
  }

  private let axes = [
    Sweep.Axis(path: "agents.desk.staff", values: (6...12).map(String.init)),
    Sweep.Axis(path: "contacts.calls.arrivals.scale", values: ["0.9", "1", "1.1"]),
  ]

  private func points() throws -> [(values: [String], scenario: Scenario)] {
    try #require(Sweep.grid(axes)).map { values in
      (values, try center(agents: #require(Int(values[0])), scale: #require(Double(values[1]))))
    }
  }

  private func sweep(threads: Int, known: [Int: Sweep.Point] = [:]) throws -> Sweep {
    try Sweeper(threads: threads).sweep(center(), axes, points(), known: known) { _ in }
  }

  @Test func `a grid has every combination, the last axis changing fastest, within a limit`() throws {
    let grid = try #require(Sweep.grid(axes))
    #expect(grid.count == 21)
    #expect(grid.prefix(4) == [["6", "0.9"], ["6", "1"], ["6", "1.1"], ["7", "0.9"]])
    let long = Sweep.Axis(path: "x", values: (1...101).map(String.init))
    #expect(Sweep.grid([long, long]) == nil)
  }

  @Test func `each point is what a simulation of its own says, whatever the threads`() throws {
    let one = try sweep(threads: 1)
    #expect(one == (try sweep(threads: 2)))
    #expect(one == (try sweep(threads: 16)))
    #expect(one.points.count == 21)
    for (point, input) in zip(one.points, try points()) {
      let summary = Simulator(threads: 2).run(input.scenario)
      #expect(point.values == input.values)
      #expect(point.estimates == one.indicators.map(summary.estimate))
    }
  }

  @Test func `a sweep that was stopped anywhere ends as one that was not`() throws {
    struct Stopped: Error {}
    let whole = try sweep(threads: 2)
    var saved: [[Int: Sweep.Point]] = []
    _ = try Sweeper(threads: 1).sweep(center(), axes, points()) { saved.append($0) }
    #expect(saved.count == 2)
    for known in saved {
      #expect(!known.isEmpty && known.count < 21)
      #expect(try sweep(threads: 2, known: known) == whole)
    }
    #expect(throws: Stopped.self) {
      _ = try Sweeper(threads: 1).sweep(center(), axes, points()) { _ throws(Stopped) in throw Stopped() }
    }
  }

  @Test func `a sweep whose time is up has what is done, at least one point, and goes on from there to the same end`()
    throws
  {
    let whole = try sweep(threads: 2)
    var known: [Int: Sweep.Point] = [:]
    var rounds = 0
    while true {
      rounds += 1
      let part = try Sweeper(threads: 1).sweep(center(), axes, points(), known: known, isOverdue: { true }) {
        known = $0
      }
      #expect(part.points.count == rounds)
      #expect(part.planned == 21)
      guard !part.isComplete else {
        #expect(part == whole)
        break
      }
      #expect(known.count == rounds)
    }
    #expect(rounds == 21)
  }

  @Test func `an axis that only plans use is told from one that is simulated or judged`() throws {
    func unused(_ change: (inout AgentGroup, Int) -> Void) throws -> [Int] {
      let values = (0..<3).map(String.init)
      let axes = [
        Sweep.Axis(path: "agents.desk.staff", values: ["8", "9"]), Sweep.Axis(path: "agents.desk.what", values: values),
      ]
      let points = try #require(Sweep.grid(axes)).map { point -> (values: [String], scenario: Scenario) in
        let value = try #require(Int(point[1]))
        let scenario = try center(agents: #require(Int(point[0]))).changing { change(&$0.agents[0], value) }
        return (point, scenario)
      }
      return try Sweeper(threads: 2).sweep(center(), axes, points) { _ in }.axesForPlansOnly
    }
    #expect(try unused { $0.shrinkage = 0.1 * Double($1) } == [1])
    #expect(try unused { $0.minStaff = .constant($1) } == [1])
    #expect(try unused { $0.maxStaff = .constant(20 + $1) } == [1])
    #expect(try unused { $0.maxOccupancy = 0.9 - 0.1 * Double($1) } == [], "it judges what is simulated")
    #expect(try unused { $0.absence = 0.1 * Double($1) } == [])
    #expect(try unused { _, _ in } == [], "nothing varies")
    #expect(
      try unused {
        $0.shrinkage = 0.1 * Double($1)
        $0.speedSpread = 0.1 * Double($1)
      } == [])
  }

  @Test func `each point keeps the scenario that it was simulated from`() throws {
    let lengths = [2, 3].map { Double($0) * 1800 }
    let points = try lengths.map { length in
      (values: ["\(length)"], scenario: try center().changing { $0.horizon.length = length })
    }
    let axis = Sweep.Axis(path: "horizon.length", values: points.map { $0.values[0] })
    let sweep = Sweeper(threads: 2).sweep(try center(), [axis], points) { _ in }
    #expect(sweep.points.indices.map { sweep.scenario(at: $0).horizon.length } == lengths)
  }

  @Test func `progress counts every point once`() throws {
    let counts = Mutex<[Int]>([])
    _ = try Sweeper(threads: 2).sweep(
      center(), axes, points(), progress: { progress in counts.withLock { $0.append(progress.done) } }, save: { _ in })
    #expect(counts.withLock { $0 } == Array(1...21))
  }

  @Test func `the frontier leaves out what costs more and is no better`() throws {
    let indicators = [Indicator(.overall, .serviceLevel), Indicator(.overall, .cost)]
    func point(_ level: Double?, _ cost: Double) -> Sweep.Point {
      Sweep.Point(
        values: [], estimates: [level.map { Estimate(mean: $0) }, Estimate(mean: cost)],
        goals: Scorecard(judged: 0, missed: 0, worst: nil))
    }
    let points = [
      point(0.8, 100), point(0.9, 120), point(0.85, 130), point(0.7, 100), point(nil, 10), point(0.95, 150),
    ]
    let sweep = Sweep(scenario: try center(), axes: [], indicators: indicators, points: points)
    #expect(sweep.frontier == [0, 1, 5])
    let real = try self.sweep(threads: 2)
    let levels = real.frontier.map { real.points[$0].estimates[0]?.mean ?? 0 }
    #expect(levels == levels.sorted() && levels.count > 3)
  }

  @Test func `a tornado ranks the inputs that a scenario has by what they do to its goal`() throws {
    let tornado = try Tornado.spin(center(), share: 0.1, threads: 2)
    #expect(tornado.indicator == Indicator(.overall, .serviceLevel))
    #expect(Set(tornado.bars.map(\.lever)) == [.volume, .handleTime, .patience, .absence])
    // Volume and handle time move the load by a tenth, absence the staff by a hundredth.
    #expect(Set(tornado.bars.prefix(2).map(\.lever)) == [.volume, .handleTime])
    let volume = try #require(tornado.bars.first { $0.lever == .volume })
    func level(_ answer: WhatIf.Answer) -> Double {
      answer.comparisons.first { $0.indicator == tornado.indicator }?.difference?.mean ?? .nan
    }
    #expect(level(volume.less) > 0.02)
    #expect(level(volume.more) < -0.02)
  }

  @Test func `a lever changes its input alone, and only where there is one`() throws {
    let base = try center()
    let absent = try #require(Lever.absence.pulled(base, by: 1.1))
    #expect(abs(absent.agents[0].absence - 0.11) < 1e-12)
    #expect(absent.contacts == base.contacts)
    #expect(Lever.containment.pulled(base, by: 1.1) == nil)
    #expect(Lever.volume.pulled(base, by: 1) == nil)
    #expect(Lever.volume.pulled(base, by: -1) == nil)
    let longer = try #require(Lever.handleTime.pulled(base, by: 1.5))
    #expect(longer.contacts[0].handle.mean == 360)
    let patient = try base.changing { $0.contacts[0].patience = .never }
    #expect(Lever.patience.pulled(patient, by: 1.1) == nil)
  }
}
