import Foundation

/// Hand-tuned C kernels of the same workloads that collect four numbers only: how fast simulation can go on this
/// machine.
struct Yardstick {
  private let folder: URL

  /// Compiles the kernels of a folder (`w1.c`, `w3.c`); nil where there are none, or no compiler.
  init?(sources: String) {
    let source = URL(fileURLWithPath: sources, isDirectory: true)
    folder = FileManager.default.temporaryDirectory.appending(path: "sira-yardstick-\(getpid())")
    guard FileManager.default.fileExists(atPath: source.appending(path: "w1.c").path),
      (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
    else { return nil }
    for kernel in ["w1", "w3"] {
      let arguments = [
        "-O3", "-march=native", "-o", folder.appending(path: kernel).path,
        source.appending(path: "\(kernel).c").path, "-lm",
      ]
      guard let child = try? Child.run("clang", arguments), child.status == 0 else { return nil }
    }
  }

  /// Processor nanoseconds per customer of the event-driven kernel.
  func nanoseconds(_ workload: BenchWorkload) throws -> Double? {
    let child =
      switch workload {
      case .w1: try Child.run(folder.appending(path: "w1").path, ["v1zig", "1e7", "1", "100"])
      case .w2: try Child.run(folder.appending(path: "w1").path, ["v1zig", "1e7", "2", "100"])
      case .w3: try Child.run(folder.appending(path: "w3").path, ["1e7"])
      }
    let words = child.output.split(whereSeparator: \.isWhitespace)
    guard let unit = words.firstIndex(of: "ns/cust"), unit > 0 else { return nil }
    return Double(words[unit - 1])
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
