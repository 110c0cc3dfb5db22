public import Measures

/// What a scenario's `expect` section promises about one number, like a unit test of a plan.
public struct Promise: Sendable, Equatable {
  /// When a promise must hold.
  public enum Span: Sendable, Equatable {
    /// Over the horizon.
    case horizon
    /// In one interval, from 0.
    case interval(Int)
    /// In every interval, and so in the worst one.
    case worstInterval
  }

  /// Where the number must be.
  public enum Bound: Sendable, Equatable {
    /// Not below.
    case atLeast(Double)
    /// Not above.
    case atMost(Double)
    /// Neither below nor above.
    case between(Double, Double)
  }

  /// The key as it is written, e.g. `contacts.support.service_level`.
  public var key: String
  /// Whose number it is; with ``Span/worstInterval``, `overall` stands for every contact type that is promised something.
  public var subject: Indicator.Subject
  /// When it must hold.
  public var span: Span
  /// What is measured.
  public var measure: Measure
  /// Where it must be, in the measure's unit: shares 0…1, durations in seconds.
  public var bound: Bound
  /// How sure a verdict must be; nil for the level of all intervals, `run.confidence`.
  public var confidence: Double?

  /// A promise about one number.
  public init(
    key: String, subject: Indicator.Subject, span: Span = .horizon, measure: Measure, bound: Bound,
    confidence: Double? = nil
  ) {
    self.key = key
    self.subject = subject
    self.span = span
    self.measure = measure
    self.bound = bound
    self.confidence = confidence
  }
}
