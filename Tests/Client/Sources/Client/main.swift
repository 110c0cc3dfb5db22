import Measures
import Queueing
import Randomness
import Scenarios
import Simulation
import Statistics

// Ten hours of 200 calls an hour, 3 minutes each, on 14 agents: simulated, and by formula.
let calls = ContactType(
  name: "calls", arrivals: Arrivals(.rate(perSecond: 200 / 3600.0)),
  handle: ContactType.Handle(talk: try .exponential(mean: 180)), goal: Goal(answer: 0.8, within: 20))
let desk = AgentGroup(name: "desk", staffing: .constant(14), skills: [Skill("calls")])
let day = try Scenario(
  checking: ScenarioDraft(
    name: "A client", horizon: Horizon(start: ClockTime(secondOfDay: 0), length: 36_000, warmup: 7200),
    contacts: [calls], agents: [desk], run: RunSettings(replications: 200)))

let simulated: Estimate? = Simulator(threads: 2).run(day).contacts.first?.values[.serviceLevel]
let exact = try ErlangC(Workload(contacts: 200, per: 3600, handleTime: 180), agents: 14).measures()
guard let simulated, let formula = exact.serviceLevel(.ofOffered), simulated.contains(formula) else {
  fatalError("service level: simulated \(String(describing: simulated)), by formula \(exact)")
}
print("service level: simulated \(simulated.mean) ± \(simulated.halfWidth ?? 0), by formula \(formula)")
