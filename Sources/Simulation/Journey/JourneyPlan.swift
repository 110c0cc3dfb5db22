import Randomness
import Scenarios

/// What contacts of a type pass before the queue and what follows from them, in flat form.
struct JourneyPlan: BitwiseCopyable {
  /// What follows from a contact of this type draws from streams of its own.
  var origin: StreamID
  /// Where its steps are in the list of all journeys.
  var firstStep: Int32
  var stepCount: Int32

  /// Whether anything but a solution comes of a contact.
  var hasOutcome = false
  /// The share resolved, of those not transferred.
  var resolve = 1.0
  var transfer = 0.0
  /// The type a transferred contact goes on as; -1 for none.
  var transferTo: Int32 = -1
  var isWarm = false
  var handoff = HandoffPlan(Handoff())
  var back: ReturnPlan
  var outcomeStream: StreamID
  var handoffStream: StreamID

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

/// Who comes back, when and as what.
struct ReturnPlan: BitwiseCopyable {
  /// 0 for nobody.
  var probability: Double
  var after: Sampler
  /// -1 for the type it was.
  var type: Int32
  var handle: Double
  var stream: StreamID

  init(
    _ back: Return?, stream: StreamID, _ indexOfType: [String: Int], never: Sampler, _ table: SamplerTable
  ) {
    self.stream = stream
    probability = back?.probability ?? 0
    after = back.map { table.add($0.after) } ?? never
    type = Int32(back?.contact.flatMap { indexOfType[$0] } ?? -1)
    handle = back?.handle ?? 1
  }
}

/// What a handoff does to the talk time.
struct HandoffPlan: BitwiseCopyable {
  var context: Double
  var saves: Double
  var repeats: Double

  init(_ handoff: Handoff) {
    context = handoff.context
    saves = handoff.saves
    repeats = handoff.repeats
  }

  var changesTalk: Bool { saves > 0 || repeats > 0 }

  /// The change of the talk time, s.
  func change(_ word: UInt64) -> Double { Draws.unit(word) < context ? -saves : repeats }
}

/// A step in flat form.
struct StepPlan: BitwiseCopyable {
  /// The first word is for the duration, the second for what the session comes to.
  var stream: StreamID
  /// The moment of a hang-up; whether a contact escapes.
  var leavingStream: StreamID
  /// Whether the next one sees the history; whether the issue is resolved.
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
