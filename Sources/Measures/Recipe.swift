/// How a measure is computed from what is counted, which also decides its confidence interval.
public struct Recipe: Sendable, Hashable {
  /// How the numbers of the replications become one.
  public enum Kind: Sendable, CaseIterable {
    /// A whole number of contacts or events in each replication, averaged.
    case count
    /// An amount in each replication that is never negative, averaged: hours, money, a time average.
    case amount
    /// An amount that may be below zero, averaged.
    case balance
    /// The largest value of each replication, averaged.
    case maximum
    /// A sum over all replications per contact, agent or issue: a mean wait.
    case ratio
    /// A part of a time: how much of what was available was used.
    case portion
    /// A part of contacts or issues.
    case share
    /// A percentile of all waits.
    case percentile
    /// A part of the replications.
    case proportion
  }

  /// What a number per replication is divided by to have the measure's unit.
  public enum Scale: Sendable, Hashable {
    /// Nothing: it has that unit.
    case one
    /// Seconds in an hour.
    case hour
    /// Hours of the cell.
    case hoursOfCell
    /// Seconds of the cell: a time average.
    case lengthOfCell
    /// Seconds of the cell × the capacity of the step.
    case capacity
  }

  /// How the numbers of the replications become one.
  public let kind: Kind
  /// What is added up over replications. Percentiles are found in the waits themselves; for them it only tells whether
  /// a goal was kept.
  public let numerator: Column
  /// What it is divided by; nil where that is the number of replications.
  public let denominator: Column?
  /// What a mean over replications is divided by in addition.
  public let scale: Scale
  /// What each unit of the denominator has anyway, whatever chance does.
  public let base: Double
  /// The only part of the numerator that chance changes where nobody is ever absent; nil where that is all of it.
  public let varying: Column?
  /// The share of waits that a percentile leaves below it.
  public let percentile: Double?

  private init(
    _ kind: Kind, _ numerator: Column, _ denominator: Column? = nil, scale: Scale = .one, base: Double = 0,
    varying: Column? = nil, percentile: Double? = nil
  ) {
    self.kind = kind
    self.numerator = numerator
    self.denominator = denominator
    self.scale = scale
    self.base = base
    self.varying = varying
    self.percentile = percentile
  }
}

extension Recipe {
  /// The mean number per replication.
  static func count(_ column: Column) -> Recipe { Recipe(.count, column) }

  /// The mean number per hour of the cell.
  static func countPerHour(_ column: Column) -> Recipe { Recipe(.count, column, scale: .hoursOfCell) }

  /// The mean amount per replication.
  /// - Parameter varying: The part of it that chance changes where nobody is ever absent.
  static func amount(_ column: Column, varying: Column? = nil) -> Recipe {
    Recipe(.amount, column, varying: varying)
  }

  /// The mean hours per replication of seconds that are counted.
  /// - Parameter varying: The part of them that chance changes where nobody is ever absent.
  static func hours(_ column: Column, varying: Column? = nil) -> Recipe {
    Recipe(.amount, column, scale: .hour, varying: varying)
  }

  /// The mean hours per replication of seconds that may be below zero.
  static func balanceOfHours(_ column: Column) -> Recipe { Recipe(.balance, column, scale: .hour) }

  /// The mean number at a time, of number × time.
  static func timeAverage(_ column: Column) -> Recipe { Recipe(.amount, column, scale: .lengthOfCell) }

  /// The part of a step's capacity that is used, of number × time.
  static func partOfCapacity(_ column: Column) -> Recipe { Recipe(.portion, column, scale: .capacity) }

  /// The mean of each replication's largest value.
  /// - Parameter column: Only replications with any of these have one; nil where all have.
  static func maximum(_ column: Column, among others: Column? = nil) -> Recipe { Recipe(.maximum, column, others) }

  /// A sum per contact, agent or issue.
  /// - Parameter base: What each of them has anyway.
  static func ratio(_ column: Column, per other: Column, above base: Double = 0) -> Recipe {
    Recipe(.ratio, column, other, base: base)
  }

  /// A part of a time.
  static func portion(_ column: Column, of whole: Column) -> Recipe { Recipe(.portion, column, whole) }

  /// A part of contacts or issues.
  static func share(_ column: Column, of whole: Column) -> Recipe { Recipe(.share, column, whole) }

  /// A part of the replications.
  static func proportion(_ column: Column, of trials: Column) -> Recipe { Recipe(.proportion, column, trials) }

  /// The wait that a share of the answered stay below.
  /// - Parameter column: The answered that waited no longer than a goal allows: a day keeps the goal if they reach the
  ///   share.
  static func percentile(_ share: Double, within column: Column) -> Recipe {
    Recipe(.percentile, column, .answeredInQueue, percentile: share)
  }
}
