import Measures
import Scenarios
import Statistics

/// What all replications so far say of chats, messages and callbacks, in the scenario's cells; empty in plain scenarios.
struct ChannelBook {
  private let model: Model
  private var contacts: [ChannelLedger]
  private var slots: [SlotLedger]
  private var allContacts = ChannelLedger()
  private var allSlots = SlotLedger()

  init(_ model: Model) {
    self.model = model
    let isUsed = model.channels.isUsed
    let places = model.intervalCount + 1
    contacts = Array(repeating: ChannelLedger(), count: isUsed ? model.typeCount * places : 0)
    slots = Array(repeating: SlotLedger(), count: isUsed ? model.groupCount * places : 0)
  }

  /// What is special about a type's cell, whose last one is over the horizon.
  func totals(_ tally: Tally, type: Int, place: Int) -> ChannelTotals {
    guard model.channels.isUsed else { return ChannelTotals() }
    let cells = tally.channels + type * model.stride
    guard place == model.intervalCount else { return cells[place + 1] }
    return (1...model.intervalCount).reduce(into: ChannelTotals()) { $0 += cells[$1] }
  }

  /// Adds a cell of one replication.
  mutating func add(_ totals: ContactTotals, _ channel: ChannelTotals, type: Int, place: Int) {
    guard model.channels.isUsed else { return }
    contacts[type * (model.intervalCount + 1) + place].add(totals, channel)
  }

  /// Adds all types together of one replication.
  mutating func add(_ everyone: ContactTotals, _ channel: ChannelTotals) {
    guard model.channels.isUsed else { return }
    allContacts.add(everyone, channel)
  }

  /// Adds what the agents of one replication held at a time.
  mutating func addSlots(_ tally: Tally) {
    guard model.channels.isUsed else { return }
    let horizon = model.intervalCount
    var (everyone, everyPlace) = (SlotTotals(), 0.0)
    for group in 0..<model.groupCount {
      guard model.channels.groupConcurrency[group].contactsPerAgent > 0 else { continue }
      var (total, available) = (SlotTotals(), 0.0)
      for interval in 0..<horizon {
        let cell = group * model.stride + interval + 1
        let there = tally.groups[cell].staffed + tally.groups[cell].overtime
        let held = tally.slots[cell].withSingle(tally.groups[cell].busy)
        slots[group * (horizon + 1) + interval].add(held, available: there)
        total += held
        available += there
      }
      if model.atEnd == .drain {
        let after = group * model.stride + horizon + 1
        total += tally.slots[after].withSingle(tally.groups[after].busy)
        available += tally.groups[after].busy
      }
      slots[group * (horizon + 1) + horizon].add(total, available: available)
      everyone += total
      everyPlace += available
    }
    allSlots.add(everyone, available: everyPlace)
  }

  /// Fills in what a type's cell says.
  func fill(_ cell: inout CellSums, type: Int, place: Int) {
    guard model.channels.isUsed else { return }
    let horizon = model.scenario.horizon
    contacts[type * (model.intervalCount + 1) + place].fill(
      &cell, model.scenario.contacts[type],
      duration: place == model.intervalCount ? horizon.length : horizon.interval)
  }

  /// Fills in what a group's cell says.
  func fill(_ cell: inout CellSums, group: Int, place: Int) {
    guard model.channels.isUsed, model.channels.groupConcurrency[group].contactsPerAgent > 0 else { return }
    slots[group * (model.intervalCount + 1) + place].fill(&cell)
  }

  /// Fills in what all types and groups together say.
  func fill(overall cell: inout CellSums) {
    guard model.channels.isUsed else { return }
    allContacts.fill(&cell, nil, duration: model.scenario.horizon.length)
    allSlots.fill(&cell)
    for measure in Measure.allCases where !model.scenario.reports(measure) { cell[measure] = nil }
  }
}

extension SlotTotals {
  /// With the time of contacts that exclude all others: each fills its agent.
  /// - Parameter busy: All time that agents of the group had anything in hand, s.
  fileprivate func withSingle(_ busy: Double) -> SlotTotals {
    var all = self
    let single = max(0, busy - self.busy)
    all.open += single
    all.filled += single
    all.busy += single
    return all
  }
}
