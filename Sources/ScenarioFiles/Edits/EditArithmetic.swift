import Files

/// What `+=`, `-=` and `*=` make of what is written.
struct EditArithmetic {
  let operation: ScenarioEdit.Operation
  /// What stands after the sign.
  let operand: SourceNode

  /// Changes a value.
  ///
  /// - Parameters:
  ///   - field: what is known of the key.
  ///   - isInDistribution: whether the value is a part of a distribution.
  /// - Throws: why it cannot be done.
  func change(
    _ node: SourceNode, of field: FieldNode?, isInDistribution: Bool
  ) throws(Misfit) -> SourceNode {
    switch node.content {
    case .scalar(let text, _): return try changed(text, by: operand, of: field)
    case .list(let items):
      if isInDistribution {
        if operation == .multiply { return try scaled(node) }
        if items.contains(where: { !$0.entries.isEmpty }), case .scalar = operand.content { return try moved(node) }
      }
      return try changed(items, of: field)
    case .map(let entries):
      if let file = entries.first(where: { $0.key == "file" }) { throw Misfit(comesFromFile(file.value)) }
      guard operation == .multiply else {
        guard isInDistribution else { throw Misfit(isMap(node)) }
        return try moved(node)
      }
      let isOfDurations = entries.allSatisfy { entry in
        field?.field(entry.key).map { $0.isDistribution || $0.kind == "duration" } ?? false
      }
      guard isInDistribution || isOfDurations else { throw Misfit(isMap(node)) }
      return try scaled(node)
    case .empty, .null: throw Misfit("has no value that '\(operation.rawValue)' could change")
    }
  }

  private func isMap(_ node: SourceNode) -> String {
    let keys = node.entries.map(\.key)
    return "is a map, which '\(operation.rawValue)' does not change; name one of its keys: \(Excerpt.list(keys))"
  }

  private func comesFromFile(_ file: SourceNode) -> String {
    "is in the file \(file.kind), which '\(operation.rawValue)' does not change; set it to numbers or to another file"
  }

  /// One value.
  private func changed(_ text: String, by operand: SourceNode, of field: FieldNode?) throws(Misfit) -> SourceNode {
    guard case .scalar(let word, _) = operand.content, let other = Quantity(word) else {
      throw Misfit("\(operand.kind) cannot be used in arithmetic; write a number, a share, a duration or a rate")
    }
    // `08:00` could be a duration, too.
    guard field?.kind != FieldNode.clockKind, let value = Quantity(text) else {
      throw Misfit("\(Excerpt.quoted(text)) cannot be used in arithmetic; set it with '='")
    }
    let result =
      operation == .multiply ? try product(value, other) : try sum(value, other, isShare: field?.kind == "share")
    guard result.value.isFinite, abs(result.value) < 1e15 else { throw Misfit("gets too large to count with") }
    return SourceNode(place: self.operand.place, content: .scalar(result.text, isQuoted: false))
  }

  private func product(_ value: Quantity, _ factor: Quantity) throws(Misfit) -> Quantity {
    switch factor.unit {
    case .number: return value.multiplied(by: factor.value)
    case .share: return value.multiplied(by: factor.value / 100)
    case .duration, .rate: throw Misfit("'*=' needs a plain number or a share, e.g. 1.1 or 110%, not '\(factor.text)'")
    }
  }

  private func sum(_ value: Quantity, _ other: Quantity, isShare: Bool) throws(Misfit) -> Quantity {
    var other = other
    if operation == .subtract { other.value = -other.value }
    if let other = other.converted(to: value.unit, isShare: isShare) { return value.adding(other) }
    if let value = value.converted(to: other.unit, isShare: isShare) { return value.adding(other) }
    other.value = abs(other.value)
    throw Misfit("\(value.text) is \(value.kind), but \(other.text) is \(other.kind)\(hint(value, other))")
  }

  private func hint(_ value: Quantity, _ other: Quantity) -> String {
    switch (value.unit, other.unit) {
    case (_, .share):
      let factor = 1 + (operation == .subtract ? -1 : 1) * other.value / 100
      return
        "; for \(other.text) \(operation == .subtract ? "less" : "more") write *=\(DecimalText.text(DecimalText.rounded(factor, largest: 1)))"
    case (.duration, .number): return "; write a unit, e.g. \(other.text)s"
    case (.rate, .number): return "; write a unit, e.g. \(other.text)/h"
    default: return ""
    }
  }

  /// A list, item by item, by one value or by as many.
  private func changed(_ items: [SourceNode], of field: FieldNode?) throws(Misfit) -> SourceNode {
    var operands = [operand]
    if case .list(let list) = operand.content {
      guard list.count == items.count else {
        throw Misfit("has \(items.count) items, but \(list.count) stand behind '\(operation.rawValue)'")
      }
      operands = list
    }
    var results: [SourceNode] = []
    for (index, item) in items.enumerated() {
      guard case .scalar(let text, _) = item.content else {
        throw Misfit("is a list of more than numbers; name one of its items, 0 to \(items.count - 1)")
      }
      // Where it is closed it stays closed.
      if text == StaffEntry.closedWord {
        results.append(item)
        continue
      }
      let other = operands.count == 1 ? operands[0] : operands[index]
      results.append(try changed(text, by: other, of: field))
    }
    return SourceNode(place: operand.place, content: .list(results))
  }

  /// A distribution with each of its durations multiplied; what has no unit, such as a cv, stays.
  private func scaled(_ node: SourceNode) throws(Misfit) -> SourceNode {
    var count = 0
    let result = try changingDurations(of: node, isLimited: false, &count)
    if count == 0 { throw Misfit("has no duration that '*=' could change") }
    return result
  }

  /// A distribution that takes so much longer or shorter: its mean, and what else is a duration in it, but not the limits
  /// beyond which it is drawn again or cut. A cv stays.
  private func moved(_ node: SourceNode) throws(Misfit) -> SourceNode {
    guard case .scalar(let word, _) = operand.content, Quantity(word)?.unit == .duration else {
      throw Misfit("is a distribution, to which '\(operation.rawValue)' adds a duration, e.g. 30s; '*=' takes a factor")
    }
    var count = 0
    return try changingDurations(of: node, isLimited: true, &count)
  }

  /// The keys beside a family that limit what is drawn.
  private static let limits: Set<String> = ["min", "max", "at_most"]

  /// What is written with each of its durations changed, and how many those are.
  /// - Parameter isLimited: Whether it is a distribution whose limits stay.
  private func changingDurations(
    of node: SourceNode, isLimited: Bool, _ count: inout Int
  ) throws(Misfit) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar(let text, _):
      guard let value = Quantity(text), value.unit == .duration else { break }
      count += 1
      node = try changed(text, by: operand, of: nil)
    case .list(let items):
      var results: [SourceNode] = []
      for item in items { results.append(try changingDurations(of: item, isLimited: isLimited, &count)) }
      node.content = .list(results)
    case .map(let entries):
      var results: [SourceNode.Entry] = []
      for entry in entries {
        if entry.key == "file" { throw Misfit(comesFromFile(entry.value)) }
        var entry = entry
        if !isLimited || !Self.limits.contains(entry.key) {
          // Below a family are its own durations, and in a mixture, behind 'of', other distributions.
          let goesOn = operation != .multiply && entry.key == "of"
          entry.value = try changingDurations(of: entry.value, isLimited: goesOn, &count)
        }
        results.append(entry)
      }
      node.content = .map(results)
    case .empty, .null: break
    }
    return node
  }
}
