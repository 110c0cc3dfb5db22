/// The flat sums of one replication: a cell for each type and interval, in rows by profile where customers of the type
/// differ, and for each group and interval.
final class Tally: @unchecked Sendable {
  private let arena: Arena
  let contacts: UnsafeMutablePointer<ContactTotals>
  let groups: UnsafeMutablePointer<GroupTotals>
  /// As many cells as of contacts, where a contact has a journey; otherwise a single, unused one.
  let journeys: UnsafeMutablePointer<JourneyTotals>
  /// A cell for each step and interval.
  let steps: UnsafeMutablePointer<StepTotals>
  /// The largest number waiting, of all types, by interval.
  let queueMax: UnsafeMutablePointer<Double>
  /// What channels add for types, and what agents held at the same time; empty in plain scenarios.
  let channels: UnsafeMutablePointer<ChannelTotals>
  let slots: UnsafeMutablePointer<SlotTotals>
  /// As many cells as of groups, where it is followed how hard agents work.
  let strain: UnsafeMutablePointer<StrainTotals>
  /// By threshold of ``Model/thresholds``, then by interval.
  let thresholds: UnsafeMutablePointer<ThresholdTotals>
  /// As many cells as of contacts, where experience is followed.
  let experiences: UnsafeMutablePointer<ExperienceTotals>
  let stride: Int
  /// All counters, as they lie in memory.
  private let memory: [UnsafeMutableRawBufferPointer]
  var contactsSimulated = 0
  var events = 0

  init(_ model: Model) {
    let arena = Arena()
    self.arena = arena
    stride = model.stride
    let contactCells = model.profiles.rowCount * model.stride
    let groupCells = model.groupCount * model.stride
    let usesChannels = model.channels.isUsed
    var memory: [UnsafeMutableRawBufferPointer] = []
    func cells<Cell: BitwiseCopyable>(_ count: Int, _ empty: Cell) -> UnsafeMutablePointer<Cell> {
      let cells = arena.allocate(count, empty)
      memory.append(UnsafeMutableRawBufferPointer(start: cells, count: count * MemoryLayout<Cell>.stride))
      return cells
    }
    contacts = cells(contactCells, ContactTotals())
    groups = cells(groupCells, GroupTotals())
    journeys = cells(model.usesJourneys ? contactCells : 0, JourneyTotals())
    experiences = cells(model.experience.isUsed ? contactCells : 0, ExperienceTotals())
    steps = cells(model.journeys.stepCount * model.stride, StepTotals())
    queueMax = cells(model.stride, 0.0)
    channels = cells(usesChannels ? contactCells : 0, ChannelTotals())
    slots = cells(usesChannels ? groupCells : 0, SlotTotals())
    strain = cells(model.strain.isFollowed ? groupCells : 0, StrainTotals())
    thresholds = cells(model.thresholdCount * model.stride, ThresholdTotals())
    self.memory = memory
  }

  /// Bytes of one tally of a model, what channels add to it aside.
  static func bytes(_ model: Model) -> Int {
    let perType =
      MemoryLayout<ContactTotals>.stride + (model.usesJourneys ? MemoryLayout<JourneyTotals>.stride : 0)
      + (model.experience.isUsed ? MemoryLayout<ExperienceTotals>.stride : 0)
    let perGroup =
      MemoryLayout<GroupTotals>.stride + (model.strain.isFollowed ? MemoryLayout<StrainTotals>.stride : 0)
    return model.stride
      * (model.profiles.rowCount * perType + model.groupCount * perGroup + model.journeys
        .stepCount
        * MemoryLayout<StepTotals>.stride + model.thresholdCount * MemoryLayout<ThresholdTotals>.stride)
  }

  /// Sets everything to zero, which is how counters begin.
  func clear() {
    for cells in memory { cells.withMemoryRebound(to: Double.self) { $0.update(repeating: 0) } }
    contactsSimulated = 0
    events = 0
  }
}

extension Tally {
  /// What contacts of a type counted in an interval, all profiles together.
  func totals(type: Int, interval: Int, _ model: Model) -> ContactTotals {
    let rows = model.profiles.rows(ofType: type)
    var totals = contacts[rows.lowerBound * stride + interval]
    for row in rows.dropFirst() { totals += contacts[row * stride + interval] }
    return totals
  }
}
