import Measures

/// The contacts of a called type as rules of the land count them, in one cell of one replication.
struct CallTotals {
  /// Asked for an agent, those that were blocked included.
  var calls = 0.0
  var answered = 0.0
  /// Answered within the time that the need of a measure names.
  var answeredWithin20 = 0.0
  var answeredWithin30 = 0.0

  static func += (totals: inout CallTotals, others: CallTotals) {
    totals.calls += others.calls
    totals.answered += others.answered
    totals.answeredWithin20 += others.answeredWithin20
    totals.answeredWithin30 += others.answeredWithin30
  }

  /// Fills the columns that follow from these counters alone.
  func fill(_ columns: ColumnValues) {
    columns[.calls] = calls
    columns[.callsAnswered] = answered
    columns[.callsAnsweredWithin20] = answeredWithin20
    columns[.callsAnsweredWithin30] = answeredWithin30
  }
}

extension CallTotals {
  /// What a cell of a called type counts; blocked contacts are calls, too.
  init(_ totals: ContactTotals) {
    calls = totals.entered
    answered = totals.answered
  }

  /// Adds what was answered within the threshold of a measure.
  mutating func add(_ answered: Double, within measure: Measure) {
    switch measure {
    case .callsWithin20: answeredWithin20 += answered
    case .callsWithin30: answeredWithin30 += answered
    default: break
    }
  }
}
