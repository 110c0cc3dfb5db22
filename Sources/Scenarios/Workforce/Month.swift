/// A month of a year.
public struct Month: Sendable, Equatable {
  /// The year.
  public var year: Int
  /// 1 to 12.
  public var month: Int

  /// Reads `2026-12`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// How the month is written that comes so many months later, e.g. `2027-01`.
  public func label(after months: Int) -> String {
    let index = year * 12 + month - 1 + months
    let number = index % 12 + 1
    return "\(index / 12)-\(number < 10 ? "0" : "")\(number)"
  }
}
