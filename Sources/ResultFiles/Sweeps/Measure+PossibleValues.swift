internal import Scenarios

extension Measure {
  /// More than any simulation can say of anything.
  static let largest = 1e18

  /// Where the mean of the measure can lie; a rounding beyond the ends is no damage.
  var possibleValues: ClosedRange<Double> {
    let rounding = 1e-9
    return switch (self, unit) {
    // What automation saves may be less than nothing.
    case (.automationSaved, _), (.automationReturned, _): -Self.largest...Self.largest
    case (_, .share): -rounding...1 + rounding
    default: -rounding...Self.largest
    }
  }
}
