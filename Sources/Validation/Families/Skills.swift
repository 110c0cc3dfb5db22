import Foundation
import Measures
import Randomness
import Scenarios

/// Two classes and pools that can serve one or both: levels say where a contact goes, priorities whom a freed agent takes.
enum Skills: ReferenceFamily {
  static let notes = [
    "A pool's place in a class's preference order is the `level` of its skill. Where agents prefer a class, types have "
      + "priorities and `routing.contact` is [priority, level, wait]; where they take the longest wait, it is [wait].",
    "Room for all classes together is `routing.queue_limit`, room per class is `queue_limit`; handle times that depend "
      + "on class and pool come from `speed`.",
    "The reference's shares are of all arrivals, Sira's of those offered; the expected values are divided by "
      + "1 − `p_block`.",
    "`busy_on_class` is compared through the contacts that each pool answers and each class's `aht`, which follow from "
      + "it by Little's law.",
    "Scores of one case depend on each other; those of class 0 and pool 0 are pooled.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let system = try SkillSystem(params)
    var claims: [Claim] = []
    let pools = try expected.records("pools")
    for (index, record) in try expected.records("classes").enumerated() {
      claims += try classClaims(index, record, system, pools)
    }
    for (index, record) in pools.enumerated() {
      let occupancy = try record.number("occupancy")
      claims.append(
        Claim(
          SummaryNumber(.group(index), .occupancy), occupancy, witnesses: system.totalRate * (1 - occupancy),
          pool: index == 0 ? .occupancy : nil))
      guard let busy = try? record.numbers("busy_on_class") else { continue }
      let answered = zip(busy, system.handleTimes[index]).reduce(0) { $0 + $1.0 / $1.1 }
      claims.append(Claim(SummaryNumber(.group(index), .answered), answered, witnesses: answered, isCount: true))
    }
    let slowest = max(system.handleTimes.joined().max() ?? 0, system.patience.max() ?? 0)
    return ReferenceCase(id, try system.draft(), .steady(relaxation: slowest, fill: 5 * slowest), claims)
  }

  private static func classClaims(
    _ index: Int, _ record: Record, _ system: SkillSystem, _ pools: [Record]
  ) throws -> [Claim] {
    let place = SummaryNumber.Place.contact(index)
    let rate = system.rates[index]
    let admitted = 1 - (try record.number("p_block"))
    let queued = try record.number("p_wait")
    let left = try record.number("p_abandon")
    func pool(_ pool: Pool) -> Pool? { index == 0 ? pool : nil }
    func share(_ reading: SummaryNumber, _ value: Double, _ headline: Pool?) -> Claim {
      Claim(reading, value, witnesses: rate * admitted * min(value, 1 - value), pool: headline)
    }
    var claims = [
      Claim(SummaryNumber(place, .offered), rate * admitted, witnesses: rate, isCount: true),
      Claim(
        SummaryNumber(place, .blocked), rate * (1 - admitted), witnesses: rate * (1 - admitted), pool: pool(.blocking),
        isCount: true),
      share(SummaryNumber(place, .waited), queued / admitted, pool(.queueing)),
      share(SummaryNumber(place, .abandonRate), left / admitted, pool(.abandonment)),
      share(SummaryNumber(place, .reachedHuman), admitted - left, nil),
      Claim(
        SummaryNumber(place, .waitMean), try record.number("mean_wait_s") / admitted, witnesses: rate * queued,
        pool: pool(.wait)),
    ]
    if let length = record.optional("mean_queue_length") {
      claims.append(
        Claim(SummaryNumber(place, .queueLength), length, witnesses: rate * queued, pool: pool(.queueLength)))
    }
    if let answered = record.optional("p_answered_within_T"), let abandoned = record.optional("p_abandon_within_T") {
      claims += [
        share(SummaryNumber(place, .ofOffered), answered / admitted, pool(.serviceLevel)),
        share(SummaryNumber(place, .ignoreAbandons), answered / (admitted - abandoned), nil),
        share(SummaryNumber(place, .creditAbandons), (answered + abandoned) / admitted, nil),
      ]
    }
    let busy = pools.compactMap { try? $0.numbers("busy_on_class")[index] }
    if busy.count == pools.count {
      let served = rate * (admitted - left)
      claims.append(Claim(SummaryNumber(place, .aht), busy.reduce(0, +) / served, witnesses: served))
    }
    return claims
  }
}
