import Measures
import Randomness
import Scenarios

extension ProblemMessageTests.Case {
  private typealias Tests = ProblemMessageTests

  static let ofAgents: [Self] = [
    Self("agents.desk", "appears twice") { $0.agents.append($0.agents[0]) },
    Self("agents.desk.staff", "must be between 0 and 100000 agents, but is -1") {
      $0.agents[0].staffing = .constant(-1)
    },
    Self("agents.desk.staff.1", "must be between 0 and 100000 agents, but is 100001") {
      $0.agents[0].staffing = .perInterval([1, 100_001])
    },
    Self("agents.desk.staff", "3 numbers, but the horizon has 2 intervals of 30m") {
      $0.agents[0].staffing = .perInterval([1, 2, 3])
    },
    Self("agents.desk.skills", "needs at least one type of contact") {
      $0.agents.append($0.agents[0])
      $0.agents[1].name = "other"
      $0.agents[0].skills = []
    },
    Self("agents.desk.skills.suport", "unknown type of contact 'suport'; did you mean 'support'?") {
      $0.agents[0].skills.append(Skill("suport"))
    },
    Self("agents.desk.skills.xyz", "unknown type of contact 'xyz'; there are 'support'") {
      $0.agents[0].skills.append(Skill("xyz"))
    },
    Self("agents.desk.skills.support", "appears twice") { $0.agents[0].skills.append(Skill("support")) },
    Self("agents.desk.skills.support.level", "must be between 1 (primary) and 1000") {
      $0.agents[0].skills[0].level = 0
    },
    Self("agents.desk.skills.support.speed", "must be between 0.01 and 100; 1 is normal") {
      $0.agents[0].skills[0].speed = 0
    },
    Self("agents.desk.skills.support.after", "must not be negative") { $0.agents[0].skills[0].after = -1 },
    Self("agents.desk.skills.support.reserve", "must be between 0 and 100000 agents") {
      $0.agents[0].skills[0].reserve = -1
    },
    Self("agents.desk.skills.support.handle.hold", "an agent cannot be busy forever; 'never' is for patience only") {
      $0.agents[0].skills[0].handle = .init(talk: try .constant(1), hold: .never)
    },
    Self("agents.desk.skills.support.handle", "the mean handle time must be at most 7d") {
      $0.agents[0].skills[0].handle = .init(talk: try .constant(8 * 86_400))
    },
    Self(
      "agents.desk.skills.support.handle.wrap",
      "has 3 values, but the horizon has 2 intervals of 30m; write one for each"
    ) {
      $0.agents[0].skills[0].handle = .init(
        talk: try .constant(1), wrap: try .byInterval([.constant(1), .constant(2), .constant(3)]))
    },
    Self("agents.desk.tenure.mix", "the shares add up to 90%, not to 100%") {
      $0.agents[0].tenure = Tenure(mix: [.init(share: 0.9, tenure: 24)])
    },
    Self("agents.desk.tenure.mix", "needs from 1 to 100 tenures, e.g. [{share: 100%, tenure: 24}]") {
      $0.agents[0].tenure = Tenure(mix: [])
    },
    Self("agents.desk.tenure.mix.0.tenure", "must be from 0 to 1200 months") {
      $0.agents[0].tenure = Tenure(mix: [.init(share: 1, tenure: -1)])
    },
    Self("agents.desk.tenure.assistant.resolve", "must be above 0 and at most 10; 1 is as many as without") {
      $0.agents[0].tenure = Tenure(
        mix: [.init(share: 1, tenure: 1)], assistant: .init(tenureMultiplier: 3, resolve: 0))
    },
    Self("agents.desk.fatigue.slope", "must be between 0% and 1000% for each hour") {
      $0.agents[0].fatigue = Fatigue(onset: 3600, slope: -0.1)
    },
    Self("agents.desk.load.factor.1", "must be between 0.01 and 100; 1 is normal") {
      $0.agents[0].load = [LoadFactor(0.8, 1), LoadFactor(0.9, 0)]
    },
    Self("agents.desk.load.occupancy", "must grow from each entry to the next") {
      $0.agents[0].load = [LoadFactor(0.9, 1), LoadFactor(0.8, 1.1)]
    },
    Self("agents.desk.short_breaks.every", "cannot be 'never'; leave 'short_breaks' out") {
      $0.agents[0].shortBreaks = ShortBreaks(every: .never, length: try .constant(60))
    },
    Self("agents.desk.short_breaks.every", "must be at least 1m on average") {
      $0.agents[0].shortBreaks = ShortBreaks(every: try .constant(59), length: try .constant(60))
    },
    Self("agents.desk.short_breaks.length", "a break must end; 'never' is for patience only") {
      $0.agents[0].shortBreaks = ShortBreaks(every: try .constant(3600), length: .never)
    },
    Self("agents.desk.short_breaks.length", "must be longer than 0s and at most 24h on average") {
      $0.agents[0].shortBreaks = ShortBreaks(every: try .constant(3600), length: try .constant(0))
    },
    Self(
      "agents.desk.short_breaks.every",
      "so short that there would be about 43200000 breaks in the horizon; at most 20000000"
    ) {
      $0.horizon = Horizon(length: 30 * 86_400, interval: 86_400)
      $0.agents[0].staffing = .constant(1000)
      $0.agents[0].shortBreaks = ShortBreaks(every: try .constant(60), length: try .constant(1e-9))
    },
    Self("agents.desk.absence", "must be between 0% and 100%") { $0.agents[0].absence = 5 },
    Self("agents.desk.speed_spread.cv", "must be a coefficient of variation between 0 and 2") {
      $0.agents[0].speedSpread = 2.5
    },
    Self("agents.desk.cost", "must be between 0 and 1000000000") { $0.agents[0].cost = -1 },
    Self("agents.desk.shrinkage", "must be at least 0% and below 100%") { $0.agents[0].shrinkage = 1 },
    Self("agents.desk.staff", "only a list with an entry for each interval can close some of them") {
      $0.agents[0].closed = [true, false]
    },
    Self("agents.desk.staff.1", "nobody can be there while the group is closed") {
      $0.agents[0].staffing = .perInterval([1, 1])
      $0.agents[0].closed = [false, true]
    },
    Self("agents.desk.shrinkage", "must be at least 0% and below 100%") { $0.agents[0].shrinkage = .nan },
    Self("agents.desk.max_occupancy", "must be above 0% and at most 100%") { $0.agents[0].maxOccupancy = 0 },
    Self("agents.desk.max_occupancy", "must be above 0% and at most 100%") { $0.agents[0].maxOccupancy = 1.01 },
    Self("agents.desk.min", "must be between 0 and 100000 agents, but is -1") {
      $0.agents[0].minStaff = .constant(-1)
    },
    Self("agents.desk.max.1", "must be between 0 and 100000 agents, but is 100001") {
      $0.agents[0].maxStaff = .perInterval([1, 100_001])
    },
    Self("agents.desk.max", "1 numbers, but the horizon has 2 intervals of 30m") {
      $0.agents[0].minStaff = .constant(3)
      $0.agents[0].maxStaff = .perInterval([1])
    },
    Self("agents.desk.min", "is 3 at 00:30, but 'max' is only 2") {
      $0.agents[0].minStaff = .constant(3)
      $0.agents[0].maxStaff = .perInterval([3, 2])
    },
    Self("agents", "100001 people in all; at most 100000") {
      $0.agents[0].staffing = .constant(100_000)
      $0.agents.append($0.agents[0])
      $0.agents[1].name = "other"
      $0.agents[1].staffing = .constant(1)
    },
  ]

  static let ofShifts: [Self] = [
    Self("agents.desk.shifts", "needs at least one shift") { $0.agents[0].staffing = .shifts([]) },
    Self("agents.desk.shifts.0.count", "must be between 0 and 100000 people, but is -1") {
      $0.agents[0].staffing = Tests.shifts(Shift(count: -1, start: ClockTime(secondOfDay: 0), length: 60))
    },
    Self("agents.desk.shifts.0.length", "must be longer than 0s and at most 24h") {
      $0.agents[0].staffing = Tests.shift(length: 86_401)
    },
    Self("agents.desk.shifts.0.length", "must be longer than 0s and at most 24h") {
      $0.agents[0].staffing = Tests.shift(length: .nan)
    },
    Self("agents.desk.shifts.0.start", "must be a time of day") {
      $0.agents[0].staffing = Tests.shifts(Shift(count: 1, start: ClockTime(secondOfDay: .max), length: 60))
    },
    Self("agents.desk.shifts.0.start", "the shift lies outside the horizon") {
      $0.agents[0].staffing = Tests.shifts(Shift(count: 1, start: ClockTime(secondOfDay: 7200), length: 3600))
    },
    Self("agents.desk.shifts.0.breaks.0.length", "must be longer than 0s") {
      $0.agents[0].staffing = Tests.shift(.init(.offset(60), length: 0))
    },
    Self("agents.desk.shifts.0.breaks.0.window", "is too short for a break of 15m") {
      $0.agents[0].staffing = Tests.shift(.init(.window(600, 1200), length: 900))
    },
    Self("agents.desk.shifts.0.breaks.0", "does not fit into a shift of 1h") {
      $0.agents[0].staffing = Tests.shift(.init(.offset(3000), length: 900))
    },
    Self("agents.desk.shifts.0.breaks.0", "does not fit into a shift of 1h") {
      $0.agents[0].staffing = Tests.shift(.init(.offset(.nan), length: 900))
    },
    Self("agents.desk.shifts.0.breaks.1", "may overlap break 1; breaks and their windows must not") {
      $0.agents[0].staffing = Tests.shift(.init(.window(600, 1800), length: 60), .init(.offset(1700), length: 60))
    },
  ]

  static let ofTheRest: [Self] = [
    Self("routing.contact", "needs at least one of level, priority, wait") { $0.routing.contact = [] },
    Self("routing.contact", "names a criterion twice") { $0.routing.contact = [.wait, .level, .wait] },
    Self("routing.aging", "must be longer than 0s, at most 366d") { $0.routing.aging = 0 },
    Self("routing.queue_limit", "must be between 0 and 1000000 places") { $0.routing.queueLimit = -1 },
    Self("lines.trunk", "appears twice") {
      $0.lines = [LinePool(name: "trunk", capacity: 1, contacts: ["support"])]
      $0.contacts.append($0.contacts[0])
      $0.contacts[1].name = "other"
      $0.agents[0].skills.append(Skill("other"))
      $0.lines.append(LinePool(name: "trunk", capacity: 1, contacts: ["other"]))
    },
    Self("lines.trunk.capacity", "must be between 1 and 1000000 lines") {
      $0.lines = [LinePool(name: "trunk", capacity: 0, contacts: ["support"])]
    },
    Self("lines.trunk.contacts", "names no type of contact") {
      $0.lines = [LinePool(name: "trunk", capacity: 1, contacts: [])]
    },
    Self("lines.trunk.contacts.1", "unknown type of contact 'suppport'; did you mean 'support'?") {
      $0.lines = [LinePool(name: "trunk", capacity: 1, contacts: ["support", "suppport"])]
    },
    Self("lines.more.contacts.0", "'support' already uses the lines 'trunk'; a type holds one line") {
      $0.lines = ["trunk", "more"].map { LinePool(name: $0, capacity: 1, contacts: ["support"]) }
    },
    Self("run.replications", "must be between 1 and 1000000") { $0.run.replications = 0 },
    Self("run.max_replications", "must be between 1 and 1000000") { $0.run.maxReplications = 1_000_001 },
    Self("run.confidence", "must be between 50% and 99.99%") { $0.run.confidence = 95 },
    Self("run.precision.service_level", "must be above 0") {
      $0.run.precision = [.init(.serviceLevel, halfWidth: 0)]
    },
    Self(
      "horizon.interval",
      "10000 intervals for 20 types and 1 groups are more than 200000 cells; choose longer intervals"
    ) {
      $0.horizon = Horizon(length: 10_000, interval: 1)
      let first = $0.contacts[0]
      for index in 1..<20 {
        $0.contacts.append(first)
        $0.contacts[index].name = "type \(index)"
        $0.agents[0].skills.append(Skill("type \(index)"))
      }
    },
    Self("agents", "nobody answers; describe at least one group of agents") { $0.agents = [] },
  ]
}
