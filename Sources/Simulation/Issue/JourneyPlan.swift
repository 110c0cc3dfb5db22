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
  var transfer = 0.0
  /// The type a transferred contact goes on as; -1 for none.
  var transferTo: Int32 = -1
  var isWarm = false
  var handoff = HandoffPlan(Handoff())
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

  var redialAfterAbandon = 0.0
  var redialAfterBlock = 0.0
  var redialDelay: Sampler
  var redialAttempts: Int32 = 0
  var redialStream: StreamID

  init(
    _ type: ContactType, _ index: Int, firstStep: Int, indexOfType: [String: Int], never: Sampler, _ table: SamplerTable
  ) {
    let prefix = "contacts.\(type.name)"
    origin = StreamID("\(prefix).issue")
    self.firstStep = Int32(firstStep)
    stepCount = Int32(type.journey.count)
    outcomeStream = StreamID("\(prefix).outcome")
    handoffStream = StreamID("\(prefix).outcome.handoff")
    redialStream = StreamID("\(prefix).redial")
    redialDelay = never
    let returnStream = StreamID("\(prefix).outcome.return")
    back = ReturnPlan(type.outcome?.return, stream: returnStream, indexOfType, never: never, table)
    if let outcome = type.outcome {
      hasOutcome = true
      resolve = outcome.resolve
      if let passing = outcome.transfer, let target = indexOfType[passing.to] {
        transfer = passing.probability
        transferTo = Int32(target)
        isWarm = passing.isWarm
        handoff = HandoffPlan(passing.handoff)
      }
    }
    if let redial = type.redial {
      redialAfterAbandon = redial.afterAbandon
      redialAfterBlock = redial.afterBlock
      redialDelay = table.add(redial.delay)
      redialAttempts = Int32(redial.attempts)
    }
  }
}
