import Measures
import Scenarios
import Simulation
import Testing

@Suite struct OccupancyTests {
  @Test func `occupancy is handling by logged-in time, and busy time belongs where it was spent`() throws {
    // Two agents: 1700–1900 and 2000–2600.
    let types = try [calls(at: [1700], talk: 150, wrap: 50), calls("long", at: [2000], talk: 600)]
    let summary = simulate(try scenario(types, [desk(.constant(2), Skill("calls"), Skill("long"), cost: 30)]))
    #expect(summary.group(.occupancy, interval: 0) == 100 / 3600.0)
    #expect(summary.group(.occupancy, interval: 1) == 700 / 3600.0)
    #expect(summary.group(.occupancy) == 800 / 7200.0)
    #expect(summary.group(.utilisation) == 800 / 7200.0)
    #expect(summary.group(.staffed) == 2)
    #expect(summary.group(.paid) == 2)
    #expect(summary.group(.overtime) == 0)
    #expect(summary.group(.cost) == 60)
    #expect(summary.group(.cost, interval: 0) == 30)
    #expect(summary.group(.aht) == 400)
    #expect(summary.all(.occupancy) == 800 / 7200.0)
  }

  @Test func `an interval in which an agent does nothing but finish has an occupancy of one`() throws {
    let summary = simulate(try scenario([calls(at: [1700], talk: 1000)], [desk(.perInterval([1, 0]))]))
    #expect(summary.group(.occupancy, interval: 1) == 1)
    #expect(summary.group(.staffed, interval: 1) == 0)
    #expect(summary.group(.overtime, interval: 1) == 900 / 3600.0)
    #expect(summary.group(.occupancy) == 1000 / 2700.0)
  }

  @Test func `unpaid breaks count for occupancy and utilisation alike, paid ones for utilisation only`() throws {
    let rests = [
      Shift.Break(.offset(600), length: 300, isPaid: true), Shift.Break(.offset(1800), length: 900, isPaid: false),
    ]
    let shift = Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 3600, breaks: rests)
    let summary = simulate(try scenario([calls(at: [0], talk: 540)], [desk(.shifts([shift]), cost: 20)]))
    #expect(summary.group(.staffed) == 2400 / 3600.0)
    #expect(summary.group(.paid) == 2700 / 3600.0)
    #expect(summary.group(.occupancy) == 540 / 2400.0)
    #expect(summary.group(.utilisation) == 540 / 2700.0)
    #expect(summary.group(.cost) == 15)
  }

  @Test func `overtime is paid`() throws {
    let summary = simulate(try scenario([calls(at: [3600 - 60], talk: 1860)], [desk(.constant(1), cost: 10)]))
    #expect(summary.group(.overtime) == 0.5)
    #expect(summary.group(.paid) == 1.5)
    #expect(summary.group(.cost) == 15)
    #expect(summary.group(.utilisation) == 1860 / 5400.0)
  }

  @Test func `costs of groups add up, and a group without a cost has none`() throws {
    let groups = [
      desk(.constant(2), name: "a", cost: 10), desk(.constant(1), name: "b", cost: 7), desk(.constant(5), name: "c"),
    ]
    let summary = simulate(try scenario([calls(at: [], talk: 1)], groups))
    #expect(summary.group(.cost, "a") == 20)
    #expect(summary.group(.cost, "b") == 7)
    #expect(summary.group(.cost, "c") == nil)
    #expect(summary.all(.cost) == 27)
    #expect(summary.all(.staffed) == 8)
  }
}
