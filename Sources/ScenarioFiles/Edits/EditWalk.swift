import Files

/// The way of one edit down the tree, along its path and in step with what is known of the keys.
struct EditWalk {
  /// A value on the way; none where the key is not written.
  struct Site {
    var node: SourceNode?
    var path: [String]
    var field: FieldNode?
    var isInDistribution = false
  }

  /// What becomes of a value.
  enum Outcome {
    case kept
    case changed(SourceNode)
    case removed
  }

  typealias Parts = ArraySlice<EditPath.Part>

  let edit: ScenarioEdit
  let layer: Int
  let value: SourceNode
  private(set) var problems: [FileProblem] = []

  init(_ edit: ScenarioEdit, layer: Int) {
    self.edit = edit
    self.layer = layer
    value = edit.node.inLayer(layer)
  }

  /// Changes what a path leads to from a spot.
  mutating func change(_ spot: Site, _ parts: Parts) -> Outcome {
    guard let part = parts.first else { return finish(spot) }
    if case .list(let items)? = spot.node?.content {
      if part.isWildcard || Int(part.text) != nil || !canBeMap(spot, with: part) {
        return changeItems(items, of: spot, parts)
      }
    }
    guard let entries = entries(of: spot, with: part) else { return .kept }
    return part.isWildcard ? changeAll(entries, of: spot, parts.dropFirst()) : changeEntry(entries, of: spot, parts)
  }

  var isScalar: Bool {
    guard case .scalar = value.content else { return false }
    return true
  }

  mutating func report(_ path: [String], _ message: String) {
    problems.append(FileProblem(edit.place, path: path, message))
  }

  mutating func finish(_ spot: Site) -> Outcome {
    if let outcome = finishBare(spot) { return outcome }
    if edit.operation == .set {
      if value.isNull { return spot.node == nil ? .kept : .removed }
      return .changed(value)
    }
    let arithmetic = EditArithmetic(operation: edit.operation, operand: value)
    do throws(Misfit) {
      return .changed(
        try arithmetic.change(try present(spot), of: spot.field, isInDistribution: isInDistribution(spot)))
    } catch {
      report(spot.path, error.message)
      return .kept
    }
  }

  /// A bare value where a map stands: it changes what it stands for, and leaves what the map says beside that.
  private mutating func finishBare(_ spot: Site) -> Outcome? {
    guard isScalar, let key = spot.field?.bareKey, var entries = spot.node?.entries,
      let index = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    guard case .changed(let node) = finish(below(spot, key, entries[index].value)) else { return .kept }
    entries[index] = changed(entries[index], to: node, [])
    return .changed(SourceNode(place: spot.node?.place ?? edit.place, content: .map(entries)))
  }

  func isInDistribution(_ spot: Site) -> Bool {
    spot.isInDistribution || spot.field?.isDistribution ?? false
  }

  /// What is written, or what holds where nothing is.
  func present(_ spot: Site) throws(Misfit) -> SourceNode {
    if let node = spot.node, !node.isNull { return node }
    if let text = spot.field?.default, Quantity(text) != nil {
      return SourceNode(place: edit.place, content: .scalar(text, isQuoted: false))
    }
    // What takes no time may take some.
    if edit.operation == .add, let field = spot.field, field.isDistribution, field.default == "none" {
      return SourceNode(place: edit.place, content: .scalar("0s", isQuoted: false))
    }
    throw Misfit("is not set, so that '\(edit.operation.rawValue)' has nothing to change; write =\(edit.value)")
  }
}
