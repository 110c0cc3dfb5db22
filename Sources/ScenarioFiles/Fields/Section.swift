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
    let keys = SectionKeys(name: name, nodes: fields.map(\.node), choice: choice)
    guard let spot = keys.known(in: spot, example: example, &reading) else { return nil }
    for field in fields {
      if let entry = keys.entry(of: field.node, in: spot, &reading) {
        field.decode(Spot(entry, in: spot), &draft, &reading)
      }
    }
    return spot
  }
}
