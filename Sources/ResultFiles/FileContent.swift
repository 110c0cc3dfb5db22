internal import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file that may not be there.
enum FileContent {
  /// Reads a whole regular file; devices, pipes and folders could block or never end.
  /// - Returns: nil where there is no file.
  static func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8]? {
    func problem(_ message: String) -> FileProblem { FileProblem(FilePlace(file: Printed.text(path)), message) }
    // To the system a path ends at its first zero.
    guard !path.utf8.contains(0) else { throw problem("is not a path of a file") }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == ENOENT { return nil }
      throw problem("cannot be opened: \(String(cString: strerror(reason)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem("is not a regular file")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, Int(status.st_size))) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw problem("cannot be read to its end: \(String(cString: strerror(errno)))")
      }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw problem("is larger than \(limit / 1_000_000) MB, the most that is read")
      }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
