import Foundation
import Measures
import Randomness
import Scenarios

/// M(t)/M/s(t)+M over one day that starts empty.
enum TimeVarying: ReferenceFamily {
  static let notes = [
    "The horizon is cut at its end, without a warm-up. A sinusoidal rate is given as its exact integrals over 10 s, with "
      + "`shape: linear` between them.",
    "Sira books a contact to the interval in which it came. So `abandoned` and `completed`, which the reference counts "
      + "when they happen, are not compared by interval; all who abandon on the day came on it, so the day's are.",
    "`completed` on the day is not compared: Sira counts contacts as `answered` when they start.",
    "`mean_wait_per_offered_s` of the day is its mean queue length × its length ÷ offered and is compared as "
      + "`queue_length`; Sira's own `wait_mean` leaves out those still waiting at the end.",
    "Sira's occupancy counts the time in which agents finish a contact after their number fell (overtime) below the "
      + "line as well, so it is not compared in intervals that begin with a fall, nor on such a day. `mean_busy` is "
      + "`occupancy` × agents.",
    "`mean_queue_at_end` is compared at the day's end, as `waiting_at_end`; Sira does not report it by interval.",
    "Neighbouring intervals share contacts and depend on each other a little; the day's numbers are pooled.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let staff = try params.integers("agents")
    let interval = try params.number("interval_s")
    let length = interval * Double(staff.count)
    let draft = ScenarioDraft(
      name: "reference", horizon: Horizon(length: length, interval: interval, atEnd: .cut),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(try pattern(params, interval: interval, length: length)),
          handle: ContactType.Handle(talk: try .exponential(mean: try params.number("aht_s"))),
          patience: try .exponential(mean: try params.number("mean_patience_s")),
          goal: Goal(within: try params.number("threshold_s")))
      ],
      agents: [AgentGroup(name: "desk", staffing: .perInterval(staff), skills: [Skill("calls")])])
    let intervals = try expected.records("intervals")
    var claims = try dayClaims(try expected.record("day"), intervals, staff, length: length)
    for index in intervals.indices {
      claims += try intervalClaims(intervals[index], index, staff, length: length)
    }
    return ReferenceCase(id, draft, .day, claims)
  }

  private static func pattern(_ params: Record, interval: Double, length: Double) throws -> Arrivals.Pattern {
    if let hourly = try? params.numbers("rate_per_hour") {
      return .counts(hourly.map { $0 * interval / 3600 }, per: interval, shape: .step)
    }
    guard try params.text("rate") == "200/h*(1+0.5*sin(2 pi t/28800 s))" else {
      throw ReferenceError("\(params.place).rate", "is unknown")
    }
    let grid = 10.0
    let frequency = 2 * Double.pi / 28_800
    func integral(to t: Double) -> Double { 200 / 3600 * (t + 0.5 * (1 - cos(frequency * t)) / frequency) }
    let counts = (0..<Int(length / grid)).map { integral(to: Double($0 + 1) * grid) - integral(to: Double($0) * grid) }
    return .counts(counts, per: grid, shape: .linear)
  }

  private static func dayClaims(
    _ day: Record, _ intervals: [Record], _ staff: [Int], length: Double
  ) throws -> [Claim] {
    let place = SummaryNumber.Place.contact(0)
    let perSecond = try day.number("offered") / length
    let waited = try day.number("queued") / (try day.number("offered"))
    let level = try day.number("sl_answered_of_offered")
    let abandoned = try day.number("abandon_rate")
    let queue = try day.number("mean_wait_per_offered_s") * perSecond
    var claims = [
      Claim(SummaryNumber(place, .offered), perSecond, witnesses: perSecond, isCount: true),
      Claim(SummaryNumber(place, .waited), waited, witnesses: perSecond * waited, pool: .queueing),
      Claim(SummaryNumber(place, .ofOffered), level, witnesses: perSecond * level, pool: .serviceLevel),
      Claim(
        SummaryNumber(place, .abandoned), try day.number("abandoned") / length, witnesses: perSecond * abandoned,
        isCount: true),
      Claim(SummaryNumber(place, .abandonRate), abandoned, witnesses: perSecond * abandoned, pool: .abandonment),
      Claim(SummaryNumber(place, .queueLength), queue, witnesses: perSecond * waited, pool: .queueLength),
    ]
    if let last = intervals.last {
      let waiting = try last.number("mean_queue_at_end") / length
      claims.append(Claim(SummaryNumber(place, .waitingAtEnd), waiting, witnesses: waiting, isCount: true))
    }
    if zip(staff, staff.dropFirst()).allSatisfy({ $0 <= $1 }) {
      let busy = try intervals.reduce(0) { $0 + (try $1.number("mean_busy")) }
      let occupancy = busy / Double(staff.reduce(0, +))
      claims.append(Claim(SummaryNumber(.group(0), .occupancy), occupancy, witnesses: perSecond, pool: .occupancy))
    }
    return claims
  }

  private static func intervalClaims(
    _ record: Record, _ index: Int, _ staff: [Int], length: Double
  ) throws -> [Claim] {
    let place = SummaryNumber.Place.contact(0, interval: index)
    let offered = try record.number("offered") / length
    let waited = try record.number("p_wait")
    let level = try record.number("sl_answered_of_offered")
    var claims = [
      Claim(SummaryNumber(place, .offered), offered, witnesses: offered, isCount: true),
      Claim(SummaryNumber(place, .waited), waited, witnesses: offered * waited),
      Claim(SummaryNumber(place, .ofOffered), level, witnesses: offered * level),
      Claim(SummaryNumber(place, .queueLength), try record.number("mean_queue_length"), witnesses: offered * waited),
    ]
    if index == 0 || staff[index] >= staff[index - 1] {
      claims.append(
        Claim(
          SummaryNumber(.group(0, interval: index), .occupancy), try record.number("occupancy_on_scheduled"),
          witnesses: offered))
    }
    return claims
  }
}
