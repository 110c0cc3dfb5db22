import Foundation

/// The bytes of a file, or why they cannot be had.
package enum FileBytes {
  /// The largest scenario file.
  static let scenarioLimit = 4_000_000
  /// The largest CSV file.
  static let seriesLimit = 200_000_000

  /// Why a file cannot be read.
  package struct Failure: Error {
    /// What is wrong, behind the name of the file.
    package let message: String
  }

  /// Reads a whole file of at most so many bytes that may not be there: nil then.
  package static func readIfThere(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try read(path, atMost: limit)
  }

  /// Reads a whole file of at most so many bytes.
  static func read(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    let handle = try open(path, atMost: limit)
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    while let chunk = try read(from: handle) {
      bytes += chunk
      // A file may grow while it is read, and some system files claim to have no bytes.
      if bytes.count > limit { throw tooLarge(limit) }
    }
    return bytes
  }

  /// Opens a regular file; devices, pipes and folders could block or never end.
  static func open(_ path: String, atMost limit: Int) throws(Failure) -> FileHandle {
    guard !path.isEmpty, !path.unicodeScalars.contains(where: Excerpt.isUnprintable) else {
      throw Failure(message: "is not a path of a file")
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw Failure(message: "no such file")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      throw Failure(message: isFolder ? "is a folder, not a file" : "is not a regular file")
    }
    if let size = attributes[.size] as? Int, size > limit { throw tooLarge(limit) }
    guard let handle = FileHandle(forReadingAtPath: target) else {
      throw Failure(message: "cannot be opened; check its permissions")
    }
    return handle
  }

  /// The next bytes of a file; nil at its end.
  static func read(from handle: FileHandle) throws(Failure) -> Data? {
    do {
      let chunk = try handle.read(upToCount: 1 << 18)
      return chunk?.isEmpty == false ? chunk : nil
    } catch {
      throw Failure(message: "cannot be read to its end")
    }
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    Failure(message: "is larger than \(limit / 1_000_000) MB, the most that is read")
  }
}
