import Files
import Scenarios
import Synchronization

/// What the cells of a column are.
enum SeriesKind: String, Sendable {
  case agents, counts, durations, means, shares, staff, times

  /// What such cells are called.
  var text: String {
    switch self {
    case .agents, .staff: "numbers of agents"
    case .counts: "numbers of contacts"
    case .durations, .means: "durations"
    case .shares: "shares"
    case .times: "times"
    }
  }

  /// Whether there is one value for each interval.
  var isPerInterval: Bool { self == .agents || self == .counts || self == .means || self == .shares || self == .staff }
}

/// Which values were read from where.
struct SeriesKey: Hashable, Sendable {
  private let path: String
  private let column: String?
  private let decimal: NumberDialect?
  private let kind: SeriesKind
  /// The horizon, where cells or rows are read as times in it.
  private let start: String?
  private let length: Double?
  /// How long each interval is, where rows are placed in them.
  private let step: Double?

  init(path: String, source: SeriesSource, kind: SeriesKind, in horizon: Horizon?, grid: SeriesGrid?) {
    self.path = path
    column = source.column
    decimal = source.decimal
    self.kind = kind
    let horizon = kind == .times ? horizon : grid?.horizon
    start = horizon.map { $0.start.label(after: 0) }
    length = horizon?.length
    step = grid?.step
  }
}

/// The columns that have been read, so that a changed scenario need not read them again; shared by all changes of one.
final class KnownSeries: Sendable {
  private struct Series {
    var values: any Sendable
    var notes: [FileProblem]
    var cost: SeriesBudget
  }

  private let series = Mutex<[SeriesKey: Series]>([:])
  private let digests = Mutex<[String: String]>([:])

  /// Remembers values, what there was to note, and what it cost to read them.
  func keep<Value: Sendable>(_ values: [Value], notes: [FileProblem], of key: SeriesKey, cost: SeriesBudget) {
    series.withLock { $0[key] = Series(values: values, notes: notes, cost: cost) }
  }

  /// Values that have been read; they cost as much as if they were read again, so that the same limits hold.
  func values<Value: Sendable>(
    of key: SeriesKey, budget: inout SeriesBudget
  ) -> (values: [Value], notes: [FileProblem])? {
    guard let known = series.withLock({ $0[key] }), let values = known.values as? [Value],
      known.cost.bytes <= budget.bytes, known.cost.values <= budget.values
    else { return nil }
    budget.bytes -= known.cost.bytes
    budget.values -= known.cost.values
    return (values, known.notes)
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
