/// What happened to the contacts of one type that entered in one interval; it adds up.
struct ContactTotals: BitwiseCopyable {
  /// Found no line or place.
  var blocked = 0.0
  /// Left instead of waiting.
  var balked = 0.0
  /// Answered without a wait.
  var immediate = 0.0
  /// Began to wait.
  var queued = 0.0
  /// Of those, taken at the same instant.
  var atOnce = 0.0
  /// Began to wait and were answered, and how many of them within the threshold.
  var late = 0.0
  var lateWithin = 0.0
  /// Waits of the answered, s.
  var waitAnswered = 0.0
  var abandoned = 0.0
  var abandonedShort = 0.0
  var abandonedWithin = 0.0
  /// Waits of those who abandoned, s.
  var waitAbandoned = 0.0
  /// Abandoned contacts whose turn came later, and what they would have waited, s.
  var ghosts = 0.0
  var ghostWait = 0.0
  /// Handle time of the answered, s.
  var handle = 0.0
  /// Waiting in this interval less what its own contacts waited: what others brought in and its own carried out, s.
  var carriedWait = 0.0
  /// Still waiting when the clock stopped.
  var unfinished = 0.0
  /// Largest wait of the answered, s, and largest number waiting during the interval.
  var waitMax = 0.0
  var queueMax = 0.0

  var answered: Double { immediate + late }
  var answeredWithin: Double { immediate + lateWithin }
  var offered: Double { immediate + queued + balked }
  var entered: Double { offered + blocked }
  /// Time spent waiting inside the interval, s.
  var queueArea: Double { waitAnswered + waitAbandoned + carriedWait }

  static func += (left: inout ContactTotals, right: ContactTotals) {
    left.blocked += right.blocked
    left.balked += right.balked
    left.immediate += right.immediate
    left.queued += right.queued
    left.atOnce += right.atOnce
    left.late += right.late
    left.lateWithin += right.lateWithin
    left.waitAnswered += right.waitAnswered
    left.abandoned += right.abandoned
    left.abandonedShort += right.abandonedShort
    left.abandonedWithin += right.abandonedWithin
    left.waitAbandoned += right.waitAbandoned
    left.ghosts += right.ghosts
    left.ghostWait += right.ghostWait
    left.handle += right.handle
    left.carriedWait += right.carriedWait
    left.unfinished += right.unfinished
    left.waitMax = max(left.waitMax, right.waitMax)
    left.queueMax = max(left.queueMax, right.queueMax)
  }
}

/// What the agents of one group did in one interval; it adds up.
struct GroupTotals: BitwiseCopyable {
  /// Contacts taken, and their handle time, s.
  var answered = 0.0
  var handle = 0.0
  /// Time spent on contacts inside the interval, s.
  var busy = 0.0
  /// Scheduled time on duty, s.
  var staffed = 0.0
  /// Time on contacts after the end of a shift, of a scheduled number or of the horizon, s.
  var overtime = 0.0
  /// Scheduled paid time, s.
  var paid = 0.0

  static func += (left: inout GroupTotals, right: GroupTotals) {
    left.answered += right.answered
    left.handle += right.handle
    left.busy += right.busy
    left.staffed += right.staffed
    left.overtime += right.overtime
    left.paid += right.paid
  }
}

/// The flat sums of one replication: a cell for each type and interval, and for each group and interval.
final class Tally: @unchecked Sendable {
  private let arena = Arena()
  let contacts: UnsafeMutablePointer<ContactTotals>
  let groups: UnsafeMutablePointer<GroupTotals>
  /// Of as many cells, where a contact has a journey; of one otherwise.
  let journeys: UnsafeMutablePointer<JourneyTotals>
  /// A cell for each step and interval.
  let steps: UnsafeMutablePointer<StepTotals>
  /// The largest number waiting, of all types, by interval.
  let queueMax: UnsafeMutablePointer<Double>
  /// What is special about types, and what agents held at a time; empty in plain scenarios.
  let channels: UnsafeMutablePointer<ChannelTotals>
  let slots: UnsafeMutablePointer<SlotTotals>
  let usesChannels: Bool
  let contactCells: Int
  let groupCells: Int
  let journeyCells: Int
  let stepCells: Int
  let stride: Int
  var contactsSimulated = 0
  var events = 0

  init(_ model: Model) {
    stride = model.stride
    contactCells = model.typeCount * model.stride
    groupCells = model.groupCount * model.stride
    journeyCells = model.usesJourneys ? contactCells : 0
    stepCells = model.journeys.stepCount * model.stride
    contacts = arena.allocate(contactCells, ContactTotals())
    groups = arena.allocate(groupCells, GroupTotals())
    journeys = arena.allocate(journeyCells, JourneyTotals())
    steps = arena.allocate(stepCells, StepTotals())
    queueMax = arena.allocate(model.stride, 0.0)
    usesChannels = model.channels.isUsed
    channels = arena.allocate(usesChannels ? contactCells : 0, ChannelTotals())
    slots = arena.allocate(usesChannels ? groupCells : 0, SlotTotals())
  }

  /// Bytes of one tally of a model.
  static func bytes(_ model: Model) -> Int {
    let perType =
      MemoryLayout<ContactTotals>.stride + (model.usesJourneys ? MemoryLayout<JourneyTotals>.stride : 0)
    return model.stride
      * (model.typeCount * perType + model.groupCount * MemoryLayout<GroupTotals>.stride + model.journeys.stepCount
        * MemoryLayout<StepTotals>.stride)
  }

  func clear() {
    contacts.update(repeating: ContactTotals(), count: contactCells)
    groups.update(repeating: GroupTotals(), count: groupCells)
    journeys.update(repeating: JourneyTotals(), count: journeyCells)
    steps.update(repeating: StepTotals(), count: stepCells)
    queueMax.update(repeating: 0, count: stride)
    if usesChannels {
      channels.update(repeating: ChannelTotals(), count: contactCells)
      slots.update(repeating: SlotTotals(), count: groupCells)
    }
    contactsSimulated = 0
    events = 0
  }
}
