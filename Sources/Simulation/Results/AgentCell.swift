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

extension SlotTotals {
  /// With the time of contacts that exclude all others: each fills its agent.
  /// - Parameter busy: All time that agents of the group had anything in hand, s.
  func withSingle(_ busy: Double) -> SlotTotals {
    var all = self
    let single = max(0, busy - self.busy)
    all.open += single
    all.filled += single
    all.busy += single
    return all
  }
}

extension StepTotals {
  /// Says what a cell of a step has in each column that steps have.
  func fill(_ columns: ColumnValues) {
    columns[.entered] = entered
    columns[.contained] = contained
    columns[.containedFalse] = containedFalse
    columns[.hungUp] = hungUp
    columns[.escapes] = escaped
    columns[.handedOver] = handedOver
    columns[.inStepsAtEnd] = insideAtEnd
    columns[.foundFull] = full
    columns[.blocked] = blocked
    columns[.foundClosed] = closed
    columns[.gaveUpWaiting] = gaveUp
    columns[.stepWait] = lineTime
    columns[.sessionTime] = time
    columns[.sessionsEnded] = ended
    columns[.sessionArea] = area
    columns[.mostSessions] = sessionsMax
  }
}
