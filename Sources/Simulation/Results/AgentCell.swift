import Measures

/// What one replication says of agents: of a group in an interval, of a group, or of all.
struct AgentCell {
  var totals = GroupTotals()
  var slots = SlotTotals()
  /// Time that agents were there whose slots are filled, s.
  var slotTime = 0.0
  /// What the paid time costs, overtime included, and what of that the overtime costs.
  var cost = 0.0
  var overtimeCost = 0.0

  /// Says what the cell has in each column that agents have.
  func fill(_ columns: ColumnValues) {
    columns[.answered] = totals.answered
    columns[.handleTime] = totals.handle
    columns[.busyTime] = totals.busy
    columns[.staffedTime] = totals.staffed
    columns[.overtime] = totals.overtime
    columns[.loggedInTime] = totals.staffed + totals.overtime
    columns[.paidTime] = totals.paid + totals.overtime
    columns[.cost] = cost
    columns[.overtimeCost] = overtimeCost
    columns[.slotsFilled] = slots.filled
    columns[.slotTime] = slotTime
    // A busy agent holds one at least; how often it holds more may be rare.
    columns[.openBeyondOne] = slots.open - slots.busy
    columns[.busyWithSlots] = slots.busy
  }
}
