extension LoadedScenario {
  /// The scenario as it was when it said something else.
  ///
  /// - Parameter keys: All that it said, as ``keys`` had it then.
  /// - Returns: nil where that cannot be told from the keys alone, as when a CSV file or a list of many values has changed.
  public func restored(to keys: [ScenarioKey]) -> LoadedScenario? {
    // What is set may take the place of something, as staff does of shifts, which need not be removed then.
    guard let set = changed(to: keys, where: { $0.after != nil }),
      let restored = set.changed(to: keys, where: { $0.after == nil })
    else { return nil }
    return ScenarioKey.differences(from: restored.keys, to: keys).isEmpty ? restored : nil
  }

  private func changed(to keys: [ScenarioKey], where isMeant: (ScenarioKeyChange) -> Bool) -> LoadedScenario? {
    let differences = ScenarioKey.differences(from: self.keys, to: keys).filter(isMeant)
    guard !differences.isEmpty else { return self }
    let edits = differences.compactMap { try? ScenarioEdit("\($0.path)=\($0.after ?? "null")", option: "") }
    guard edits.count == differences.count else { return nil }
    return try? applying(edits.map { .edit($0) })
  }
}
