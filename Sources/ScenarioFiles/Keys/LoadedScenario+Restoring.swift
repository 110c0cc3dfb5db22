extension LoadedScenario {
  /// The scenario as it was when it said something else.
  ///
  /// - Parameter keys: All that it said, as ``keys`` had it then.
  /// - Returns: nil where that cannot be told from the keys alone, as when a CSV file or a list of many values has changed.
  public func restored(to keys: [ScenarioKey]) -> LoadedScenario? {
    // What is set may replace something, as staff replaces shifts, which need not be removed then.
    guard let set = changed(to: keys, where: { $0.after != nil }),
      let restored = set.changed(to: keys, where: { $0.after == nil })
    else { return nil }
    return ScenarioKey.differences(from: restored.keys, to: keys).isEmpty ? restored : nil
  }

  private func changed(to keys: [ScenarioKey], where isMeant: (ScenarioKeyChange) -> Bool) -> LoadedScenario? {
    let differences = ScenarioKey.differences(from: self.keys, to: keys).filter(isMeant)
    guard !differences.isEmpty else { return self }
    let kept = Set(keys.flatMap { Self.beginnings(of: $0.path) })
    var texts: [String] = []
    for difference in differences {
      // A map of which nothing is left goes as a whole.
      let gone = Self.beginnings(of: difference.path).first { !kept.contains($0) }
      let text = difference.after.map { "\(difference.path)=\($0)" } ?? "\(gone ?? difference.path)=null"
      if !texts.contains(text) { texts.append(text) }
    }
    let edits = texts.compactMap { try? ScenarioEdit($0, option: "") }
    guard edits.count == texts.count else { return nil }
    return try? applying(edits.map { .edit($0) })
  }

  /// A path and all above it, the shortest first.
  private static func beginnings(of path: String) -> [String] {
    var rest = "\(path)="[...]
    guard let parts = try? EditPath(startOf: &rest).parts.map(\.text) else { return [path] }
    return parts.indices.map { EditPath.text(Array(parts[...$0])) }
  }
}
