/// How many contacts of a channel the agents of a group hold at a time.
struct ChannelConcurrency: BitwiseCopyable {
  /// 0 where the channel has no concurrency: one contact at a time, as with phone calls.
  var limit: Int32 = 0
  /// Where its slowdown factors are: the factor with j contacts open is at `firstFactor + j`.
  var firstFactor: Int32 = 0
  /// Where its lists of agents are: those with j contacts open and room for more at `firstList + j − 1`.
  var firstList: Int32 = 0
}
