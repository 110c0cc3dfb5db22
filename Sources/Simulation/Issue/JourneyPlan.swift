import Randomness
import Scenarios

/// The steps that contacts of a type go through before the queue, and what follows from the contacts, in flat form.
struct JourneyPlan: BitwiseCopyable {
  /// The origin of what follows from a contact of this type, which draws from streams of its own.
  var origin: StreamID
  /// Where its steps are in the list of all journeys.
  var firstStep: Int32
  var stepCount: Int32

  /// Whether a contact may end in anything but a solution.
  var hasOutcome = false
  /// The share that is resolved of the contacts that are not transferred.
  var resolve = 1.0
  /// Where its transfers are in the list of all.
  var firstTransfer: Int32
  var transferCount: Int32 = 0
  var back: ReturnPlan
  var outcomeStream: StreamID
  var handoffStream: StreamID

  /// Where a contact goes that has waited as long as the queue keeps it: the type or the step; -1 for none. And the bit
  /// by which an issue remembers that it did.
  var timeoutType: Int32 = -1
  var timeoutStep: Int32 = -1
  var timeoutBit: UInt64 = 0
  /// Whether it goes to either.
  var passesOnWaiting: Bool { timeoutBit != 0 }

  var redial: RedialPlan

  init(
    _ type: ContactType, firstStep: Int, firstTransfer: Int, indexOfType: [String: Int], never: Sampler,
    _ table: SamplerTable
  ) {
    let prefix = "contacts.\(type.name)"
    origin = StreamID("\(prefix).issue")
    self.firstStep = Int32(firstStep)
    stepCount = Int32(type.journey.count)
    outcomeStream = StreamID("\(prefix).outcome")
    handoffStream = StreamID("\(prefix).outcome.handoff")
    self.firstTransfer = Int32(firstTransfer)
    redial = RedialPlan(type.redial, stream: StreamID("\(prefix).redial"), indexOfType, never: never, table)
    let returnStream = StreamID("\(prefix).outcome.return")
    back = ReturnPlan(type.outcome?.return, stream: returnStream, indexOfType, never: never, table)
    if let outcome = type.outcome {
      hasOutcome = true
      resolve = outcome.resolve
      transferCount = Int32(outcome.transfers.count)
    }
  }
}
