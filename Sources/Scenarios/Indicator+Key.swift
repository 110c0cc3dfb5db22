public import Measures

extension Indicator {
  /// How the number is named, e.g. `contacts.support.intervals.08:30.asa`.
  public func key(in horizon: Horizon) -> String {
    let place = subject.key
    return switch span {
    case .horizon: "\(place).\(measure.rawValue)"
    case .interval(let index): "\(place).intervals.\(horizon.label(ofInterval: index)).\(measure.rawValue)"
    }
  }
}
