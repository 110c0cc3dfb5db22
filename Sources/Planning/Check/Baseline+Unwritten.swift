import Measures
import Scenarios
import Statistics

extension Baseline.Record {
  /// The records of measures that a baseline left out because nothing of the kind could happen then: nobody was blocked or
  /// timed out, and nobody balked among those who were lost. What begins to happen is compared with that.
  static func unwritten(
    in records: [Baseline.Record], _ checked: [Indicator], _ names: ServiceLevelNames, in horizon: Horizon
  ) -> [Baseline.Record] {
    let byKey = Dictionary(records.map { (names.key(now: $0.key) ?? $0.key, $0.pairs) }) { first, _ in first }
    return checked.compactMap { indicator in
      let key = indicator.key(in: horizon)
      guard byKey[key] == nil else { return nil }
      func pairs(of measure: Measure) -> [RatioPair]? {
        byKey[Indicator(indicator.subject, measure, indicator.span).key(in: horizon)]
      }
      let then: [RatioPair]? =
        switch indicator.measure {
        // Of no contacts no share can be told, however many there were.
        case .blockedRate, .timedOutRate: pairs(of: .offered)?.map { RatioPair(0, $0.x) }
        case .abandonRateWithBalked: pairs(of: .abandonRate)
        default: nil
        }
      return then.map { Baseline.Record(key: key, pairs: $0) }
    }
  }
}
