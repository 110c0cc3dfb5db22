/// One key of a scenario with its value, as the files and changes together say it.
public struct ScenarioKey: Sendable, Hashable {
  /// The keys that lead to it, as an edit names it, e.g. `contacts.support.handle.wrap`.
  public let path: String
  /// What is written there, e.g. `30s` or `[60, 95]`; of a file its name and the hash of its bytes.
  public let value: String

  /// A key with its value.
  public init(path: String, value: String) {
    self.path = path
    self.value = value
  }

  /// The differences between the keys of two scenarios, in the order of the paths.
  public static func differences(from old: [ScenarioKey], to new: [ScenarioKey]) -> [ScenarioKeyChange] {
    let before = Dictionary(old.map { ($0.path, $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.path, $0.value) }) { first, _ in first }
    let paths = Set(before.keys).union(after.keys).sorted(by: PathOrder.precedes)
    return paths.compactMap { path in
      before[path] == after[path] ? nil : ScenarioKeyChange(path: path, before: before[path], after: after[path])
    }
  }
}

/// A key in which two scenarios differ.
public struct ScenarioKeyChange: Sendable, Hashable {
  /// The keys that lead to it.
  public let path: String
  /// What the first scenario says; nil if it has no such key.
  public let before: String?
  /// What the second scenario says; nil if it has no such key.
  public let after: String?

  /// A difference.
  public init(path: String, before: String?, after: String?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// The order of paths: by their bytes, numbers by their size, so that item 10 comes after item 9.
enum PathOrder {
  static func precedes(_ one: String, _ other: String) -> Bool {
    var (a, b) = (one.utf8[...], other.utf8[...])
    while let x = a.first, let y = b.first {
      if isDigit(x), isDigit(y) {
        let (left, right) = (digits(&a), digits(&b))
        if left.count != right.count { return left.count < right.count }
        if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
      } else {
        if x != y { return x < y }
        a.removeFirst()
        b.removeFirst()
      }
    }
    if a.isEmpty != b.isEmpty { return a.isEmpty }
    // They differ in leading zeros only, if at all.
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Takes a number off the front; without its leading zeros.
  private static func digits(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let number = text.prefix(while: isDigit)
    text = text[number.endIndex...]
    return number.drop { $0 == UInt8(ascii: "0") }
  }
}
