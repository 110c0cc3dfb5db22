import Files

/// What becomes of a map.
extension EditWalk {
  /// The entries to go on with; nil if there can be none, which is reported. What is no map becomes one where the key
  /// shows that another way of writing is meant.
  mutating func entries(of spot: Site, with part: EditPath.Part) -> [SourceNode.Entry]? {
    switch spot.node?.content {
    case .map(let entries): return entries
    case nil, .empty, .null:
      if part.isWildcard {
        report(spot.path, "is not there, so that * stands for nothing")
        return nil
      }
      guard spot.field?.kind != FieldNode.listKind else {
        let example = spot.field.map { "; write all of it, e.g. \($0.key)=\($0.example)" } ?? ""
        report(spot.path, "is not there\(example)")
        return nil
      }
      return []
    case .list(let items) where isOfNames(items, spot.field) && canBeMap(spot, with: part):
      // A list of names is a short map.
      return items.compactMap { item in
        guard case .scalar(let name, _) = item.content else { return nil }
        let empty = SourceNode(place: item.place, content: .map([]))
        return SourceNode.Entry(key: name, place: item.place, layer: layer, value: empty)
      }
    case .scalar, .list:
      if !part.isWildcard, spot.field?.keysBelow.contains(where: { $0.key == part.text }) ?? false { return [] }
      let kind = spot.node?.kind ?? ""
      report(
        spot.path,
        part.isWildcard
          ? "is \(kind), one value; * stands for each of several"
          : "is \(kind), which has no keys such as \(Excerpt.quoted(part.text))")
      return nil
    }
  }

  /// Whether a list can be written as a map that has a key.
  func canBeMap(_ spot: Site, with part: EditPath.Part) -> Bool {
    guard let field = spot.field, field.kind != FieldNode.listKind, field.kind != FieldNode.oneOrMoreKind,
      !part.isWildcard,
      case .list(let items)? = spot.node?.content
    else { return false }
    return field.keysBelow.contains { $0.key == part.text } || isOfNames(items, field)
  }

  func isOfNames(_ items: [SourceNode], _ field: FieldNode?) -> Bool {
    field?.keysBelow.contains(where: \.isPlaceholder) ?? false
      && items.allSatisfy { item in
        guard case .scalar = item.content else { return false }
        return true
      }
  }

  mutating func changeAll(_ entries: [SourceNode.Entry], of spot: Site, _ rest: Parts) -> Outcome {
    guard !entries.isEmpty else {
      report(spot.path, "has no entries, so that * stands for nothing")
      return .kept
    }
    var result: [SourceNode.Entry] = []
    var isChanged = false
    for entry in entries {
      switch change(below(spot, entry.key, entry.value), rest) {
      case .kept: result.append(entry)
      case .changed(let node):
        result.append(changed(entry, to: node, rest))
        isChanged = true
      case .removed: isChanged = true
      }
    }
    return isChanged ? .changed(SourceNode(place: spot.node?.place ?? edit.place, content: .map(result))) : .kept
  }

  mutating func changeEntry(_ entries: [SourceNode.Entry], of spot: Site, _ parts: Parts) -> Outcome {
    let (key, rest) = split(parts, among: entries, in: spot)
    let index = entries.firstIndex { $0.key == key }
    if index == nil, let fault = fault(of: key, among: entries, in: spot) {
      report(spot.path + [key], fault)
      return .kept
    }
    var entries = entries
    switch change(below(spot, key, index.map { entries[$0].value }), rest) {
    case .kept: return .kept
    case .removed:
      guard let index else { return .kept }
      entries.remove(at: index)
    case .changed(let node):
      if let index {
        entries[index] = changed(entries[index], to: node, rest)
      } else {
        entries.append(SourceNode.Entry(key: key, place: edit.place, layer: layer, value: node))
      }
      entries = spot.field?.choiceBelow?.keeping(key, in: entries) ?? entries
    }
    return .changed(SourceNode(place: spot.node?.place ?? edit.place, content: .map(entries)))
  }

  func below(_ spot: Site, _ key: String, _ node: SourceNode?) -> Site {
    let field = spot.field?.field(key)
    return Site(
      node: node, path: spot.path + [key], field: field,
      isInDistribution: spot.isInDistribution || spot.field?.isDistribution ?? false)
  }

  /// An entry with another value; where that is changed only in a part, the entry stays where it is written.
  func changed(_ entry: SourceNode.Entry, to node: SourceNode, _ rest: Parts) -> SourceNode.Entry {
    SourceNode.Entry(
      key: entry.key, place: rest.isEmpty ? edit.place : entry.place, layer: rest.isEmpty ? layer : entry.layer,
      value: node)
  }
}

extension Choice {
  /// The entries without what the key that has just been set replaces.
  func keeping(_ key: String, in entries: [SourceNode.Entry]) -> [SourceNode.Entry] {
    guard let chosen = options.first(where: { $0.key == key }) else { return entries }
    let others = Set(options.flatMap { [$0.key] + $0.companions }).subtracting([chosen.key] + chosen.companions)
    return entries.filter { !others.contains($0.key) }
  }
}
