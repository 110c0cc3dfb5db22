import Foundation

/// How one file is named from the folder of another.
enum RelativePath {
  /// The path that leads from the folder of a file to another file, whatever both are given relative to.
  ///
  /// Links to folders are followed, because the way back out of one is not the way in.
  static func path(from file: String, to target: String) -> String {
    let from = folder(of: file)
    let to = folder(of: target)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let steps = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared)
    return (steps + [name]).joined(separator: "/")
  }

  /// The folders that lead to a file from the root, without links.
  private static func folder(of file: String) -> [String] {
    URL(fileURLWithPath: file).deletingLastPathComponent().resolvingSymlinksInPath().path.split(separator: "/")
      .map(String.init)
  }
}
