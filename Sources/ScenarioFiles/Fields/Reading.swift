import Files
import Scenarios

/// What is gathered while a scenario is read.
struct Reading {
  /// How many problems are kept; more are only counted.
  static let kept = 1000

  /// The problems so far.
  private(set) var problems: [FileProblem] = []
  /// What is allowed but probably not meant.
  private(set) var warnings: [FileProblem] = []
  /// How many problems were not kept.
  private(set) var omitted = 0
  /// The horizon, once it has been read.
  var horizon: Horizon? {
    didSet { labels = horizon.map(IntervalLabels.init) }
  }
  /// How its intervals are named.
  private(set) var labels: IntervalLabels?
  /// Which shares types take of columns of CSV files.
  var shares = ColumnShares()
  /// How much may still be read of CSV files.
  var series = SeriesBudget()
  /// What has been read of them already.
  let known: KnownSeries
  private let mainFile: String
  /// Paths where something is wrong already: what the checks find there or below follows from it.
  private var faulty: Set<[String]> = []
  /// The paths above those.
  private var aboveFaulty: Set<[String]> = []
  private var suggestions = 200
  /// What is wrong with CSV files, as far as it is known.
  private var faultsOfFiles: [String: Set<String>] = [:]

  /// A reading of the scenario in a file.
  init(mainFile: String = "", known: KnownSeries = KnownSeries()) {
    self.mainFile = mainFile
    self.known = known
  }

  /// What a path written at a place leads to. What is written on the command line, which has no lines, is read as if it
  /// were written in the main file.
  func path(of file: String, at place: FilePlace) -> String {
    (place.line > 0 ? place : FilePlace(file: mainFile)).resolving(file)
  }

  /// Reports a problem with a value.
  mutating func report(_ spot: Spot, _ message: String) {
    report(spot.path, at: spot.node.place, message)
  }

  /// Reports a problem at a path.
  mutating func report(_ path: [String], at place: FilePlace, _ message: String) {
    report(FileProblem(place, path: path, message))
  }

  /// Reports a problem that was found elsewhere.
  mutating func report(_ problem: FileProblem) {
    if problems.count < Self.kept { problems.append(problem) } else { omitted += 1 }
    if !problem.path.isEmpty { distrust(problem.path) }
  }

  /// Reports a problem of a file that may be read more than once.
  mutating func reportOnce(_ problem: FileProblem) {
    if isNews(problem) { report(problem) }
  }

  /// Whether something that is wrong with a file is not known yet.
  mutating func isNews(_ problem: FileProblem) -> Bool {
    faultsOfFiles[problem.place.file, default: []].insert(problem.description).inserted
  }

  /// Notes what is allowed but probably not meant; what is noted already is not noted again.
  mutating func warn(_ warning: FileProblem) {
    guard warnings.count < Self.kept, !warnings.contains(warning) else { return }
    warnings.append(warning)
  }

  /// Remembers that a value is only a stand-in.
  mutating func distrust(_ path: [String]) {
    guard faulty.insert(path).inserted else { return }
    for count in 0..<path.count { aboveFaulty.insert(Array(path.prefix(count))) }
  }

  /// Whether something is wrong at a path or above it.
  func isFaulty(_ path: [String]) -> Bool {
    path.indices.contains { faulty.contains(Array(path[...$0])) }
  }

  /// Whether something is wrong at a path or below it.
  func isFaultyBelow(_ path: [String]) -> Bool {
    faulty.contains(path) || aboveFaulty.contains(path)
  }

  /// Whether something is wrong with a section, with one of its entries as a whole, or with a key of an entry.
  func isFaulty(below section: String, key: String) -> Bool {
    faulty.contains { $0.first == section && ($0.count < 3 || $0[2] == key) }
  }

  /// What someone may have meant; nil once too many mistakes have been made to go on guessing.
  mutating func suggestion(for word: String, among known: [String]) -> String? {
    guard suggestions > 0 else { return nil }
    suggestions -= 1
    return Spelling.nearest(to: word, among: known)
  }
}
