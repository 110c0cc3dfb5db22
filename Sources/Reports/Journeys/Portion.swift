/// A share as people say it: `half`, `4 of 10`, `1 of 3`, or per cent where none of these is true.
struct Portion: Equatable {
  /// The words.
  let text: String
  /// Whether a verb behind it is in the singular.
  let isOne: Bool
  /// Whether a noun follows without `of`.
  private let isBare: Bool

  /// A fraction is said only if it is off by half a point at most.
  private static let tolerance = 0.005

  /// A share in words.
  init(_ share: Double) {
    func isNear(_ value: Double) -> Bool { (share - value).magnitude <= Self.tolerance }
    let counts = [10, 4, 3].lazy.map { whole in (count: Int((share * Double(whole)).rounded()), whole: whole) }
    if share <= 0 {
      (text, isOne, isBare) = ("none", true, false)
    } else if share >= 1 {
      (text, isOne, isBare) = ("all", false, true)
    } else if isNear(0.5) {
      (text, isOne, isBare) = ("half", false, false)
    } else if let found = counts.first(where: {
      0 < $0.count && $0.count < $0.whole && isNear(Double($0.count) / Double($0.whole))
    }) {
      (text, isOne, isBare) = ("\(found.count) of \(found.whole)", found.count == 1, true)
    } else {
      (text, isOne, isBare) = (Self.percent(share), false, false)
    }
  }

  /// The words with a noun in the plural, e.g. `4 of 10 sessions`, `half of sessions`.
  func of(_ noun: String) -> String { isBare ? "\(text) \(noun)" : "\(text) of \(noun)" }

  /// A share in per cent.
  static func percent(_ share: Double) -> String { "\(Decimal.fixed(share * 100, share < 0.1 ? 1 : 0)) %" }
}
