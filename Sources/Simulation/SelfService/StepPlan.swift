import Randomness
import Scenarios

/// A step in flat form.
struct StepPlan: BitwiseCopyable {
  /// The first word is for the duration, the second for how the session ends.
  var stream: StreamID
  /// The moment of a hang-up; whether a contact escapes.
  var leavingStream: StreamID
  /// Whether the next agent or step sees the history; whether the issue is resolved.
  var handoffStream: StreamID
  var patienceStream: StreamID
  var duration: Sampler
  var capacity: Int
  var whenFull: Step.WhenFull
  var contain: Double
  var unresolved: Double
  var hangUp: Double
  var leadsToHuman: Bool
  /// Infinite where nobody escapes.
  var escapeAfter: Double
  var escape: Double
  var handoff: HandoffPlan
  var back: ReturnPlan
  /// The stretches in which it is open, in the list of all: clock seconds, from and to in turn. None for always open.
  var firstHour: Int32
  var hourCount: Int32

  init(_ step: Step, firstHour: Int, hourCount: Int, indexOfType: [String: Int], never: Sampler, _ table: SamplerTable)
  {
    let prefix = "steps.\(step.name)"
    stream = StreamID(prefix)
    leavingStream = StreamID("\(prefix).leaving")
    handoffStream = StreamID("\(prefix).handoff")
    patienceStream = StreamID("\(prefix).patience")
    duration = table.add(step.duration)
    capacity = step.capacity ?? .max
    whenFull = step.whenFull
    contain = step.contain
    unresolved = step.unresolved
    hangUp = step.hangUp
    leadsToHuman = step.leadsToHuman
    escape = step.escape?.probability ?? 0
    escapeAfter = escape > 0 ? step.escape?.after ?? .infinity : .infinity
    handoff = HandoffPlan(step.handoff)
    back = ReturnPlan(step.return, stream: StreamID("\(prefix).return"), indexOfType, never: never, table)
    self.firstHour = Int32(firstHour)
    self.hourCount = Int32(hourCount)
  }
}
