import Files
import Scenarios
import Synchronization

/// What the cells of a column are.
enum SeriesKind: String, Sendable {
  case agents, counts, durations, times
}

/// Which values were read from where.
struct SeriesKey: Hashable, Sendable {
  private let path: String
  private let column: String?
  private let kind: SeriesKind
  /// The horizon, where cells are read as times in it.
  private let start: String?
  private let length: Double?

  init(path: String, column: String?, kind: SeriesKind, in horizon: Horizon?) {
    self.path = path
    self.column = column
    self.kind = kind
    start = kind == .times ? horizon.map { $0.start.label(after: 0) } : nil
    length = kind == .times ? horizon?.length : nil
  }
}

/// The columns that have been read, so that a changed scenario need not read them again; shared by all changes of one.
final class KnownSeries: Sendable {
  private struct Series {
    var values: any Sendable
    var cost: SeriesBudget
  }

  private let series = Mutex<[SeriesKey: Series]>([:])
  private let digests = Mutex<[String: String]>([:])

  /// Remembers values, and what it cost to read them.
  func keep<Value: Sendable>(_ values: [Value], of key: SeriesKey, cost: SeriesBudget) {
    series.withLock { $0[key] = Series(values: values, cost: cost) }
  }

  /// Values that have been read; they cost as much as if they were read again, so that the same limits hold.
  func values<Value: Sendable>(of key: SeriesKey, budget: inout SeriesBudget) -> [Value]? {
    guard let known = series.withLock({ $0[key] }), let values = known.values as? [Value],
      known.cost.bytes <= budget.bytes, known.cost.values <= budget.values
    else { return nil }
    budget.bytes -= known.cost.bytes
    budget.values -= known.cost.values
    return values
  }

  /// The SHA-256 hash of a file's bytes; nil if it cannot be read. Each file is hashed once.
  func digest(of path: String) -> String? {
    if let digest = digests.withLock({ $0[path] }) { return digest }
    guard let bytes = try? FileBytes.read(path, atMost: FileBytes.seriesLimit) else { return nil }
    let digest = SHA256.hex(of: bytes)
    digests.withLock { $0[path] = digest }
    return digest
  }
}
