internal import Files
public import Measures
internal import Scenarios

/// How far a measure may move, as the command line writes it: `service_level=2%`, `asa=5s`, `asa=10% of base`.
public struct ToleranceArgument: Sendable, Equatable {
  /// The measure.
  public let measure: Measure
  /// How far, in the measure's unit, or as a share of its base.
  public let amount: Double
  /// Whether it is a share of what the measure was, rather than an amount.
  public let isShareOfBase: Bool

  /// Reads a tolerance. A percentage of a measure that is no share itself can only be one of its base.
  public init(_ text: String) throws(PrecisionArgument.Failure) {
    let example = "write for example service_level=2% or \"asa=10% of base\""
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw .init(message: "\(Excerpt.quoted(text)) is not MEASURE=TOLERANCE; \(example)")
    }
    measure = try PrecisionArgument.measure(String(parts[0]))
    let suffix = " of base"
    let isOfBase = parts[1].hasSuffix(suffix)
    let amount = String(isOfBase ? parts[1].dropLast(suffix.count) : parts[1])
    isShareOfBase = isOfBase || (measure.unit != .share && amount.hasSuffix("%"))
    do throws(Misfit) {
      let value = try isShareOfBase ? ShareText.parse(amount) : PrecisionArgument.value(amount, of: measure)
      guard value >= 0 else { throw Misfit("a tolerance must not be below 0; \(example)") }
      self.amount = value
    } catch {
      throw .init(message: "\(measure.rawValue): \(error.message)")
    }
  }
}
