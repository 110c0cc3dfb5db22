#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear whole or not at all.
enum FileSystem {
  /// A file's name and what is to be in it.
  typealias Content = (name: String, text: String)

  /// Writes some files into a folder, which is made if it is not there.
  ///
  /// All are written under other names first and then renamed, so that a full disk or an interrupted run leaves what was
  /// there before.
  static func write(_ files: [Content], into folder: String) throws(Failure) {
    try makeFolder(folder)
    Signals.hold()
    defer { Signals.release() }
    var written: [(temporary: String, final: String)] = []
    do throws(Failure) {
      for file in files { written.append(try writeTemporary(file, in: folder)) }
      for (temporary, final) in written where rename(temporary, final) != 0 {
        throw Failure("cannot write \(final): \(reason(errno))")
      }
    } catch {
      for (temporary, _) in written { unlink(temporary) }
      throw error
    }
  }

  /// Writes a file that must not exist yet.
  static func create(_ file: Content, in folder: String) throws(Failure) {
    try makeFolder(folder)
    Signals.hold()
    defer { Signals.release() }
    let path = joined(folder, file.name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw Failure("cannot write \(path): \(reason(errno))") }
      throw Failure("\(path) is already there and is not overwritten; choose another folder")
    }
    let problem = write(Array(file.text.utf8), to: descriptor)
    close(descriptor)
    guard let problem else { return }
    unlink(path)
    throw Failure("cannot write \(path): \(reason(problem))")
  }

  /// Writes all bytes; the error number if that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// What an error number means.
  static func reason(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// Whether two paths lead to one file, links followed.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var one = stat()
    var two = stat()
    guard stat(path, &one) == 0, stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// The first bytes of what is at a path; fewer if there are no more, nil if nothing is there.
  static func beginning(of path: String, count: Int) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // What is no ordinary file has no beginning that could be a plan's.
    guard status.st_mode & S_IFMT == S_IFREG else { return [] }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, count) }
    return Array(bytes.prefix(max(0, read)))
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    unlink(path)
  }

  /// A path below a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Writes a file under another name.
  ///
  /// Where the system can, it has no name at all until it is whole and safe on disk, so that not even a killed program
  /// leaves part of a file behind.
  private static func writeTemporary(
    _ file: Content, in folder: String
  ) throws(Failure) -> (temporary: String, final: String) {
    let final = joined(folder, file.name)
    let temporary = joined(folder, ".\(file.name).\(getpid())")
    unlink(temporary)
    var descriptor = openNameless(in: folder)
    let isNameless = descriptor >= 0
    if !isNameless { descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666) }
    guard descriptor >= 0 else { throw Failure("cannot write into \(folder): \(reason(errno))") }
    var problem = write(Array(file.text.utf8), to: descriptor) ?? (fsync(descriptor) == 0 ? nil : errno)
    if problem == nil, isNameless, !name(descriptor, temporary) { problem = errno }
    close(descriptor)
    guard let problem else { return (temporary, final) }
    unlink(temporary)
    throw Failure("cannot write \(final): \(reason(problem))")
  }

  /// Opens a file that has no name; below 0 where the system or the folder's file system cannot.
  private static func openNameless(in folder: String) -> Int32 {
    #if os(Linux)
      // O_TMPFILE, a macro that is not imported; without /proc the file could never get a name.
      guard access("/proc/self/fd", F_OK) == 0 else { return -1 }
      return open(folder, O_WRONLY | O_DIRECTORY | 0o20_000_000, 0o666)
    #else
      return -1
    #endif
  }

  /// Gives a nameless file its name.
  private static func name(_ descriptor: Int32, _ path: String) -> Bool {
    #if os(Linux)
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    #else
      false
    #endif
  }

  /// Makes a folder and those above it.
  private static func makeFolder(_ folder: String) throws(Failure) {
    guard !folder.isEmpty else { throw Failure("the name of the folder is empty") }
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += path.isEmpty || path == "/" ? String(part) : "/\(part)"
      guard mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
      let problem = errno
      var status = stat()
      guard stat(path, &status) == 0 else { throw Failure("cannot make the folder \(path): \(reason(problem))") }
    }
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("\(folder) is not a folder")
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let bytes else { return 0 }
  return write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let bytes else { return 0 }
  return read(descriptor, bytes, count)
}
