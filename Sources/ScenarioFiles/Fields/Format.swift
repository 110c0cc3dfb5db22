import Files
import Scenarios

/// How a kind of value is written: the one place that reads, documents and describes it to the schema.
struct Format<Value: Sendable>: Sendable {
  /// What it is called, e.g. `duration`.
  var kind: String
  /// How it looks, e.g. `4m`.
  var example: String
  /// What the schema says of it.
  var schema: JSONValue
  /// The keys below it.
  var fields: [FieldNode] = []
  /// Which of the keys below it exclude each other.
  var choice: Choice?
  /// Reads it; nil if it cannot be read, which has been reported.
  var read: @Sendable (Spot, inout Reading) -> Value?
}

extension Format {
  /// A value that is one piece of text.
  @inline(never)
  static func scalar(
    _ kind: String, example: String, schema: JSONValue, parse: @escaping @Sendable (String) throws(Misfit) -> Value
  ) -> Format {
    Format(kind: kind, example: example, schema: schema) { spot, reading in
      guard let text = spot.text(kind, example: example, &reading) else { return nil }
      do throws(Misfit) {
        return try parse(text)
      } catch {
        reading.report(spot, error.message)
        return nil
      }
    }
  }

  /// The same values, made into something else.
  @inline(never)
  func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Format<Other> {
    Format<Other>(kind: kind, example: example, schema: schema, fields: fields, choice: choice) { spot, reading in
      read(spot, &reading).map(transform)
    }
  }

  /// One value, or a list with one for each interval of the horizon.
  @inline(never)
  var perInterval: Format<[Value]> {
    Format<[Value]>(
      kind: kind, example: example, schema: ["anyOf": [schema, ["type": "array", "items": schema, "minItems": 1]]],
      fields: fields, choice: choice
    ) { spot, reading in
      guard case .list(let nodes) = spot.node.content else { return read(spot, &reading).map { [$0] } }
      guard !nodes.isEmpty else {
        reading.report(spot, "is an empty list; write one value, or one for each interval of the horizon")
        return nil
      }
      let values = nodes.enumerated().map { read(spot.item($0, $1), &reading) }
      return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }
  }

  /// One map, or a list of several such maps; what cannot be read is left out.
  @inline(never)
  var oneOrMore: Format<[Value]> {
    Format<[Value]>(
      kind: FieldNode.oneOrMoreKind, example: example,
      schema: ["anyOf": [schema, ["type": "array", "items": schema, "minItems": 1]]], fields: fields, choice: choice
    ) { spot, reading in
      guard case .list(let nodes) = spot.node.content else { return read(spot, &reading).map { [$0] } }
      guard !nodes.isEmpty else {
        reading.report(spot, "is an empty list; write for example \(example), or leave it out")
        return nil
      }
      let values = nodes.enumerated().map { read(spot.item($0, $1), &reading) }
      if values.contains(where: { $0 == nil }) { reading.distrust(spot.path) }
      return values.compactMap { $0 }
    }
  }

  /// A list of values; what cannot be read is left out.
  /// - Parameter count: How many there may be, for the schema; whoever uses the list says what is wrong with others.
  @inline(never)
  static func list<Item>(
    of item: Format<Item>, example: String, count: ClosedRange<Int>? = nil
  ) -> Format where Value == [Item] {
    let limits: [(key: String, value: JSONValue)] =
      count.map { [("minItems", .integer($0.lowerBound)), ("maxItems", .integer($0.upperBound))] } ?? []
    let schema = (["type": "array", "items": item.schema] as JSONValue).adding(limits)
    return Format(
      kind: FieldNode.listKind, example: example, schema: schema, fields: item.fields, choice: item.choice
    ) { spot, reading in
      guard case .list(let nodes) = spot.node.content else {
        reading.report(spot, spot.mismatch("a list", example: example))
        return nil
      }
      var items: [Item] = []
      var isWhole = true
      for (index, node) in nodes.enumerated() {
        if let value = item.read(spot.item(index, node), &reading) { items.append(value) } else { isWhole = false }
      }
      if !isWhole { reading.distrust(spot.path) }
      return items
    }
  }

  /// A map from names to values, in the order of the file; `nameKey` stands for a name in the documentation, e.g. TYPE.
  @inline(never)
  static func named<Item>(
    _ nameKey: String, _ item: Format<Item>, example: String
  ) -> Format where Value == [(name: String, value: Item)] {
    let schema: JSONValue = [
      "type": "object", "propertyNames": ["pattern": .string(NameText.pattern)], "additionalProperties": item.schema,
    ]
    let node = FieldNode(
      key: nameKey, summary: "One entry for each, under a name of your choice.", kind: item.kind,
      example: item.example, children: item.fields, choice: item.choice)
    return Format(kind: "map", example: example, schema: schema, fields: [node]) { spot, reading in
      guard case .map(let entries) = spot.node.content else {
        reading.report(spot, spot.mismatch("a map of names", example: example))
        return nil
      }
      var items: [(name: String, value: Item)] = []
      for entry in entries {
        let place = Spot(entry, in: spot)
        guard !entry.value.isNull else {
          reading.report(place.path, at: entry.place, "there is nothing that null could remove")
          continue
        }
        if let fault = NameText.fault(entry.key) { reading.report(place.path, at: entry.place, fault) }
        guard items.count < NameText.limit else {
          reading.report(spot, "more than \(NameText.limit) entries")
          return items
        }
        if let value = item.read(place, &reading) {
          items.append((entry.key, value))
        } else {
          reading.distrust(place.path)
        }
      }
      return items
    }
  }
}

extension Format {
  /// The same way of writing; where nothing can be read from it, which is reported, a value stands in.
  @inline(never)
  func standingIn(_ value: @escaping @Sendable (Spot) -> Value) -> Format {
    var format = self
    format.read = { spot, reading in
      if let value = read(spot, &reading) { return value }
      reading.distrust(spot.path)
      return value(spot)
    }
    return format
  }
}

extension Spot {
  /// The text of a scalar; nil if the node is something else, which is reported.
  func text(_ kind: String, example: String, _ reading: inout Reading) -> String? {
    if case .scalar(let text, _) = node.content { return text }
    reading.report(self, mismatch(kind.hasPrefix("a ") ? kind : Self.withArticle(kind), example: example))
    return nil
  }

  /// Says what is there instead of what is expected.
  func mismatch(_ expected: String, example: String) -> String {
    switch node.content {
    case .empty: "has no value; write for example \(keyed(example))"
    case .null: "is null; write for example \(keyed(example))"
    default: "\(node.kind) cannot stand here; write \(expected), e.g. \(keyed(example))"
    }
  }

  private func keyed(_ example: String) -> String {
    guard let key = path.last, Int(key) == nil else { return example }
    return "\(PlainText.line(key)): \(example)"
  }

  static func withArticle(_ kind: String) -> String {
    if kind == "text" { return kind }
    return "\(kind.first.map { "aeio".contains($0) } ?? false ? "an" : "a") \(kind)"
  }
}

extension Format {
  /// The same way of writing, with a last step that may fail and whose failure is reported.
  @inline(never)
  func then<Other: Sendable>(
    _ finish: @escaping @Sendable (Value, Spot, inout Reading) -> Other?
  ) -> Format<Other> {
    Format<Other>(kind: kind, example: example, schema: schema, fields: fields, choice: choice) { spot, reading in
      guard let value = read(spot, &reading) else { return nil }
      return finish(value, spot, &reading)
    }
  }
}
