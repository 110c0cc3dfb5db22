import Measures
import Scenarios
import Simulation
import Statistics

/// What goals are about, over several intervals together.
struct SpanValues {
  private let observation: Observation
  private let span: Range<Int>
  private let confidence: Confidence

  init(_ observation: Observation, _ span: Range<Int>, _ confidence: Confidence) {
    self.observation = observation
    self.span = span
    self.confidence = confidence
  }

  /// What a type's goal is about; nothing where it has none.
  static func indicators(_ type: ContactType) -> [Indicator] {
    guard !type.goalParts.isEmpty else { return [] }
    let measures = Set(counts + [.serviceLevel] + type.goalParts.map(\.measure))
    return measures.sorted { $0.rawValue < $1.rawValue }.map { Indicator(.contacts(type.name), $0) }
  }

  /// What a group's cap is about; nothing where it has none.
  static func indicators(_ group: AgentGroup) -> [Indicator] {
    [group.occupancyCap].compactMap { $0 }.map { Indicator(.agents(group.name), $0.measure) }
  }

  /// What adds up from interval to interval; other measures are ratios of sums.
  private static let counts: [Measure] = [.offered, .answered, .blocked]

  func values(of group: AgentGroup) -> MeasureValues {
    Self.indicators(group).reduce(into: MeasureValues()) { $0[$1.measure] = estimate($1.measure, pairs($1)) }
  }

  func values(of type: ContactType) -> MeasureValues {
    let all = Self.indicators(type).map { ($0.measure, pairs($0)) }
    var found = all.reduce(into: MeasureValues()) { found, entry in
      found[entry.0] = entry.0.percentile.map { percentile($0, of: type, entry.0) } ?? estimate(entry.0, entry.1)
    }
    let contact = observation.summary.contacts.first { $0.type.name == type.name }
    found.leadsNowhere = contact.map { contact in span.contains { contact.intervals[$0].leadsNowhere } } ?? false
    found.isClosed = contact.map { contact in span.allSatisfy { contact.intervals[$0].isClosed } } ?? false
    let kept = (0..<observation.summary.replications).compactMap {
      found.isClosed ? nil : isKept(type, on: $0, all, found.leadsNowhere)
    }
    found[.serviceLevelMet] = Proportion.estimate(
      successes: kept.count { $0 }, trials: kept.count, confidence: confidence)
    return found
  }

  /// Whether one replication kept the goal, as the mean of all is judged; nil where there is nothing to judge.
  private func isKept(
    _ type: ContactType, on replication: Int, _ pairs: [(Measure, [RatioPair])], _ leadsNowhere: Bool
  ) -> Bool? {
    var values = MeasureValues()
    values.leadsNowhere = leadsNowhere
    var found: [Measure: RatioPair] = [:]
    for (measure, pairs) in pairs where pairs.indices.contains(replication) && pairs[replication].y > 0 {
      found[measure] = pairs[replication]
      values[measure] = Estimate(mean: pairs[replication].x / pairs[replication].y)
    }
    let findings = type.goalParts.map { (part: $0, finding: type.finding($0, values)) }
    guard findings.contains(where: { $0.finding != .nothing }) else { return nil }
    return findings.allSatisfy { part, finding in
      if case .unserved = finding { return false }
      return found[part.measure].map { part.isKept(part: $0.x, of: $0.y) } ?? true
    }
  }

  /// What each replication adds to a measure over all intervals: sums of what it adds to each.
  private func pairs(_ indicator: Indicator) -> [RatioPair] {
    var sums: [RatioPair] = []
    for interval in span {
      let next = observation.pairs(Indicator(indicator.subject, indicator.measure, .interval(interval))) ?? []
      sums = sums.isEmpty ? next : zip(sums, next).map { RatioPair($0.x + $1.x, $0.y + $1.y) }
    }
    return Self.counts.contains(indicator.measure) ? sums.map { RatioPair($0.x, 1) } : sums
  }

  /// A percentile of the waits of all intervals together.
  private func percentile(_ share: Double, of type: ContactType, _ measure: Measure) -> Estimate? {
    var waits = SectionedQuantiles()
    for interval in span {
      let place = Indicator(.contacts(type.name), measure, .interval(interval))
      observation.waits(place).map { waits.merge($0) }
    }
    return waits.estimate(share, confidence: confidence)
  }

  private func estimate(_ measure: Measure, _ pairs: [RatioPair]) -> Estimate? {
    let replications = observation.summary.replications
    guard !Self.counts.contains(measure) else {
      let sums = pairs.reduce(into: MeanSums()) { $0.add($1.x) }
      return sums.estimate(replications: replications, confidence: confidence)
    }
    let sums = pairs.reduce(into: RatioSums()) { $0.add($1.x, $1.y) }
    // The time that agents are busy is not a count of independent trials.
    return measure.unit == .share && measure != .occupancy && measure != .slotOccupancy
      ? sums.shareEstimate(replications: replications, confidence: confidence)
      : sums.estimate(replications: replications, confidence: confidence)
  }
}
