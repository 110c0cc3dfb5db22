internal import Files
public import Planning

/// A key of a scenario that is not as it was when a baseline was accepted.
public struct SettingChange: Sendable, Equatable {
  /// The path of the key, e.g. `agents.desk.staff`.
  public let key: String
  /// Its value then; nil if it was not there.
  public let old: String?
  /// Its value now; nil if it is not there.
  public let new: String?

  /// A change from one value to another.
  public init(key: String, old: String?, new: String?) {
    self.key = key
    self.old = old
    self.new = new
  }

  /// What differs between the settings of then and now: first what is now, in its order, then what is gone.
  public static func all(from old: [Baseline.Setting], to new: [Baseline.Setting]) -> [SettingChange] {
    let before = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let now = Set(new.map(\.key))
    let changed = new.compactMap { setting in
      before[setting.key] == setting.value
        ? nil : SettingChange(key: setting.key, old: before[setting.key], new: setting.value)
    }
    return changed
      + old.filter { !now.contains($0.key) }.map { SettingChange(key: $0.key, old: $0.value, new: nil) }
  }

  /// For people, e.g. `agents.desk.staff: 20 → 18`.
  var text: String {
    let name = PlainText.line(key)
    func value(_ text: String) -> String { text.isEmpty ? "nothing" : Printable.short(text, width: 40) }
    return switch (old, new) {
    case (let old?, let new?): "\(name): \(value(old)) → \(value(new))"
    case (nil, let new?): "\(name): new, \(value(new))"
    case (let old?, nil): "\(name): gone, was \(value(old))"
    case (nil, nil): name
    }
  }
}
