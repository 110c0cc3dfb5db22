#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, or why they cannot be read.
package enum FileBytes {
  /// Why a file cannot be read.
  package struct Failure: Error {
    /// What is wrong, behind the name of the file.
    package let message: String
  }

  /// A file that is open for reading, closed when its last reference goes.
  package final class Handle {
    fileprivate let descriptor: Int32

    fileprivate init(_ descriptor: Int32) {
      self.descriptor = descriptor
    }

    deinit {
      close(descriptor)
    }
  }

  /// Reads a whole file of at most so many bytes; nil if there is none.
  package static func readIfThere(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 || errno != ENOENT else { return nil }
    return try read(path, atMost: limit)
  }

  /// Reads a whole file of at most so many bytes.
  package static func read(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    let handle = try open(path, atMost: limit)
    return try read(atMost: limit) { () throws(Failure) in try read(from: handle) }
  }

  /// Reads standard input to its end, whatever it is; waits until there is more.
  package static func readStandardInput(atMost limit: Int) throws(Failure) -> [UInt8] {
    try read(atMost: limit) { () throws(Failure) in
      while true {
        switch chunk(of: STDIN_FILENO) {
        case .success(let bytes): return bytes.isEmpty ? nil : bytes
        case .failure(let problem) where problem.number == EAGAIN:
          var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
          poll(&ready, 1, -1)
        case .failure: throw Failure(message: "cannot be read to its end")
        }
      }
    }
  }

  private static func read(
    atMost limit: Int, next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try next() {
      bytes += chunk
      // A file may grow while it is read, and some system files claim to have no bytes.
      if bytes.count > limit { throw tooLarge(limit) }
    }
    return bytes
  }

  /// Opens a regular file; devices, pipes and folders could block or never end.
  package static func open(_ path: String, atMost limit: Int) throws(Failure) -> Handle {
    guard !path.isEmpty, !path.unicodeScalars.contains(where: PlainText.isUnprintable) else {
      throw Failure(message: "is not a path of a file")
    }
    // Its kind is checked before it is opened, since opening a device may have effects, and again afterwards, since it
    // may have been replaced meanwhile. It is opened without blocking, so that nothing waits for data.
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(message: errno == EACCES ? "cannot be opened; check its permissions" : "no such file")
    }
    try check(status, limit)
    let handle = Handle(systemOpen(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    guard handle.descriptor >= 0, fstat(handle.descriptor, &status) == 0 else {
      throw Failure(message: "cannot be opened; check its permissions")
    }
    try check(status, limit)
    return handle
  }

  /// The next bytes of a file; nil at its end.
  package static func read(from handle: Handle) throws(Failure) -> [UInt8]? {
    switch chunk(of: handle.descriptor) {
    case .success(let bytes): return bytes.isEmpty ? nil : bytes
    case .failure(let problem):
      // System files such as /proc/kmsg claim to be regular and wait for data to come.
      throw Failure(
        message: problem.number == EAGAIN ? "is not a regular file: it waits for data" : "cannot be read to its end")
    }
  }

  /// An error number of the system.
  private struct Problem: Error {
    let number: Int32
  }

  /// The next bytes; none at the end.
  private static func chunk(of descriptor: Int32) -> Result<[UInt8], Problem> {
    while true {
      var problem: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let read = systemRead(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, read)
        if read < 0 { problem = errno }
      }
      guard problem == EINTR else { return problem == 0 ? .success(chunk) : .failure(Problem(number: problem)) }
    }
  }

  private static func check(_ status: stat, _ limit: Int) throws(Failure) {
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Failure(message: isFolder ? "is a folder, not a file" : "is not a regular file")
    }
    if Int(status.st_size) > limit { throw tooLarge(limit) }
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    Failure(message: "is larger than \(limit / 1_000_000) MB, the most that is read")
  }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let bytes else { return 0 }
  return read(descriptor, bytes, count)
}
