extension Measure {
  /// The measures of contacts, in the order of reports.
  public static let ofContacts: [Measure] =
    allCases.filter { $0.row.places.contains(.contacts) && $0.need != .journeys }

  /// The measures of contacts that come with journeys, in the order of reports; only scenarios with journeys have them.
  public static let ofJourneys: [Measure] =
    allCases.filter { $0.row.places.contains(.contacts) && $0.need == .journeys }

  /// The measures of customers with a profile, in the order of reports.
  public static let ofProfiles: [Measure] = (ofContacts + ofJourneys).filter { $0.row.places.contains(.profiles) }

  /// The measures of agents, in the order of reports.
  public static let ofAgents: [Measure] = allCases.filter { $0.row.places.contains(.agents) }

  /// The measures of steps, in the order of reports.
  public static let ofSteps: [Measure] = allCases.reduce(into: stepsInOrder) { list, measure in
    for case .steps(let before?) in measure.row.places {
      list.insert(measure, at: (list.firstIndex(of: before) ?? list.endIndex - 1) + 1)
    }
  }

  private static let stepsInOrder = allCases.filter { $0.row.places.contains(.steps) }

  /// The measures of contacts and agents together, in the order of reports.
  public static let overall: [Measure] =
    allCases.filter { $0.row.places == [.overall] || ofContacts.contains($0) || ofAgents.contains($0) } + ofJourneys

  /// The measures that all contacts and agents together have, and neither alone.
  package static let ofAllOnly: [Measure] = allCases.filter { $0.row.places == [.overall] }

  /// The service levels by the answers of a goal: the first, the second and so on.
  public static let serviceLevels: [Measure] = [.serviceLevel, .serviceLevel2, .serviceLevel3, .serviceLevel4]

  /// The percentiles of waits, in their order.
  public static let percentiles: [Measure] = allCases.filter { $0.percentile != nil }

  /// Whether its noun takes the article: the service level, the ASA, but abandonment.
  public var nounTakesArticle: Bool {
    Self.serviceLevels.contains(self) || self == .asa || self == .answerRate || percentile != nil
  }
}
