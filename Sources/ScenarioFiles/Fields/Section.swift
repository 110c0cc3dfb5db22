import Files

/// A map with known keys.
struct Section<Draft: Sendable>: Sendable {
  /// What it is called, e.g. `goal`.
  let name: String
  /// The keys in the order in which they are read and documented.
  let fields: [Field<Draft>]
  /// Keys of which exactly one is to be there.
  let choice: Choice?

  init(_ name: String, _ fields: [Field<Draft>], choice: Choice? = nil) {
    self.name = name
    self.fields = fields
    self.choice = choice
  }

  /// How the map is written; a draft collects its values, and a last step makes a value of the draft.
  func format<Value: Sendable>(
    example: String, start: Draft,
    finish: @escaping @Sendable (Draft, Spot, inout Reading) -> Value?
  ) -> Format<Value> {
    Format(kind: "map", example: example, schema: schema, fields: fields.map(\.node), choice: choice) { spot, reading in
      var draft = start
      guard let spot = read(spot, into: &draft, example: example, &reading) else { return nil }
      return finish(draft, spot, &reading)
    }
  }

  /// The map whose draft is the value.
  func format(example: String, start: Draft) -> Format<Draft> {
    format(example: example, start: start) { draft, _, _ in draft }
  }

  /// Reads the map into a draft.
  /// - Returns: the map with misspelt keys put right and without what other keys exclude; nil if it is no map.
  func read(_ spot: Spot, into draft: inout Draft, example: String, _ reading: inout Reading) -> Spot? {
    guard case .map(let entries) = spot.node.content else {
      reading.report(spot, spot.mismatch("a map", example: example))
      return nil
    }
    var spot = spot
    spot.node.content = .map(known(entries, spot, &reading))
    if let choice { spot.node.content = .map(choice.apply(to: spot, &reading)) }
    for field in fields {
      if let entry = spot.entry(field.node.key) {
        field.decode(Spot(entry, in: spot), &draft, &reading)
      } else if field.node.isRequired {
        let example = "\(field.node.key): \(field.node.example)"
        reading.report(spot.path + [field.node.key], at: spot.keyPlace, "is missing; write for example \(example)")
      }
    }
    return spot
  }

  /// The entries with known keys. A misspelt key is taken for what was probably meant, so that one mistake does not
  /// cause others.
  private func known(
    _ entries: [SourceNode.Entry], _ spot: Spot, _ reading: inout Reading
  ) -> [SourceNode.Entry] {
    let keys = fields.map(\.node.key)
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
