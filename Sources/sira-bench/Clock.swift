import Foundation

/// The system's clocks, in seconds.
enum Clock {
  /// Processor time that this process has used.
  static func processor() -> Double { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Time since some moment in the past.
  static func wall() -> Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

extension [Double] {
  /// The middle value; 0 if there is none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
