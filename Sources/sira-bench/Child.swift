import Foundation

/// A program that ran to its end.
struct Child {
  let output: String
  let status: Int32
  /// Wall time from start to end, s.
  let wall: Double
  /// The largest memory it had, bytes.
  let peakMemory: Int

  /// Runs a program and waits for it; its standard error goes to ours.
  static func run(_ program: String, _ arguments: [String]) throws -> Child {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure(message: "no pipe for \(program)") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let start = Clock.wall()
    var identifier: pid_t = 0
    let failure = posix_spawnp(&identifier, program, &actions, nil, &words, environ)
    close(ends[1])
    guard failure == 0 else {
      close(ends[0])
      throw Failure(message: "cannot start \(program): \(String(cString: strerror(failure)))")
    }
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    let data = try reader.readToEnd() ?? Data()
    var status: Int32 = 0
    var usage = rusage()
    wait4(identifier, &status, 0, &usage)
    return Child(
      output: String(decoding: data, as: UTF8.self), status: status, wall: Clock.wall() - start,
      peakMemory: usage.ru_maxrss * 1024)
  }

  struct Failure: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
  }
}
