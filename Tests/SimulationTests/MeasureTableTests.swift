import Measures
import Scenarios
import Simulation
import Testing

@Suite struct MeasureTableTests {
  @Test func `measures are numbered in their order, and there is room for all`() {
    #expect(Measure.allCases.map(\.ordinal) == Array(Measure.allCases.indices))
    #expect(Measure.allCases.count <= 128)
  }

  @Test(arguments: 0..<50)
  func `a table says what a dictionary would`(seed: Int) {
    var chance = Chance(seed: seed)
    var table = MeasureTable<Int>()
    var dictionary: [Measure: Int] = [:]
    for value in 0..<200 {
      let measure = chance.one(of: Measure.allCases)
      let new = chance.one(of: [value, value, nil])
      table[measure] = new
      dictionary[measure] = new
      #expect(table[measure] == new)
    }
    #expect(Measure.allCases.allSatisfy { table[$0] == dictionary[$0] })
    let even = table.compactMap { $1 % 2 == 0 ? $1 * 10 + $0.ordinal : nil }
    for measure in Measure.allCases {
      let value = dictionary[measure].flatMap { $0 % 2 == 0 ? $0 * 10 + measure.ordinal : nil }
      #expect(even[measure] == value)
    }
    var other = MeasureTable<Int>()
    for (measure, value) in dictionary { other[measure] = value }
    #expect(other == table)
    other[.asa] = -1
    #expect(other != table)
  }

  @Test func `an empty table of definitions equals one that was emptied`() {
    var table = DefinitionTable<Int>()
    table[.ofOffered] = 3
    #expect(table[.ofOffered] == 3)
    #expect(table[.lessShort] == nil)
    #expect(table != DefinitionTable())
    table[.ofOffered] = nil
    #expect(table == DefinitionTable())
    for (index, definition) in ServiceLevelDefinition.allCases.enumerated() { table[definition] = index }
    #expect(ServiceLevelDefinition.allCases.map { table[$0] } == [0, 1, 2, 3, 4, 5])
  }
}
