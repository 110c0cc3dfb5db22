/// How fast contacts arrive within an interval, contacts per second.
public enum ArrivalRate: Sendable {
  /// The same all the time.
  case constant(Double)

  /// From one rate at the start to another at the end, along a straight line.
  case linear(from: Double, to: Double)

  /// A function of the seconds since the interval began; taken as zero where it is negative or not a number.
  case varying(@Sendable (Double) -> Double)

  var isConstant: Bool {
    switch self {
    case .constant: true
    case .linear(let start, let end): start == end
    case .varying: false
    }
  }

  /// The rate `time` seconds into an interval of `length` seconds.
  func rate(at time: Double, of length: Double) -> Double {
    let rate =
      switch self {
      case .constant(let rate): rate
      case .linear(let start, let end): start + (end - start) * (time / length)
      case .varying(let function): function(time)
      }
    return rate > 0 && rate.isFinite ? min(rate, 1e8) : 0
  }

  /// The mean rate between two times, by three Gauss points.
  func mean(from start: Double, to end: Double, of length: Double) -> Double {
    if isConstant { return rate(at: start, of: length) }
    let middle = (start + end) / 2
    let reach = (end - start) / 2 * 0.774596669241483377
    return
      (5 * rate(at: middle - reach, of: length) + 8 * rate(at: middle, of: length)
      + 5 * rate(at: middle + reach, of: length)) / 18
  }
}
