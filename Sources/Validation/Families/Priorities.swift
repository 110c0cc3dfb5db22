import Measures
import Randomness
import Scenarios

/// M/M/n with non-preemptive priorities: one group, a type per class, the first class served first.
enum Priorities: ReferenceFamily {
  static let notes = [
    "The file's `service_level` of the lower classes is not used: its Laplace inversion is wrong from the fourth digit (by "
      + "0.5 % for class 2 of `P_20-60-120_aht180_n11`, 0.67158 instead of 0.67508). The expected values are computed anew "
      + "from the same delay busy period, by uniformization; the first class's agree with the file to 1e-12.",
    "All classes wait with the same probability. Scores of classes of one case depend on each other; the last class, "
      + "which waits longest, is pooled.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let rates = try params.numbers("arrivals_per_hour_by_class_highest_first")
    let threshold = try params.number("threshold_s")
    let handle = try Distribution.exponential(mean: try params.number("aht_s"))
    let agents = try params.integer("agents")
    let whole = SingleQueue(
      arrivalsPerHour: rates.reduce(0, +), handle: handle, agents: agents, threshold: threshold)
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
      let place = SummaryNumber.Place.contact(index)
      let rate = rates[index] / 3600
      let isLast = index == rates.count - 1
      let level =
        1 - waits + waits
        * PriorityWait.withinThreshold(
          threshold, above: rates[..<index].reduce(0, +) / 3600, upTo: rates[...index].reduce(0, +) / 3600,
          service: Double(agents) / handle.mean)
      claims += [
        Claim(SummaryNumber(place, .offered), rate, witnesses: rate, isCount: true),
        Claim(
          SummaryNumber(place, .waited), waits, witnesses: rate * min(waits, 1 - waits), pool: isLast ? .queueing : nil),
        Claim(
          SummaryNumber(place, .asa), try record.number("mean_wait_s"), witnesses: rate * waits,
          pool: isLast ? .wait : nil),
        Claim(
          SummaryNumber(place, .ofOffered), level, witnesses: rate * min(level, 1 - level),
          pool: isLast ? .serviceLevel : nil),
        Claim(
          SummaryNumber(place, .queueLength), try record.number("mean_queue_length"), witnesses: rate * waits,
          pool: isLast ? .queueLength : nil),
      ]
    }
    claims += [
      Claim(
        SummaryNumber(.overall, .asa), try expected.number("mean_wait_all_s"), witnesses: whole.arrivalRate * waits),
      Claim(
        SummaryNumber(.group(0), .occupancy), try expected.number("occupancy"),
        witnesses: whole.arrivalRate * (1 - waits),
        pool: .occupancy),
    ]
    return ReferenceCase(id, draft, whole.regime, claims)
  }
}
