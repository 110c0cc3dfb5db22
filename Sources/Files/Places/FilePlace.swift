/// A place in a file: where a key, a value or a cell is written.
public struct FilePlace: Sendable, Equatable {
  /// The file, as the user named it or relative to what the user named.
  public let file: String
  /// The line, from 1; 0 stands for the whole file.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// A place; without line and column, the whole file.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The folder that relative paths in the file start from; empty for the working directory.
  package var folder: Substring {
    file.lastIndex(of: "/").map { file[...$0] } ?? ""
  }

  /// What a path written in the file leads to.
  package func resolving(_ path: String) -> String {
    path.hasPrefix("/") ? path : folder + path
  }
}

extension FilePlace: CustomStringConvertible {
  /// `file:line:column`, as compilers write it and editors understand it; the name of the file is made plain.
  public var description: String {
    let file = PlainText.line(file)
    return line > 0 ? "\(file):\(line):\(column)" : file
  }
}
