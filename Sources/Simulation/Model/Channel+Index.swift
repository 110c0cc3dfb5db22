import Scenarios

extension Channel {
  static let count = allCases.count

  /// The channel's index among all of them.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
