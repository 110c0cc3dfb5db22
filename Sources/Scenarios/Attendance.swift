/// Whether anybody of a group is on duty in an interval, by its shifts and opening hours; numbers of people play no part.
public enum Attendance: Sendable, Equatable {
  /// All shifts are over, or have not begun; or the group is closed.
  case away
  /// There is a shift, but everybody on it has a break throughout the interval.
  case onBreak
  /// Somebody is on duty for a part of the interval only.
  case partly
  /// Somebody is on duty throughout the interval.
  case present

  /// Whether anybody can be reached.
  public var isOnDuty: Bool { self == .partly || self == .present }
}

extension AgentGroup {
  /// Whether anybody is on duty in each interval of a horizon; a group without shifts may be whenever it is open.
  public func attendance(by horizon: Horizon) -> [Attendance] {
    guard case .shifts(let shifts) = staffing else {
      return (0..<horizon.intervalCount).map { isClosed(in: $0) ? .away : .present }
    }
    var duty = Spans()
    var shift = Spans()
    for each in shifts {
      for start in horizon.occurrences(of: each.start, lasting: each.length) {
        shift.add(start, start + each.length)
        // Of breaks spread over a window, the first and the last person's decide when anybody is on duty.
        for person in Set([0, max(0, each.count - 1)]).sorted() {
          var from = start
          for pause in each.breaks.map({ (start + each.start(of: $0, person: person), $0.length) }).sorted(by: {
            ($0.0, $0.1) < ($1.0, $1.1)
          }) {
            duty.add(from, pause.0)
            from = pause.0 + pause.1
          }
          duty.add(from, start + each.length)
        }
      }
    }
    for more in calledIn {
      duty.add(more.from, more.to)
      shift.add(more.from, more.to)
    }
    let (onDuty, onShift) = (duty.lengths(by: horizon), shift.lengths(by: horizon))
    return onDuty.indices.map { interval in
      if onDuty[interval] > horizon.interval - Spans.negligible { return .present }
      if onDuty[interval] > Spans.negligible { return .partly }
      return onShift[interval] > Spans.negligible ? .onBreak : .away
    }
  }
}

/// Stretches of time that may overlap.
private struct Spans {
  /// Less than a microsecond is rounding, s.
  static let negligible = 1e-6

  private var all: [(from: Double, to: Double)] = []

  mutating func add(_ from: Double, _ to: Double) {
    if from < to { all.append((from, to)) }
  }

  /// How much of each interval lies in any of them, s.
  func lengths(by horizon: Horizon) -> [Double] {
    var lengths = Array(repeating: 0.0, count: horizon.intervalCount)
    var covered = 0.0
    for span in all.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let from = max(span.from, covered)
      let to = min(span.to, horizon.length)
      covered = max(covered, to)
      guard from < to else { continue }
      for index in Int(from / horizon.interval)..<lengths.count {
        let start = Double(index) * horizon.interval
        guard start < to else { break }
        lengths[index] += max(0, min(to, start + horizon.interval) - max(from, start))
      }
    }
    return lengths
  }
}
