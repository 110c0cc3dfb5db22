internal import Measures
internal import Scenarios

/// One day's counts, to see how far the six definitions of the service level lie apart.
struct ServiceLevelExample {
  let answered: Double
  let abandoned: Double
  let answeredWithin: Double
  let abandonedWithin: Double
  let abandonedShort: Double

  /// The example that `sira explain` prints.
  static let published = ServiceLevelExample(
    answered: 1000, abandoned: 60, answeredWithin: 860, abandonedWithin: 20, abandonedShort: 10)

  private var counts: ServiceLevelCounts {
    ServiceLevelCounts(
      answered: answered, offered: answered + abandoned, answeredWithin: answeredWithin,
      abandonedWithin: abandonedWithin, abandonedShort: abandonedShort)
  }

  /// The counts in words.
  var text: String {
    func number(_ count: Double) -> String { Decimal.fixed(count, 0) }
    return "Example: \(number(answered)) answered, \(number(answeredWithin)) within T; "
      + "\(number(abandoned)) abandoned, \(number(abandonedWithin)) within T, \(number(abandonedShort)) within S (short_abandon)."
  }

  /// A definition with the example's numbers, e.g. `less_short  860 ÷ 1050 = 0.8190`.
  func calculation(_ definition: ServiceLevelDefinition) -> String {
    let parts = definition.fraction(counts)
    let value = Decimal.fixed(parts.part / parts.whole, 4)
    return "\(Printable.padded(definition.rawValue, to: 16))"
      + "\(Decimal.fixed(parts.part, 0)) ÷ \(Decimal.fixed(parts.whole, 0)) = \(value)"
  }

  /// All six definitions side by side.
  var table: [String] {
    [text]
      + ServiceLevelDefinition.allCases.map { definition in
        "  \(Printable.padded(calculation(definition), to: 38))\(definition.formula(within: "T", short: "S"))"
      }
  }
}
