package import Measures

/// Values by measure, close together: results of a year of hours hold hundreds of thousands of such tables.
///
/// A bit says of each measure whether it has a value, and the values lie in the order of the measures; so a table takes
/// what its values take and 48 bytes.
///
/// - Complexity: looking up is O(1), giving a measure its first value is O(values).
package struct MeasureTable<Value> {
  private var present = (UInt64(0), UInt64(0))
  private var values: [Value] = []

  /// An empty table.
  package init() {}

  /// An empty table with room for so many values.
  init(reserving count: Int) {
    values.reserveCapacity(count)
  }

  /// The value of a measure.
  package subscript(measure: Measure) -> Value? {
    get { has(measure) ? values[rank(measure)] : nil }
    set {
      let (rank, isThere) = (rank(measure), has(measure))
      guard let newValue else {
        if isThere {
          values.remove(at: rank)
          toggle(measure)
        }
        return
      }
      if isThere {
        values[rank] = newValue
      } else {
        // Much faster than an insertion, as measures mostly come in their order.
        values.append(newValue)
        var place = values.count - 1
        while place > rank {
          values.swapAt(place, place - 1)
          place -= 1
        }
        toggle(measure)
      }
    }
  }

  /// A table of the measures that have a value here, each with another one, or none.
  package func compactMap<Other>(_ transform: (Measure, Value) -> Other?) -> MeasureTable<Other> {
    var table = MeasureTable<Other>()
    var others: [Other] = []
    others.reserveCapacity(values.count)
    var index = 0
    for measure in Measure.allCases where has(measure) {
      defer { index += 1 }
      guard let other = transform(measure, values[index]) else { continue }
      others.append(other)
      table.toggle(measure)
    }
    // No larger than it must be: tables are many and stay.
    table.values = others.count < values.count ? Array(others[...]) : others
    return table
  }

  private func has(_ measure: Measure) -> Bool {
    let ordinal = measure.ordinal
    return (ordinal < 64 ? present.0 >> UInt64(ordinal) : present.1 >> UInt64(ordinal - 64)) & 1 == 1
  }

  /// How many of the measures before it have a value.
  private func rank(_ measure: Measure) -> Int {
    let ordinal = measure.ordinal
    guard ordinal >= 64 else { return (present.0 & (1 << UInt64(ordinal) - 1)).nonzeroBitCount }
    return present.0.nonzeroBitCount + (present.1 & (1 << UInt64(ordinal - 64) - 1)).nonzeroBitCount
  }

  private mutating func toggle(_ measure: Measure) {
    let ordinal = measure.ordinal
    if ordinal < 64 { present.0 ^= 1 << UInt64(ordinal) } else { present.1 ^= 1 << UInt64(ordinal - 64) }
  }
}

extension MeasureTable: Equatable where Value: Equatable {
  package static func == (left: MeasureTable, right: MeasureTable) -> Bool {
    left.present == right.present && left.values == right.values
  }
}

extension MeasureTable: Sendable where Value: Sendable {}
