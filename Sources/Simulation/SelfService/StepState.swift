/// A step during a replication: its sessions, and the queue for one more.
struct StepState: BitwiseCopyable {
  var sessions = 0
  var first: Int32 = -1
  var last: Int32 = -1
}
