#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Files
import Synchronization

/// What the program does when it is told to end: by Ctrl-C, by a supervisor, or because its terminal is gone.
enum Signals {
  /// From now on each of these ends the program with exit code 128 + its number, 130 for an interrupt, and a closed pipe
  /// is an error to be handled.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    var ends = sigset_t()
    sigemptyset(&ends)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // `nohup` asks to outlive the terminal.
      if number != SIGHUP || !isIgnored(number) { signal(number) { Signals.received($0) } }
      sigaddset(&ends, number)
    }
    // A program started from a thread that blocks signals inherits that.
    pthread_sigmask(SIG_UNBLOCK, &ends, nil)
  }

  /// Puts the end off while files are written; ``isPending`` says whether it was asked for meanwhile.
  static func hold() {
    holds.add(1, ordering: .sequentiallyConsistent)
  }

  /// Heeds signals again, including one that came meanwhile.
  static func release() {
    guard holds.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 else { return }
    let number = pending.load(ordering: .sequentiallyConsistent)
    if number != 0 { end(number) }
  }

  /// Whether the program was told to end while that was put off.
  static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

  /// The same for those who write files.
  static let interruption = Interruption(hold: hold, release: release, isPending: { isPending })

  /// How work that Ctrl-C stops can be taken up again.
  enum Advice: Int {
    /// There is nothing to say: the command is given again.
    case none
    /// A sweep that keeps its points.
    case sweepGoesOn
    /// A sweep that does not.
    case sweepIsLost
    /// A plan.
    case plan

    /// Bytes that are there before any signal comes, as a handler must not make any.
    fileprivate var text: StaticString {
      switch self {
      case .none: ""
      case .sweepGoesOn: "interrupted; the same command goes on with the points that are left\n"
      case .sweepIsLost: "interrupted; with --output DIR a sweep keeps its points, and goes on there\n"
      case .plan: "interrupted; --time-limit 60s ends a search with the best plan so far\n"
      }
    }
  }

  /// What Ctrl-C says from now on.
  static func advise(_ advice: Advice) { self.advice.store(advice.rawValue, ordering: .sequentiallyConsistent) }

  private static let advice = Atomic<Int>(0)
  private static let holds = Atomic<Int>(0)
  private static let pending = Atomic<Int32>(0)

  /// What the handler does: only what POSIX allows in one.
  private static func received(_ number: Int32) {
    guard holds.load(ordering: .sequentiallyConsistent) == 0 else {
      pending.store(number, ordering: .sequentiallyConsistent)
      return
    }
    end(number)
  }

  private static func end(_ number: Int32) {
    if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
    // A supervisor or a closed terminal has nobody who reads it.
    if number == SIGINT, let text = Advice(rawValue: advice.load(ordering: .sequentiallyConsistent))?.text {
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }
    _exit(128 + number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return address(action.__sigaction_u.__sa_handler) == address(SIG_IGN)
    #else
      return address(action.__sigaction_handler.sa_handler) == address(SIG_IGN)
    #endif
  }

  private static func address(_ handler: (@convention(c) (Int32) -> Void)?) -> Int {
    unsafeBitCast(handler, to: Int.self)
  }
}
