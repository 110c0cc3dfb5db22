internal import Measures
internal import Scenarios

extension Measure {
  /// Larger than any number that a simulation can give.
  static let largest = 1e18

  /// Where the mean of the measure can lie; a rounding beyond the ends is no damage.
  var possibleValues: ClosedRange<Double> {
    let rounding = 1e-9
    if recipe.kind == .balance { return -Self.largest...Self.largest }
    return -rounding...(unit == .share ? 1 + rounding : Self.largest)
  }
}
