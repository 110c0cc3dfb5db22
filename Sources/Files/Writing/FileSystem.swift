#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear whole or not at all.
package enum FileSystem {
  /// A file's name and what is to be in it.
  package typealias Content = (name: String, text: StreamedText)

  /// Why a file or a folder cannot be written.
  package struct Failure: Error {
    /// What is wrong, with the name of the file.
    package let message: String

    init(_ message: String) {
      self.message = message
    }
  }

  /// Writes some files into a folder, which is made if it is not there: all of them, or none.
  /// - Parameters:
  ///   - isNew: Whether none of them may be there yet.
  ///   - interruption: What may end the program meanwhile; it waits until all files have their names, or none.
  package static func write(
    _ files: [Content], into folder: String, isNew: Bool = false, heeding interruption: Interruption
  ) throws(Failure) {
    try makeFolder(folder)
    for file in files where isFolder(joined(folder, file.name)) {
      throw Failure("cannot write \(joined(folder, file.name)): it is a folder")
    }
    let set = FileSet(in: folder, heeding: interruption)
    do throws(Failure) {
      for file in files { try set.write(file) }
      try set.publish(isNew: isNew)
    } catch {
      set.discard()
      throw error
    }
  }

  /// Writes a file that must not exist yet.
  package static func create(_ file: Content, in folder: String, heeding interruption: Interruption) throws(Failure) {
    try makeFolder(folder)
    let path = joined(folder, file.name)
    // A link that leads nowhere counts as being there.
    var status = stat()
    guard lstat(path, &status) != 0 else { throw alreadyThere(path) }
    try write([file], into: folder, isNew: true, heeding: interruption)
  }

  /// Why a file that must not exist yet is not written.
  static func alreadyThere(_ path: String) -> Failure {
    Failure("\(path) is already there and is not overwritten; choose another folder")
  }

  /// Writes all bytes; the error number if that fails.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
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
  package static func reason(_ number: Int32) -> String {
    String(cString: strerror(number))
  }

  /// Whether two paths lead to one file, links followed.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    var one = stat()
    var two = stat()
    guard stat(path, &one) == 0, stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// The first bytes of what is at a path; fewer if there are no more, nil if nothing is there.
  package static func beginning(of path: String, count: Int) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // Only an ordinary file can begin as a plan does.
    guard status.st_mode & S_IFMT == S_IFREG else { return [] }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, count) }
    return Array(bytes.prefix(max(0, read)))
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) {
    unlink(path)
  }

  /// A path below a folder.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a path leads to a folder, links followed.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what is in a folder, in their order; none where it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether anything is at a path.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
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
    guard isFolder(folder) else { throw Failure("\(folder) is not a folder") }
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
