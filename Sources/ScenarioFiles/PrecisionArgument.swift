internal import Files
import Measures
public import Scenarios

/// A demand on the confidence interval of a measure, as the command line and scenario files write it.
public enum PrecisionArgument {
  /// Why a text is no such demand.
  public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let message: String

    /// The message.
    public var description: String { message }
  }

  /// Reads a demand such as `service_level=0.5%` or `asa=2s`.
  public static func parse(_ text: String) throws(Failure) -> RunSettings.Precision {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Failure(message: "\(Excerpt.quoted(text)) is not MEASURE=HALF-WIDTH; write for example service_level=0.5%")
    }
    let measure = try measure(String(parts[0]))
    do {
      return .init(measure, halfWidth: try halfWidth(String(parts[1]), of: measure))
    } catch {
      throw Failure(message: "\(measure.rawValue): \(error.message)")
    }
  }

  /// The measure of a name.
  static func measure(_ name: String) throws(Failure) -> Measure {
    if let measure = Measure(rawValue: name) { return measure }
    let known = Measure.allCases.map(\.rawValue)
    let hint = Spelling.nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    throw Failure(message: "unknown measure \(Excerpt.quoted(name))\(hint)")
  }

  /// Reads a half-width in the unit of a measure.
  static func halfWidth(_ text: String, of measure: Measure) throws(Misfit) -> Double {
    let value = try value(text, of: measure)
    guard value > 0 else { throw Misfit("a half-width must be above 0, e.g. \(example(of: measure))") }
    return value
  }

  /// Reads a number in the unit of a measure.
  static func value(_ text: String, of measure: Measure) throws(Misfit) -> Double {
    switch measure.unit {
    case .share: try ShareText.parse(text)
    case .seconds: try DurationText.parse(text)
    case .contacts, .perHour, .agentHours, .money, .points: try NumberText.parse(text)
    }
  }

  /// How a half-width of a measure looks.
  static func example(of measure: Measure) -> String {
    switch measure.unit {
    case .share: "0.5%"
    case .seconds: "2s"
    case .contacts, .perHour, .agentHours, .money, .points: "10"
    }
  }
}
