import Randomness
import Scenarios

/// Which people miss which days.
struct Absence {
  let share: Double
  /// Whether who is missing is paid.
  let isPaid: Bool
  let stream: StreamID
  let source: Source?

  init(_ group: AgentGroup, _ source: Source?) {
    share = group.absence
    isPaid = group.isAbsencePaid
    stream = StreamID("agents.\(group.name).absence")
    self.source = source
  }

  func isMissing(person: UInt64, day: Int) -> Bool {
    guard share > 0, let source else { return false }
    // A person's number has up to 41 bits: the shift's place in the file above the person's place on the shift.
    let item = UInt64(UInt16(truncatingIfNeeded: day)) << 48 | person
    return Double(source.words(stream, item: item).0 >> 11) * 0x1p-53 < share
  }

  func present(of scheduled: Int, day: Int) -> Int {
    guard share > 0 else { return scheduled }
    return (0..<scheduled).count { !isMissing(person: UInt64($0), day: day) }
  }
}

/// Time that people of a group are paid for although they miss the day.
struct PaidAbsence {
  let group: Int
  let people: Int
  /// Clock seconds.
  let from: Double
  let to: Double
}

extension StaffPlan {
  /// What is paid to those who are missing in a replication. It is no event: nobody comes or goes.
  func paidAbsences(_ source: Source) -> [PaidAbsence] {
    guard scenario.agents.contains(where: { $0.isAbsencePaid && $0.absence > 0 }) else { return [] }
    return scenario.agents.enumerated().flatMap { index, group -> [PaidAbsence] in
      let absence = Absence(group, source)
      guard absence.isPaid, absence.share > 0 else { return [] }
      switch group.staffing {
      case .constant(let count):
        let counts = [Int](repeating: count, count: scenario.horizon.intervalCount)
        return paidAbsences(of: counts, group: index, absence)
      case .perInterval(let counts): return paidAbsences(of: counts, group: index, absence)
      case .shifts(let shifts): return paidAbsences(of: shifts, group: index, absence)
      }
    }
  }

  private func paidAbsences(of counts: [Int], group: Int, _ absence: Absence) -> [PaidAbsence] {
    let horizon = scenario.horizon
    return counts.enumerated().compactMap { interval, scheduled in
      let begin = Double(interval) * horizon.interval
      let missing = scheduled - absence.present(of: scheduled, day: horizon.day(at: begin))
      guard missing > 0 else { return nil }
      return PaidAbsence(
        group: group, people: missing, from: interval == 0 ? 0 : horizon.warmup + begin,
        to: horizon.warmup + begin + horizon.interval)
    }
  }

  private func paidAbsences(of shifts: [Shift], group: Int, _ absence: Absence) -> [PaidAbsence] {
    let horizon = scenario.horizon
    var stretches: [PaidAbsence] = []
    for (index, shift) in shifts.enumerated() {
      let starts = horizon.occurrences(of: shift.start, lasting: shift.length)
      let unpaid = shift.breaks.filter { !$0.isPaid }
      for person in 0..<shift.count {
        let id = UInt64(index) << 24 | UInt64(person)
        for start in starts where absence.isMissing(person: id, day: horizon.day(at: start)) {
          var pay = TimeRanges()
          pay.add(start, start + shift.length, without: unpaid, of: shift, person: person)
          stretches += pay.clockTimes(horizon).map { PaidAbsence(group: group, people: 1, from: $0.from, to: $0.to) }
        }
      }
    }
    return stretches
  }
}

extension Engine {
  /// Adds what is paid to those who are missing.
  @inline(never)
  mutating func pay(_ absences: [PaidAbsence]) {
    for absence in absences {
      let cells = groupTotals + absence.group &* stride
      overlaps(from: absence.from, to: min(absence.to, measureEnd)) { interval, time in
        cells[interval].paid += Double(absence.people) * time
      }
    }
  }
}
