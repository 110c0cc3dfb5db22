/// The parts of probability, mean and mean square that come from an interval.
struct Moments {
  var share = 0.0
  var first = 0.0
  var second = 0.0

  /// The given moments around 0, seen from `center`.
  init(share: Double, first: Double, second: Double, about center: Double) {
    self.share = share
    self.first = first - center * share
    self.second = second - center * (2 * first - center * share)
  }

  init() {}

  /// All of `share` at one point.
  init(share: Double, at point: Double, about center: Double) {
    let distance = point - center
    (self.share, first, second) = (share, share * distance, share * distance * distance)
  }

  /// A density that is a straight line from `low` to `high`: Gauss's rule of two points is exact for it.
  init(
    from low: Double, to high: Double, about center: Double, density: (Double) -> Double
  ) {
    guard low < high else { return }
    let (middle, reach) = ((low + high) / 2, (high - low) / 2)
    for side in [-reach, reach] {
      let point = middle + side * (1.0 / 3).squareRoot()
      self += Moments(share: reach * density(point), at: point, about: center)
    }
  }

  static func += (sum: inout Moments, part: Moments) {
    sum.share += part.share
    sum.first += part.first
    sum.second += part.second
  }

  static func * (factor: Double, part: Moments) -> Moments {
    var product = Moments()
    (product.share, product.first, product.second) = (factor * part.share, factor * part.first, factor * part.second)
    return product
  }
}
