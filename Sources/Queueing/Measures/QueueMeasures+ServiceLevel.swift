public import Measures

extension QueueMeasures {
  /// The service level by one definition, over offered contacts; nil with nothing offered or where unknown.
  public func serviceLevel(_ definition: ServiceLevelDefinition) -> Double? {
    serviceLevel(definition, of: admitted)
  }

  /// The service level by one definition when blocked contacts count as offered and not answered.
  public func serviceLevelCountingBlocked(_ definition: ServiceLevelDefinition) -> Double? {
    serviceLevel(definition, of: 1)
  }

  /// All six over offered contacts, where they exist.
  public var serviceLevelByDefinition: [ServiceLevelDefinition: Double] {
    var levels: [ServiceLevelDefinition: Double] = [:]
    for definition in ServiceLevelDefinition.allCases { levels[definition] = serviceLevel(definition) }
    return levels
  }

  private func serviceLevel(_ definition: ServiceLevelDefinition, of offered: Double) -> Double? {
    guard !workload.isEmpty, let answered = outcomes.answeredWithin else { return nil }
    let (part, whole) = definition.fraction(
      ServiceLevelCounts(
        answered: outcomes.answered, offered: offered, answeredWithin: answered,
        abandonedWithin: outcomes.abandonedWithin, abandonedShort: outcomes.abandonedShort))
    // Rounding may leave the last bit above one.
    return whole > 0 ? min(1, part / whole) : nil
  }
}
