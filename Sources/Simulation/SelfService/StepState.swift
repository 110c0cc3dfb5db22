/// A step during a replication: its sessions, and the queue for one more.
struct StepState: BitwiseCopyable {
  var sessions = 0
  var first: Int32 = -1
  var last: Int32 = -1
}

/// The random words of the first session of a type's next contact, asked for before it comes.
struct FirstSessionWords: BitwiseCopyable {
  var number: UInt64 = .max
  var words: (UInt64, UInt64) = (0, 0)
}
