/// Why a distribution cannot exist.
public struct DistributionError: Error, Equatable, CustomStringConvertible {
  /// The argument at fault, as the scenario file names it, such as `"cv"` or `"phases[2].share"` (counted from 0).
  public let argument: String

  /// What is wrong, why, and what to do about it, in one line.
  public let message: String

  /// The message.
  public var description: String { message }
}
