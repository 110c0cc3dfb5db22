#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files of one folder that are replaced together: all of them or, if that fails, none.
///
/// Each is written and safe on disk under another name before any gets its own, and what was there is kept until all have
/// theirs. While it is at work an ``Interruption`` waits; a program that is told to end while it writes takes
/// everything back first.
final class FileSet {
  private struct Draft {
    let temporary: String
    let final: String
    /// Where the old file is kept; nil where there is none.
    var backup: String?
    var isPublished = false
  }

  private let folder: String
  private let interruption: Interruption
  private var drafts: [Draft] = []

  init(in folder: String, heeding interruption: Interruption) {
    self.folder = folder
    self.interruption = interruption
    interruption.hold()
  }

  deinit {
    interruption.release()
  }

  /// Writes a file under another name.
  ///
  /// Where the system allows, it has no name at all until it is whole and safe on disk, so that not even a killed
  /// program leaves part of a file behind.
  func write(_ file: FileSystem.Content) throws(FileSystem.Failure) {
    let draft = Draft(temporary: hidden(file.name), final: FileSystem.joined(folder, file.name))
    unlink(draft.temporary)
    var descriptor = openNameless()
    let isNameless = descriptor >= 0
    if !isNameless { descriptor = open(draft.temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666) }
    guard descriptor >= 0 else { throw FileSystem.Failure("cannot write into \(folder): \(FileSystem.reason(errno))") }
    drafts.append(draft)
    var problem: Int32?
    file.text.write { piece in
      if self.interruption.isPending() { self.end() }
      if problem == nil { problem = FileSystem.write(Array(piece.utf8), to: descriptor) }
    }
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    if problem == nil, isNameless, !name(descriptor, draft.temporary) { problem = errno }
    close(descriptor)
    if let problem { throw FileSystem.Failure("cannot write \(draft.final): \(FileSystem.reason(problem))") }
  }

  /// Gives all files their names; if one cannot have it, the others give theirs back.
  /// - Parameter isNew: Whether no file may have such a name yet.
  func publish(isNew: Bool = false) throws(FileSystem.Failure) {
    // A single file replaces the old one at once or not at all.
    if drafts.count > 1 { keepOldFiles() }
    for index in drafts.indices {
      // Unlike a look before it, a link fails where a file has appeared meanwhile.
      if isNew, link(drafts[index].temporary, drafts[index].final) == 0 {
        unlink(drafts[index].temporary)
      } else if isNew, errno == EEXIST {
        throw FileSystem.alreadyThere(drafts[index].final)
      } else if rename(drafts[index].temporary, drafts[index].final) != 0 {
        throw FileSystem.Failure("cannot write \(drafts[index].final): \(FileSystem.reason(errno))")
      }
      drafts[index].isPublished = true
    }
    for draft in drafts { if let backup = draft.backup { unlink(backup) } }
    drafts = []
  }

  /// Takes everything back.
  func discard() {
    for draft in drafts.reversed() {
      if !draft.isPublished { unlink(draft.temporary) }
      if let backup = draft.backup {
        // If the file still has its own name, only the second name goes; otherwise the file gets its name back.
        rename(backup, draft.final)
        unlink(backup)
      } else if draft.isPublished {
        unlink(draft.final)
      }
    }
    drafts = []
  }

  /// Takes everything back and lets the waiting signal end the program.
  private func end() {
    discard()
    interruption.release()
  }

  /// Gives each old file a second name; where the folder's file system has no hard links, renames it.
  private func keepOldFiles() {
    for index in drafts.indices {
      let backup = "\(drafts[index].temporary).old"
      unlink(backup)
      let isKept =
        link(drafts[index].final, backup) == 0 || (errno != ENOENT && rename(drafts[index].final, backup) == 0)
      if isKept { drafts[index].backup = backup }
    }
  }

  private func hidden(_ name: String) -> String { FileSystem.joined(folder, ".\(name).\(getpid())") }

  /// Opens a file that has no name; below 0 where the system or the folder's file system cannot.
  private func openNameless() -> Int32 {
    #if os(Linux)
      // O_TMPFILE, a macro that is not imported; without /proc the file could never get a name.
      guard access("/proc/self/fd", F_OK) == 0 else { return -1 }
      return open(folder, O_WRONLY | O_DIRECTORY | 0o20_000_000, 0o666)
    #else
      return -1
    #endif
  }

  /// Gives a nameless file its name.
  private func name(_ descriptor: Int32, _ path: String) -> Bool {
    #if os(Linux)
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    #else
      false
    #endif
  }
}
