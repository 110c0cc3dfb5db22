import Randomness
import Scenarios

/// How long contacts of a type take and wait in one interval, and whether they may.
struct IntervalLaws: BitwiseCopyable {
  let talk: Sampler
  let hold: Sampler
  let wrap: Sampler
  let patience: Sampler
  let balkProbability: Double
  /// Whether the type is closed; then nobody may wait.
  let isClosed: Bool
  let queueLimit: Int
  /// The mean handle time with a normal agent, s.
  let meanHandle: Double

  /// The laws in an interval of the horizon, from 0.
  init(_ type: ContactType, interval: Int, isClosed: Bool = false, _ table: SamplerTable) {
    func sampler(_ distribution: Distribution) -> Sampler { table.add(distribution.during(interval)) }
    talk = sampler(type.handle.talk)
    hold = sampler(type.handle.hold ?? type.handle.talk)
    wrap = sampler(type.handle.wrap ?? type.handle.talk)
    patience = sampler(type.patience)
    balkProbability = type.balk?.probability(in: interval) ?? 0
    self.isClosed = isClosed
    queueLimit = isClosed ? 0 : type.queueLimit ?? .max
    meanHandle = type.handle.mean(in: interval)
  }
}

extension ContactType {
  /// Whether any of its laws goes by intervals.
  var variesByInterval: Bool {
    if case .probabilities = balk { return true }
    return handle.variesByInterval || patience.intervals != nil
  }
}

extension Model {
  /// The laws of the types that go by intervals, by interval of the horizon.
  static func laws(_ scenario: Scenario, _ table: SamplerTable) -> [(type: Int, laws: [IntervalLaws])] {
    scenario.contacts.enumerated().compactMap { index, type in
      let closed = scenario.closedIntervals(of: type)
      guard type.variesByInterval || !closed.isEmpty else { return nil }
      return (
        index,
        (0..<scenario.horizon.intervalCount).map {
          IntervalLaws(type, interval: $0, isClosed: !closed.isEmpty && closed[$0], table)
        }
      )
    }
  }
}

extension Engine {
  /// Sets the laws of types that go by intervals to those of an interval: the first also holds in the warm-up, the last
  /// after the horizon. A contact has those of the interval in which it asks for an agent.
  @inline(never)
  func setLaws() {
    let index = min(max(0, interval - 1), intervalCount - 1)
    for (number, type) in lawTypes.enumerated() {
      let laws = intervalLaws[number * intervalCount + index]
      let plan = types + Int(type)
      plan.pointee.talk = laws.talk
      plan.pointee.hold = laws.hold
      plan.pointee.wrap = laws.wrap
      plan.pointee.patience = laws.patience
      plan.pointee.balkProbability = laws.balkProbability
      plan.pointee.isClosed = laws.isClosed
      plan.pointee.queueLimit = laws.queueLimit
      plan.pointee.meanHandle = laws.meanHandle
    }
  }
}
