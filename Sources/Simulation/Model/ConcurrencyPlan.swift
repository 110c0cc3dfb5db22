import Scenarios

/// How many contacts of a channel the agents of a group hold at a time.
struct ChannelConcurrency: BitwiseCopyable {
  /// 0 where the channel has none: one contact at a time, as any call.
  var limit: Int32 = 0
  /// Where its slowdown factors are: the factor with j contacts open is at `firstFactor + j`.
  var firstFactor: Int32 = 0
  /// Where its lists of agents are: those with j contacts open and room for more at `firstList + j − 1`.
  var firstList: Int32 = 0
}

/// How many contacts the agents of a group have open at a time, and where they are.
struct GroupConcurrency: BitwiseCopyable {
  /// Slots of each of its agents: the largest number at a time; 0 where no channel has several.
  var contactsPerAgent: Int32 = 0
  /// Where the open contacts of its first agent are.
  var firstOpenContact: Int = 0
  /// The list of its agents whose contact can be preempted.
  var preemptible: Int32 = 0
}

extension Channel {
  static let count = allCases.count

  /// The channel's index among all of them.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
