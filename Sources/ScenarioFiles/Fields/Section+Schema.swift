import Files

extension Section {
  /// What the schema says of the map.
  var schema: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("type", "object"), ("properties", .object(fields.map { ($0.node.key, $0.describedSchema) })),
    ]
    let required = fields.filter(\.node.isRequired).map { JSONValue.string($0.node.key) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    if let choice { members.append(("oneOf", .array(choice.schema))) }
    members.append(("additionalProperties", false))
    return .object(members)
  }
}

extension Choice {
  /// What each choice needs.
  fileprivate var schema: [JSONValue] {
    let each = options.map { option -> JSONValue in ["required": [.string(option.key)]] }
    guard let substitute else { return each }
    return each + [["required": [.string(substitute)], "not": ["anyOf": .array(each)]]]
  }
}

extension Field {
  /// The schema with the documentation.
  fileprivate var describedSchema: JSONValue {
    var notes: [(key: String, value: JSONValue)] = [("description", .string(node.description))]
    if let plainDefault { notes.append(("default", plainDefault)) }
    return schema.adding(notes)
  }
}

extension FieldNode {
  /// The summary with unit and default.
  var description: String {
    [summary, unit.map { "Unit: \($0)." }, `default`.map { "Default: \($0)." }].compactMap(\.self).joined(
      separator: " ")
  }
}
