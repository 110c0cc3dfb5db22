import Foundation

/// Runs work on a thread whose stack is deep enough for the YAML parser's recursion.
///
/// The parser allows 1000 levels of nesting and uses about 2 kB of stack for each, more than the threads of Swift's
/// task pool have.
enum DeepStack {
  /// Does the work, and waits for it; nil if the thread does not start, or does not end in a minute.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value? {
    let result = Result<Value>()
    let thread = Thread {
      result.value = work()
      result.done.signal()
    }
    thread.stackSize = 16 << 20
    thread.start()
    return result.done.wait(timeout: .now() + 60) == .success ? result.value : nil
  }

  /// Written by one thread before the signal, read by the other after it.
  private final class Result<Value: Sendable>: @unchecked Sendable {
    var value: Value?
    let done = DispatchSemaphore(value: 0)
  }
}
