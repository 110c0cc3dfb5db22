public import Measures

/// One of the things that a goal promises: a measure and the bound it keeps.
public struct GoalPart: Sendable, Equatable {
  /// The key of the promise in the file, below `goal`, or of a cap below its group.
  public let key: String
  /// The measure that is promised.
  public let measure: Measure
  /// The promised value, in the measure's unit.
  public let limit: Double
  /// Whether more is better.
  public let isAtLeast: Bool

  /// A bound on a measure.
  public init(key: String, measure: Measure, limit: Double, isAtLeast: Bool) {
    self.key = key
    self.measure = measure
    self.limit = limit
    self.isAtLeast = isAtLeast
  }

  /// Where the promise stands in the file, below `goal` or a group.
  var path: [String] { key.split(separator: ".").map(String.init) }

  /// Whether a day keeps the promise, given a part and a whole from the columns of the measure's recipe. For a
  /// percentile, these are the answered that waited no longer than the limit, and all the answered.
  package func isKept(part: Double, of whole: Double) -> Bool {
    // Quotients are compared, because they are equal for equal fractions, which products need not be: 0.07 · 100 > 7.
    guard let share = measure.percentile else { return shortfall(part / whole) <= 0 }
    return part / whole >= share
  }

  /// By how much a value is on the wrong side of the limit; negative where there is room to spare.
  public func shortfall(_ value: Double) -> Double {
    isAtLeast ? limit - value : value - limit
  }
}

extension Goal {
  /// What is promised, in the order of reports: the one list that everything that judges a goal works from.
  ///
  /// - Parameter balks: Whether contacts may leave instead of waiting. They count as abandoned then, as they do not reach an
  ///   agent either.
  public func parts(balks: Bool) -> [GoalPart] {
    var rows: [(key: String, limit: Double?, measure: Measure, isAtLeast: Bool)] = [
      (furtherAnswers.isEmpty ? "answer" : "answers.0.answer", answer, .serviceLevel, true)
    ]
    for (index, answer) in furtherAnswers.enumerated() where index + 1 < Measure.serviceLevels.count {
      rows.append(("answers.\(index + 1).answer", answer.share, Measure.serviceLevels[index + 1], true))
    }
    rows += [
      ("answered", answered, .answerRate, true),
      ("abandon", abandon, .abandonment(balks: balks), false),
      ("asa", asa, .asa, false),
    ]
    rows += Measure.percentiles.map { ($0.rawValue, waitPercentiles[$0], $0, false) }
    rows.append(("blocked", blocked, .blockedRate, false))
    return rows.compactMap { row in
      row.limit.map { GoalPart(key: row.key, measure: row.measure, limit: $0, isAtLeast: row.isAtLeast) }
    }
  }

  /// The measures that goals may be about, in the order in which comparisons list them.
  public static let measures: [Measure] =
    [.serviceLevel, .abandonRate, .asa, .abandonRateWithBalked, .blockedRate] + Measure.serviceLevels.dropFirst()
    + [.answerRate] + Measure.percentiles

  /// Whether anything is promised.
  public var promisesSomething: Bool { !parts(balks: false).isEmpty }
}

extension ContactType {
  /// What is promised to its contacts.
  public var goalParts: [GoalPart] { goal.parts(balks: balk != nil) }

  /// The share of the offered that leaves without an agent: abandoned, and where contacts may balk, those as well.
  public var abandonMeasure: Measure { .abandonment(balks: balk != nil) }
}

extension Measure {
  /// The share of the offered that leaves without an agent, where contacts may balk or not.
  fileprivate static func abandonment(balks: Bool) -> Measure { balks ? .abandonRateWithBalked : .abandonRate }
}
