import Files

/// A value to be read: the node, and how one gets there.
struct Spot: Sendable {
  /// What is written.
  var node: SourceNode
  /// The keys that lead to it.
  var path: [String]
  /// Where its key is written; for list items, where the item begins.
  var keyPlace: FilePlace

  /// The top of a file.
  init(root: SourceNode) {
    node = root
    path = []
    keyPlace = root.place
  }

  private init(node: SourceNode, path: [String], keyPlace: FilePlace) {
    self.node = node
    self.path = path
    self.keyPlace = keyPlace
  }

  /// The value behind a key of a map.
  init(_ entry: SourceNode.Entry, in parent: Spot) {
    self.init(node: entry.value, path: parent.path + [entry.key], keyPlace: entry.place)
  }

  /// An item of a list.
  func item(_ index: Int, _ node: SourceNode) -> Spot {
    Spot(node: node, path: path + ["\(index)"], keyPlace: node.place)
  }

  /// The entry of a key that has a value, if there is one.
  func entry(_ key: String) -> SourceNode.Entry? {
    node.entries.first { $0.key == key && !$0.value.isNull }
  }
}

extension Spot {
  /// What is found on the way down some keys, as far as it goes.
  func nearest(_ keys: [String]) -> Spot {
    guard let key = keys.first else { return self }
    switch node.content {
    case .map:
      guard let entry = entry(key) else { return self }
      return Spot(entry, in: self).nearest(Array(keys.dropFirst()))
    case .list(let items):
      if let index = Int(key), items.indices.contains(index) {
        return item(index, items[index]).nearest(Array(keys.dropFirst()))
      }
      // A list of names is a short map.
      guard let index = items.firstIndex(where: { $0.isScalar(key) }) else { return self }
      return item(index, items[index])
    default: return self
    }
  }
}

extension SourceNode {
  fileprivate func isScalar(_ word: String) -> Bool {
    guard case .scalar(let text, _) = content else { return false }
    return text == word
  }
}
