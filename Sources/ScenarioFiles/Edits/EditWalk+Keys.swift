import Files
import Scenarios

/// Which key comes next.
extension EditWalk {
  /// The key that comes next, and what is behind it. A key with points in it takes several parts: as many as lead to an
  /// entry; for a new promise all of them, except the last where it, or the value, shows that it is a key below the
  /// promise.
  func split(
    _ parts: Parts, among entries: [SourceNode.Entry], in spot: Site
  ) -> (key: String, rest: Parts) {
    guard let first = parts.first else { return ("", parts) }
    let plain = parts.prefix { !$0.isQuoted }
    if plain.count > 1, entries.contains(where: { $0.key.contains(".") }) {
      let keys = Set(entries.map(\.key))
      for count in stride(from: plain.count, to: 1, by: -1) {
        let key = plain.prefix(count).map(\.text).joined(separator: ".")
        if keys.contains(key) { return (key, parts.dropFirst(count)) }
      }
    }
    if plain.count > 1, !entries.contains(where: { $0.key == first.text }),
      let promise = spot.field?.keysBelow.first(where: \.isPath)
    {
      let hasBound =
        plain.count == parts.count && (isScalar || plain.last.map { promise.field($0.text) != nil } ?? false)
      let key = hasBound ? plain.dropLast() : plain
      return (key.map(\.text).joined(separator: "."), parts.dropFirst(key.count))
    }
    return (first.text, parts.dropFirst())
  }

  /// What keeps a key from being added.
  func fault(of key: String, among entries: [SourceNode.Entry], in spot: Site) -> String? {
    guard let field = spot.field else { return nil }
    if spot.path.isEmpty, key == "extends" {
      return "what a scenario extends cannot be changed; put a file over it, or write one that extends another"
    }
    let known = field.keysBelow
    // A value whose keys are not known here checks them when it is read.
    if known.isEmpty || known.contains(where: { $0.key == key || $0.isPath }) { return nil }
    let names = known.contains(where: \.isPlaceholder)
    // Names below the sections refer to what the sections describe; the checks look for those.
    if names, spot.path.count > 1 { return nil }
    let words = names ? entries.map(\.key) : known.map(\.key)
    let what = names ? "unknown name" : "unknown key"
    if let near = Spelling.nearest(to: key, among: words) {
      return "\(what); did you mean '\(PlainText.line(near))'?"
    }
    if words.isEmpty { return "\(what); there is none yet, and only a file can add one" }
    return "\(what); there are \(Excerpt.list(words, atMost: 20))"
  }
}
