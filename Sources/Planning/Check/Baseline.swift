public import Scenarios
public import Statistics

/// What a scenario's results were when somebody accepted them, replication by replication.
public struct Baseline: Sendable, Equatable {
  /// One setting of the scenario that results depend on.
  public struct Setting: Sendable, Equatable {
    /// The path of the key, e.g. `contacts.support.arrivals.scale`.
    public let key: String
    /// Its value as it was written.
    public let value: String

    /// A key with its value.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// What the replications gave for one indicator.
  public struct Record: Sendable, Equatable {
    /// The indicator's key, e.g. `contacts.support.service_level`.
    public let key: String
    /// What each replication added: numerator and denominator.
    public let pairs: [RatioPair]

    /// The record of an indicator.
    public init(key: String, pairs: [RatioPair]) {
      self.key = key
      self.pairs = pairs
    }
  }

  /// The name of the scenario.
  public let scenario: String
  /// A hash of everything in ``settings``.
  public let hash: String
  /// What the scenario said.
  public let settings: [Setting]
  /// The engine that simulated it.
  public let engine: String
  /// The seed of its random numbers.
  public let seed: UInt64
  /// How many replications there are; each record has as many pairs.
  public let replications: Int
  /// How long the intervals were, s; nil in a baseline of an older version, which did not keep that.
  public let interval: Double?
  /// The checked indicators.
  public let records: [Record]
  /// What the scenario committed itself to; nil in a baseline of an older version, which did not keep that.
  public let commitments: [Commitment]?
  /// The laws that it promised to keep.
  public let regulations: [Regulation]
  /// The types that these laws were about, by name; nil in a baseline of an older version, which did not keep that.
  public let calledTypes: [String]?

  /// Puts the parts together.
  public init(
    scenario: String, hash: String, settings: [Setting], engine: String, seed: UInt64, replications: Int,
    interval: Double? = nil, records: [Record], commitments: [Commitment]? = nil, regulations: [Regulation] = [],
    calledTypes: [String]? = nil
  ) {
    self.scenario = scenario
    self.hash = hash
    self.settings = settings
    self.engine = engine
    self.seed = seed
    self.replications = replications
    self.interval = interval
    self.records = records
    self.commitments = commitments
    self.regulations = regulations
    self.calledTypes = calledTypes
  }
}

extension Baseline.Record {
  /// The ratio over all replications with its standard error; nil where there was nothing to measure.
  public var estimate: (mean: Double, standardError: Double?)? {
    PairedDifference(pairs.map { RatioPair(0, $0.y) }, pairs).map { ($0.change, $0.standardError) }
  }
}
