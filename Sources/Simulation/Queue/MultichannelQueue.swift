/// What a type has beside its waiting queue, in scenarios with several channels, callbacks or deferrable work.
struct MultichannelQueue: BitwiseCopyable {
  /// Contacts ahead of the waiting queue: preempted ones, and callbacks whose turn came before; by arrival.
  var ahead = ParkedContactList()
  /// Callbacks that wait for idle agents, by arrival.
  var held = ParkedContactList()
  /// Accepted callbacks that are neither reached nor given up, and how many of those are not in the waiting queue.
  var pendingCallbacks = 0
  var callbacksOutside = 0
  /// Contacts taken from an unlimited backlog.
  var takenFromBacklog: UInt64 = 0
  /// How many in the waiting queue have left in silence, and a position not beyond that of the first contact that is
  /// still there as far as anybody knows.
  var silentlyDeparted = 0
  var firstKnown = 0
  /// A position not beyond that of the first waiting contact.
  var firstWaiting = 0
}
