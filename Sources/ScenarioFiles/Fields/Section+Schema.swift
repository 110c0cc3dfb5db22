extension Section {
  /// What the schema says of the map.
  var schema: JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("type", "object"), ("properties", .object(fields.map { ($0.node.key, $0.describedSchema) })),
    ]
    let required = fields.filter(\.node.isRequired).map { JSONText.string($0.node.key) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    if let choice {
      members.append(("oneOf", .array(choice.options.map { ["required": [.string($0.key)]] })))
    }
    members.append(("additionalProperties", false))
    return .object(members)
  }
}

extension Field {
  /// The schema with the documentation.
  fileprivate var describedSchema: JSONText {
    var notes: [(key: String, value: JSONText)] = [("description", .string(node.description))]
    if let `default` = node.default { notes.append(("default", .string(`default`))) }
    return schema.adding(notes)
  }
}

extension FieldNode {
  /// The summary with the unit.
  var description: String {
    unit.map { "\(summary) Unit: \($0)." } ?? summary
  }
}
