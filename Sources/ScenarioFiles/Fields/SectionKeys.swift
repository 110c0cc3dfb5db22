import Files

/// The keys of a section, whatever they are read into: what all sections have in common is compiled once.
struct SectionKeys {
  /// What the section is called.
  let name: String
  let nodes: [FieldNode]
  let choice: Choice?

  /// The map with misspelt keys put right and without what other keys exclude; nil if it is no map, which is reported.
  func known(in spot: Spot, example: String, _ reading: inout Reading) -> Spot? {
    guard case .map(let entries) = spot.node.content else {
      reading.report(spot, spot.mismatch("a map", example: example))
      return nil
    }
    var spot = spot
    spot.node.content = .map(known(entries, spot, &reading))
    if let choice { spot.node.content = .map(choice.apply(to: spot, &reading)) }
    return spot
  }

  /// The entry of a key; nil if there is none, which is reported if there must be one.
  func entry(of node: FieldNode, in spot: Spot, _ reading: inout Reading) -> SourceNode.Entry? {
    if let entry = spot.entry(node.key) { return entry }
    if node.isRequired {
      let example = "\(node.key): \(node.example)"
      reading.report(spot.path + [node.key], at: spot.keyPlace, "is missing; write for example \(example)")
    }
    return nil
  }

  /// The entries with known keys. A misspelt key is taken for what was probably meant, so that one mistake does not
  /// cause others.
  private func known(
    _ entries: [SourceNode.Entry], _ spot: Spot, _ reading: inout Reading
  ) -> [SourceNode.Entry] {
    let keys = nodes.map(\.key)
    var free = keys.filter { key in !entries.contains { $0.key == key } }
    return entries.compactMap { entry in
      guard !keys.contains(entry.key) else { return entry }
      let path = spot.path + [entry.key]
      if let separated = entry.separated, free.contains(separated.key) {
        reading.report(path, at: entry.place, "needs a space after the colon: write '\(separated.key): ...'")
        free.removeAll { $0 == separated.key }
        return separated
      }
      guard let meant = reading.suggestion(for: entry.key, among: keys) else {
        reading.report(path, at: entry.place, "unknown key; \(name) has \(Excerpt.list(keys, atMost: 20))")
        return nil
      }
      guard let index = free.firstIndex(of: meant) else {
        // What a base says is there to be replaced.
        let isOfBase = entries.contains { $0.key == meant && $0.layer > entry.layer }
        reading.report(
          path, at: entry.place,
          "unknown key; " + (isOfBase ? "did you mean '\(meant)'?" : "'\(meant)' is there already"))
        return nil
      }
      free.remove(at: index)
      reading.report(path, at: entry.place, "unknown key; did you mean '\(meant)'?")
      var corrected = entry
      corrected.key = meant
      return corrected
    }
  }
}

extension SourceNode.Entry {
  /// The entry of a key and a value with no space behind the colon, which YAML takes for a key.
  fileprivate var separated: SourceNode.Entry? {
    guard case .empty = value.content, let colon = key.firstIndex(of: ":") else { return nil }
    var entry = self
    entry.key = String(key[..<colon])
    entry.value.content = .scalar(String(key[key.index(after: colon)...]), isQuoted: false)
    return entry
  }
}
