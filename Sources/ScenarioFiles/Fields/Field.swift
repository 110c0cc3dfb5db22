import Files

/// One key of a section: everything that is known of it.
///
/// Tables of fields are long. Their initializers, and what makes a ``Format``, are not inlined into them: the optimizer
/// would take a sixth longer for the module.
struct Field<Draft: Sendable>: Sendable {
  /// The key with its documentation.
  let node: FieldNode
  /// What the schema says of its value.
  let schema: JSONValue
  /// The default for the schema, if it can be written as one word.
  let plainDefault: JSONValue?
  /// Reads the value into the section's draft.
  let decode: @Sendable (Spot, inout Draft, inout Reading) -> Void

  /// A key whose value goes to one place of the draft.
  @inline(never)
  init<Value>(
    _ key: String, _ format: Format<Value>, _ target: any WritableKeyPath<Draft, Value> & Sendable, _ summary: String,
    unit: String? = nil, default: String? = nil, isRequired: Bool = false, example: String? = nil
  ) {
    self.init(
      key, format, summary, unit: unit, default: `default`, isRequired: isRequired, example: example
    ) { value, draft in draft[keyPath: target] = value }
  }

  /// A key whose value goes to one place of the draft that may be empty.
  @inline(never)
  init<Value>(
    _ key: String, _ format: Format<Value>, _ target: any WritableKeyPath<Draft, Value?> & Sendable, _ summary: String,
    unit: String? = nil, default: String? = nil, isRequired: Bool = false, example: String? = nil
  ) {
    self.init(
      key, format, summary, unit: unit, default: `default`, isRequired: isRequired, example: example
    ) { value, draft in draft[keyPath: target] = value }
  }

  @inline(never)
  private init<Value>(
    _ key: String, _ format: Format<Value>, _ summary: String, unit: String?, default: String?, isRequired: Bool,
    example: String?, store: @escaping @Sendable (Value, inout Draft) -> Void
  ) {
    node = FieldNode(
      key: key, summary: summary, kind: format.kind, example: example ?? format.example, unit: unit, default: `default`,
      isRequired: isRequired, children: format.fields, choice: format.choice)
    schema = format.schema
    plainDefault = `default`.flatMap { format.plain($0) }
    decode = { spot, draft, reading in
      if let value = format.read(spot, &reading) { store(value, &draft) } else { reading.distrust(spot.path) }
    }
  }
}

/// A key, for people: what it means and how it is written.
struct FieldNode: Sendable {
  var key: String
  var summary: String
  var kind: String
  var example: String
  var unit: String?
  var `default`: String?
  var isRequired = false
  var children: [FieldNode] = []
  /// Which of the children exclude each other.
  var choice: Choice?

  /// What the kind of lists is called, whose children are the keys of their items.
  static let listKind = "list"

  /// What the kind of a map is called in whose place a list of such maps may stand.
  static let oneOrMoreKind = "map, or list of maps"

  /// What the kind of clock times is called, which no arithmetic changes.
  static let clockKind = "clock time"
}

extension Format {
  /// A value for the schema, if a word can be read as one: `30m` can, `no limit` cannot.
  fileprivate func plain(_ word: String) -> JSONValue? {
    let node = SourceNode(place: FilePlace(file: ""), content: .scalar(word, isQuoted: false))
    var reading = Reading()
    guard read(Spot(root: node), &reading) != nil else { return nil }
    guard case .object(let members) = schema,
      case .string(let type)? = members.first(where: { $0.key == "type" })?.value
    else { return .string(word) }
    // Any word can be read as text, even one that only describes the default.
    return ["number", "integer"].contains(type) ? Double(word).map(JSONValue.shortest) : nil
  }
}
