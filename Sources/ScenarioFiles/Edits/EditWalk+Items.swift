/// What becomes of a list.
extension EditWalk {
  mutating func changeItems(_ items: [SourceNode], of spot: Site, _ parts: Parts) -> Outcome {
    guard let part = parts.first, !items.isEmpty else {
      report(spot.path, "is an empty list; there is no item to change")
      return .kept
    }
    let chosen: Range<Int>
    if part.isWildcard {
      chosen = items.indices
    } else if let index = Int(part.text), items.indices.contains(index) {
      chosen = index..<index + 1
    } else {
      let count =
        items.count == 1 ? "1 item; it is 0" : "\(items.count) items; they are 0 to \(items.count - 1), or * for all"
      report(spot.path + [part.text], "is no item of a list of \(count)")
      return .kept
    }
    var result: [SourceNode] = []
    var isChanged = false
    for (index, item) in items.enumerated() {
      guard chosen.contains(index) else {
        result.append(item)
        continue
      }
      var below = spot
      below.node = item
      below.path.append("\(index)")
      below.field = spot.field?.item
      switch change(below, parts.dropFirst()) {
      case .kept: result.append(item)
      case .changed(let node):
        result.append(node)
        isChanged = true
      case .removed: isChanged = true
      }
    }
    let place = spot.node?.place ?? edit.place
    return isChanged ? .changed(SourceNode(place: place, content: .list(result))) : .kept
  }
}
