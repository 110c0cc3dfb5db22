/// Keys of a map that exclude each other.
struct Choice: Sendable {
  /// A key, and others that only go with it.
  struct Option: Sendable {
    let key: String
    let companions: [String]

    init(_ key: String, with companions: [String] = []) {
      self.key = key
      self.companions = companions
    }
  }

  /// The keys.
  let options: [Option]
  /// What to say if none of them is there.
  let missing: String
  /// A key that may stand beside any of them, or alone.
  let substitute: String?

  init(_ options: [Option], missing: String, unless substitute: String? = nil) {
    self.options = options
    self.missing = missing
    self.substitute = substitute
  }

  /// Checks that exactly one of the keys is there, with nothing that goes only with another.
  ///
  /// A file that extends another may choose differently: what its base chose, and what only goes with that, is dropped.
  /// - Returns: the entries that count.
  func apply(to spot: Spot, _ reading: inout Reading) -> [SourceNode.Entry] {
    let present = options.compactMap { option in spot.entry(option.key).map { (option: option, entry: $0) } }
    guard let layer = present.map(\.entry.layer).min() else {
      if let substitute, spot.entry(substitute) != nil { return spot.node.entries }
      reading.report(spot.path, at: spot.keyPlace, missing)
      return spot.node.entries
    }
    let nearest = present.filter { $0.entry.layer == layer }
    let chosen = nearest[0]
    for other in nearest.dropFirst() {
      reading.report(
        spot.path + [other.option.key], at: other.entry.place, "excludes '\(chosen.option.key)'; keep one of them")
    }
    let companions = Set(options.flatMap(\.companions))
    let optionKeys = Set(options.map(\.key))
    return spot.node.entries.filter { entry in
      if optionKeys.contains(entry.key) { return entry.key == chosen.option.key }
      guard companions.contains(entry.key), !chosen.option.companions.contains(entry.key) else { return true }
      // A base chose otherwise, and what goes with that is dropped with it; but what is put over a choice, or beside it,
      // was meant to count. Where two options are there, the one that is dropped may be the one that the key goes with.
      if entry.layer <= layer, nearest.count == 1 {
        reading.report(
          spot.path + [entry.key], at: entry.place, "does not go with '\(chosen.option.key)'; leave it out")
      }
      return false
    }
  }
}
