import Measures

/// What one replication says about agents: a group in an interval, a group, or all of them.
struct AgentCell {
  var totals = GroupTotals()
  var slots = SlotTotals()
  var strain = StrainTotals()
  /// Logged-in time of agents who have slots, s.
  var slotTime = 0.0
  /// What the paid time costs, overtime included, and how much of that is for overtime.
  var cost = 0.0
  var overtimeCost = 0.0

  /// Fills the columns that agents have.
  func fill(_ columns: ColumnValues) {
    columns[.answered] = totals.answered
    columns[.handleTime] = totals.handle
    columns[.busyTime] = totals.busy
    columns[.staffedTime] = totals.staffed
    columns[.overtime] = totals.overtime
    columns[.loggedInTime] = totals.staffed + totals.overtime
    columns[.paidTime] = totals.paid + totals.overtime
    columns[.shortBreakTime] = totals.onBreak
    columns[.cost] = cost
    columns[.overtimeCost] = overtimeCost
    columns[.slotsFilled] = slots.filled
    columns[.slotTime] = slotTime
    // A busy agent holds at least one contact; holding more may be rare.
    columns[.openBeyondOne] = slots.open - slots.busy
    columns[.busyWithSlots] = slots.busy
    strain.fill(columns)
  }
}
