import Randomness
import Scenarios

/// M/M/n with non-preemptive priorities: one group, a type per class, the first class served first.
enum Priorities: ReferenceFamily {
  static let notes = [
    "All classes wait with the same probability. Scores of classes of one case depend on each other; the last class, "
      + "which waits longest, is pooled."
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let rates = try params.numbers("arrivals_per_hour_by_class_highest_first")
    let threshold = try params.number("threshold_s")
    let whole = SingleQueue(
      arrivalsPerHour: rates.reduce(0, +), handle: try .exponential(mean: try params.number("aht_s")),
      agents: try params.integer("agents"), threshold: threshold)
    var draft = whole.draft
    draft.contacts = rates.enumerated().map { index, rate in
      ContactType(
        name: "class \(index + 1)", arrivals: Arrivals(.rate(perSecond: rate / 3600)),
        handle: ContactType.Handle(talk: whole.handle), priority: index, goal: Goal(within: threshold))
    }
    draft.agents[0].skills = draft.contacts.map { Skill($0.name) }

    let waits = try expected.number("p_wait")
    var claims: [Claim] = []
    for (index, record) in try expected.records("classes").enumerated() {
      let place = Reading.Place.contact(index)
      let rate = rates[index] / 3600
      let isLast = index == rates.count - 1
      let level = try record.number("service_level")
      claims += [
        Claim(Reading(place, .offered), rate, witnesses: rate, isCount: true),
        Claim(Reading(place, .waited), waits, witnesses: rate * min(waits, 1 - waits), pool: isLast ? .queueing : nil),
        Claim(
          Reading(place, .asa), try record.number("mean_wait_s"), witnesses: rate * waits, pool: isLast ? .wait : nil),
        Claim(
          Reading(place, .ofOffered), level, witnesses: rate * min(level, 1 - level),
          pool: isLast ? .serviceLevel : nil),
        Claim(
          Reading(place, .queueLength), try record.number("mean_queue_length"), witnesses: rate * waits,
          pool: isLast ? .queueLength : nil),
      ]
    }
    claims += [
      Claim(Reading(.overall, .asa), try expected.number("mean_wait_all_s"), witnesses: whole.arrivalRate * waits),
      Claim(
        Reading(.group(0), .occupancy), try expected.number("occupancy"), witnesses: whole.arrivalRate * (1 - waits),
        pool: .occupancy),
    ]
    return ReferenceCase(id, draft, whole.regime, claims)
  }
}
