public import Planning

/// What is known of a sweep that is not finished, on disk: JSON, format `sira.sweep.unfinished/3`, a line for each
/// point.
///
/// It names everything that the points depend on, so that a sweep is never continued with another one's results, and ends
/// with a checksum of all before it, so that it is not continued with damaged ones either.
public struct SweepJournal: Sendable, Equatable {
  /// The format that files name.
  public static let format = "sira.sweep.unfinished/3"

  /// The largest file that is read, in bytes.
  static let limit = 256_000_000

  /// What the points of a sweep depend on.
  public struct Origin: Sendable, Equatable {
    /// A hash of all that the scenario says.
    public let scenario: String
    /// The engine that simulates.
    public let engine: String
    /// The seed of the random numbers.
    public let seed: UInt64
    /// How each point is run: replications, precision, confidence.
    public let run: String
    /// Where goals must hold: `interval`, `day` or `horizon`.
    public let per: String
    /// What is varied, e.g. `agents.desk.staff=20,21,22`.
    public let axes: [String]
    /// What is measured.
    public let indicators: [String]

    /// Puts the parts together.
    public init(
      scenario: String, engine: String, seed: UInt64, run: String, per: String, axes: [String], indicators: [String]
    ) {
      self.scenario = scenario
      self.engine = engine
      self.seed = seed
      self.run = run
      self.per = per
      self.axes = axes
      self.indicators = indicators
    }

    /// What differs first from another sweep; nil where nothing does.
    public func difference(from other: Origin) -> String? {
      if scenario != other.scenario { return "the scenario" }
      if engine != other.engine { return "the engine" }
      if seed != other.seed { return "the seed" }
      if run != other.run { return "the replications" }
      if per != other.per { return "where goals must hold" }
      if axes != other.axes { return "what is varied" }
      return indicators != other.indicators ? "what is measured" : nil
    }
  }

  /// What the points depend on.
  public let origin: Origin
  /// The points that are simulated, by their place in the grid.
  public let points: [Int: Sweep.Point]

  /// Puts the parts together.
  public init(origin: Origin, points: [Int: Sweep.Point]) {
    self.origin = origin
    self.points = points
  }
}
