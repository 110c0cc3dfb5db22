import Scenarios

/// How many contacts of a channel the agents of a group hold at a time.
struct SlotPlan: BitwiseCopyable {
  /// 0 where the channel has none: one contact at a time, as any call.
  var limit: Int32 = 0
  /// Where its slowdown factors are: the factor with j contacts open lies at `firstFactor + j`.
  var firstFactor: Int32 = 0
  /// Where its lists of agents are: those with j contacts open and room for more at `firstList + j − 1`.
  var firstList: Int32 = 0
}

/// Where a group's special things are.
struct DeskPlan: BitwiseCopyable {
  /// Slots of each of its agents: the largest number at a time; 0 where no channel has several.
  var slotsPerAgent: Int32 = 0
  /// The slots of its first agent.
  var firstSlot: Int = 0
  /// The list of its agents whose contact can be laid aside.
  var interruptible: Int32 = 0
}

extension Channel {
  static let count = allCases.count

  /// The channel's place among all of them.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
