#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Files
import Reports

/// Standard output and standard error.
enum Console {
  /// Writes to standard output, piece by piece. A reader who has seen enough (`| head`) ends the program quietly.
  static func print(_ text: StreamedText) {
    text.write(to: print)
  }

  /// Writes to standard output.
  static func print(_ text: String) {
    guard let problem = write(text, to: STDOUT_FILENO) else { return }
    guard problem != EPIPE else { exit(0) }
    fail("error: cannot write to standard output: \(FileSystem.reason(problem))")
  }

  /// Writes to standard error; if that fails, nothing can be done about it.
  static func note(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// Ends the program because of bad input or usage.
  static func fail(_ message: String) -> Never {
    note(message.hasSuffix("\n") ? message : message + "\n")
    exit(2)
  }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// How a report on standard output may look: colourful only on a terminal that can, and if `NO_COLOR` is not set
  /// (https://no-color.org).
  static var style: Style {
    let refuses = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return isatty(STDOUT_FILENO) == 1 && !refuses && environment("TERM") != "dumb" ? .colour : .plain
  }

  /// Whether standard error is a terminal, so that someone may be watching.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether anyone wants to hear how far the work has got; tests, which compare what is printed, do not.
  static var wantsProgress: Bool { environment("SIRA_PROGRESS") != "never" }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes everything; the error number if that fails.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    FileSystem.write(Array(text.utf8), to: descriptor)
  }
}
