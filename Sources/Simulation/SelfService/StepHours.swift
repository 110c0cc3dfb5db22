import Scenarios

/// When a step is open, as clock times.
///
/// The warm-up is treated like the horizon's first instant, and the time after the horizon like its last.
struct StepHours {
  /// From and to, in turn, in order and without overlaps; empty for always open.
  private(set) var bounds: [Double] = []

  init(_ step: Step, _ horizon: Horizon) {
    guard !step.open.isEmpty else { return }
    var ranges: [(from: Double, to: Double)] = []
    for hours in step.open {
      for start in horizon.occurrences(of: hours.from, lasting: hours.length) {
        ranges.append((start, start + hours.length))
      }
    }
    ranges.sort { $0.from < $1.from }
    for range in ranges where range.to > 0 && range.from < horizon.length {
      let from = range.from <= 0 ? 0 : horizon.warmup + range.from
      let to = range.to >= horizon.length ? Double.infinity : horizon.warmup + range.to
      if let last = bounds.last, from <= last {
        bounds[bounds.count - 1] = max(last, to)
      } else {
        bounds += [from, to]
      }
    }
    // Never open within the horizon.
    if bounds.isEmpty { bounds = [.infinity, .infinity] }
  }
}
