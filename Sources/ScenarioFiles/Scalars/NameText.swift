import Files
import Scenarios

/// Names of types, groups and pools.
enum NameText {
  /// The pattern of the schema.
  static let pattern = #"^[^.\u0000-\u001f]{1,64}$"#

  /// How many names one map may have.
  static let limit = 1000

  /// What keeps a text from being a name; a point would end the name in a path such as `contacts.support.priority`.
  static func fault(_ name: String) -> String? {
    if name.isEmpty { return "needs a name" }
    if name.contains(".") { return "a name has no '.', because paths are written with it" }
    if name.unicodeScalars.count > 64 { return "a name has at most 64 characters" }
    if name.unicodeScalars.contains(where: PlainText.isUnprintable) { return "a name has printable characters only" }
    return nil
  }
}
