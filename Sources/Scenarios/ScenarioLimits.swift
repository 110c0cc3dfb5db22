/// The largest scenario that Sira takes on; beyond it an error names the limit.
public enum ScenarioLimits {
  /// Contact types, and agent groups.
  public static let names = 1000
  /// Contacts that one agent may hold at a time.
  public static let concurrency = 50
  /// Contacts that all agents may hold at a time.
  public static let slots = 1_000_000
  /// People in all groups, counted once for each shift they work.
  public static let people = 100_000
  /// Intervals of a horizon.
  public static let intervals = 10_000
  /// Intervals times the number of types and groups, the size of a report.
  public static let cells = 200_000
  /// Expected contacts of one replication.
  public static let contacts = 20_000_000.0
  /// Contacts and transfers of one issue; one more is given up.
  public static let contactsOfIssue = 1000
  /// Types whose queues pass on contacts that have waited too long: each contact remembers which ones did.
  public static let passingQueues = 64
  /// Issues that are inside or about to come back at one time; one more is given up.
  public static let openIssues = 1 << 20
  /// The longest horizon, s: 366 days.
  public static let horizon = 366.0 * 86_400
  /// Promises of one scenario.
  public static let promises = 10_000
  /// Replications.
  public static let replications = 1_000_000
}
