import Files

/// Files that commands write: a signal waits until they have their names, or they are taken back.
extension FileSystem {
  /// Writes some files into a folder, which is made if it is not there: all of them, or none.
  static func write(_ files: [Content], into folder: String) throws(FileSystem.Failure) {
    try write(files, into: folder, heeding: Signals.interruption)
  }

  /// Writes a file that must not exist yet.
  static func create(_ file: Content, in folder: String) throws(FileSystem.Failure) {
    try create(file, in: folder, heeding: Signals.interruption)
  }
}
