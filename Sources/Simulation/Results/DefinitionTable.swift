public import Measures

/// Values by definition of the service level, close together; an empty table takes next to nothing.
public struct DefinitionTable<Value> {
  private var values: [Value?] = []

  /// An empty table.
  public init() {}

  /// The value of a definition.
  public subscript(definition: ServiceLevelDefinition) -> Value? {
    get { values.isEmpty ? nil : values[Self.place(definition)] }
    set {
      if values.isEmpty { values = Array(repeating: nil, count: ServiceLevelDefinition.allCases.count) }
      values[Self.place(definition)] = newValue
    }
  }

  /// A table of the definitions that have a value here, each with another one, or none.
  func compactMap<Other>(_ transform: (Value) -> Other?) -> DefinitionTable<Other> {
    var table = DefinitionTable<Other>()
    let others = values.map { $0.flatMap(transform) }
    if others.contains(where: { $0 != nil }) { table.values = others }
    return table
  }

  private static func place(_ definition: ServiceLevelDefinition) -> Int {
    switch definition {
    case .ofAnswered: 0
    case .ofOffered: 1
    case .creditAbandons: 2
    case .ignoreAbandons: 3
    case .creditShort: 4
    case .lessShort: 5
    }
  }
}

extension DefinitionTable: Equatable where Value: Equatable {
  /// Whether both have the same values; it makes no difference whether a table was never filled or was emptied.
  public static func == (left: DefinitionTable, right: DefinitionTable) -> Bool {
    ServiceLevelDefinition.allCases.allSatisfy { left[$0] == right[$0] }
  }
}

extension DefinitionTable: Sendable where Value: Sendable {}
