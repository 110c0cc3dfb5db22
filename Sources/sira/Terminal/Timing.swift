#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long something takes, in wall time and in processor time.
struct Timing {
  private let wall = ContinuousClock.now
  private let processor = Self.processorSeconds

  /// What was spent since the start, e.g. `wall 0.412 s, CPU 0.801 s, 1480000 contacts/s, 2 threads`.
  func text(contacts: Int, threads: Int) -> String {
    let elapsed = (ContinuousClock.now - wall) / .seconds(1)
    let used = Self.processorSeconds - processor
    let speed = elapsed > 0 ? (Double(contacts) / elapsed).rounded() : 0
    return "wall \(Self.milliseconds(elapsed)) s, CPU \(Self.milliseconds(used)) s, \(Int(speed)) contacts/s, "
      + "\(threads) thread\(threads == 1 ? "" : "s")"
  }

  /// How many threads the machine can run at a time.
  static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  private static func milliseconds(_ seconds: Double) -> Double {
    (seconds * 1000).rounded() / 1000
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
