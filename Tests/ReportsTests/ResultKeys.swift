import Foundation
import Reports

/// The keys of results, and whether they can be looked up.
enum ResultKeys {
  /// Every key of a JSON document, wherever it stands.
  static func of(json: String) -> Set<String> {
    var keys: Set<String> = []
    func walk(_ value: Any) {
      if let object = value as? [String: Any] {
        for (key, value) in object {
          keys.insert(key)
          walk(value)
        }
      } else if let list = value as? [Any] {
        for item in list { walk(item) }
      }
    }
    if let document = try? JSONSerialization.jsonObject(with: Data(json.utf8)) { walk(document) }
    return keys
  }

  /// Whether `sira explain` has a page for a key, or for the measure at its end.
  static func isExplained(_ key: String) -> Bool {
    Explanation(key: key) != nil || PlanExplanation(key: key) != nil || WhatIfExplanation(key: key) != nil
      || ModelExplanation(key: key) != nil || !ResultKey.lookup(key).isEmpty
      || ResultKey.measure(of: key).map(isExplained) ?? false
  }
}
