public import Measures

extension AgentGroup {
  /// How many contacts of a channel an agent may hold at a time.
  public func slots(for channel: Channel) -> Int {
    max(1, concurrency.first { $0.channel == channel }?.limit ?? 1)
  }

  /// The factor on the time that a contact of a channel takes while all of an agent's slots are taken; 1 if it takes no
  /// longer than alone.
  public func slowdownWhenFull(of channel: Channel) -> Double {
    concurrency.first { $0.channel == channel }?.slowdown.last ?? 1
  }

  /// What ``maxOccupancy`` limits, in a formula and in a simulation alike: the share of slots in use where agents hold
  /// several contacts at a time, because an agent with one open chat of three has room; the occupancy otherwise.
  public var cappedMeasure: Measure { concurrency.isEmpty ? .occupancy : .slotOccupancy }
}

extension AgentGroup {
  /// How many people must be scheduled at one time for so many to be on duty after shrinkage.
  public func scheduled(for agents: Int) -> Int {
    Self.people(scheduledHours(for: Double(agents)))
  }

  /// A number of people rounded up to whole ones, at most 10¹⁵: a cap or what shrinkage leaves may be next to nothing,
  /// and sums over groups must not overflow.
  package static func people(_ number: Double) -> Int {
    // 7 of 10 are 7/0.7 = 10.000000000000002 otherwise.
    Int(min((number - 1e-9).rounded(.up), 1e15))
  }

  /// The hours that must be scheduled for so many on duty after shrinkage: hours ÷ (1 − shrinkage), divided
  /// once for a whole day. Rounded up interval by interval, one person on duty all night would be two at 30 %.
  public func scheduledHours(for onDuty: Double) -> Double { onDuty / (1 - shrinkage) }

  /// The part of their time that people who are due to come are paid for, as a simulation pays them: absence and short
  /// breaks are left out where they are not paid. A short break that a contact delays makes it a little more.
  public var paidShare: Double {
    let coming = (1 - absence) * (shortBreaks?.isPaid ?? true ? 1 : 1 - shortBreakShare)
    return coming + (isAbsencePaid ? absence : 0)
  }
}
