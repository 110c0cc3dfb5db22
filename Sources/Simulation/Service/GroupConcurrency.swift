/// How many contacts the agents of a group have open at a time, and where those are stored.
struct GroupConcurrency: BitwiseCopyable {
  /// Slots of each of its agents: the largest number at a time; 0 where no channel has several.
  var contactsPerAgent: Int32 = 0
  /// Where the open contacts of its first agent are.
  var firstOpenContact: Int = 0
  /// The list of its agents whose contact can be preempted.
  var preemptible: Int32 = 0
}
