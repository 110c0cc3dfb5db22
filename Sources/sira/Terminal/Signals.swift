#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program does when it is interrupted.
enum Signals {
  /// From now on an interrupt ends the program with exit code 130, and a closed pipe is an error to be handled.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    release()
    // Whoever starts the program from a thread that blocks signals hands that on.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupts, nil)
  }

  /// Puts interrupts off while files get their final names, which takes milliseconds.
  static func hold() {
    signal(SIGINT, SIG_IGN)
  }

  /// Heeds interrupts again. The handler calls only what POSIX allows in one.
  static func release() {
    signal(SIGINT) { _ in
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
      _exit(130)
    }
  }
}
