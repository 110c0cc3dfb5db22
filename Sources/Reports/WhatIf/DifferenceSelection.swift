internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// The numbers that people want to see, without those that are the same on both sides.
struct DifferenceSelection {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// How much comes and is done; the last of these only where there is deferred work.
  private static let ofVolume: [Measure] = [.offered, .blocked, .timedOut, .answeredPerHour]
  /// Measures of service where nothing is promised.
  private static let ofService: [Measure] = [.serviceLevel, .serviceLevelMet, .asa, .waitP90, .abandonRate]

  /// Measures of some types: what their goals promise, on either side, and the mean wait, which planners read beside it.
  private func measures(of types: [ContactType]) -> [Measure] {
    let promised = place.promisedMeasures(of: types)
    guard !promised.isEmpty else { return Self.ofVolume + Self.ofService }
    let levels = promised.filter(Measure.serviceLevels.contains)
    let others = promised.filter { !levels.contains($0) && $0 != .asa }
    return Self.ofVolume + levels + [.serviceLevelMet, .asa] + others
  }

  /// The service levels that are shown and whose time no row says.
  var furtherServiceLevels: [Measure] {
    place.promisedMeasures(of: place.types).filter { $0 != .serviceLevel && Measure.serviceLevels.contains($0) }
  }

  /// Measures of journeys.
  private static let ofJourneys: [Measure] = [
    .reachedHuman, .timeToHuman, .contained, .containedFalse, .returns, .fcr, .contactsPerIssue, .failureDemand,
  ]
  /// What an experience means, where the scenario says so.
  private static let ofExperience: [Measure] = [
    .effort, .satisfaction, .csat, .nps, .highEffort, .churn, .customersLost,
  ]
  /// What it is worth.
  private static let ofValue: [Measure] = [.valueLost, .costPerContact, .costPerResolution, .costPerCustomerKept]
  /// What is paid for.
  private static let ofMoney: [Measure] = [.paid, .overtime, .cost]
  /// More types or groups than these are left to programs.
  private static let mostSubjects = 6

  /// Whether a number tells something of its own where no promised one changes.
  static func isTelling(_ indicator: Indicator) -> Bool {
    switch indicator.subject {
    case .overall: [.reachedHuman, .contained, .fcr, .contactsPerIssue].contains(indicator.measure)
    case .contacts: indicator.measure == .answeredPerHour
    case .agents: indicator.measure == .occupancy
    case .profile, .steps: false
    }
  }

  /// What belongs to one name.
  struct Block {
    let title: String
    let rows: [Comparison]
  }

  /// What no column could show, such as minutes of overtime, makes no difference to anybody.
  private func isSame(_ comparison: Comparison) -> Bool {
    guard let difference = comparison.difference else { return comparison.isSame }
    return comparison.isSame || SignedFigure(difference, unit: comparison.indicator.measure.unit).isNegligible
  }

  /// What is shown.
  var blocks: [Block] {
    // What has no other side is named above the table.
    let removed = Set(place.removedPlaces)
    return subjects.filter { !removed.contains($0.0.key) }.map { subject, title, measures in
      Block(
        title: title,
        rows: measures.compactMap { place.comparison(subject, $0) }.filter { comparison in
          !isSame(comparison) && (comparison.base != nil || comparison.change != nil)
        })
    }
  }

  /// How many numbers of the selection are left out because they are the same.
  var same: Int {
    subjects.flatMap { subject, _, measures in measures.compactMap { place.comparison(subject, $0) } }
      .count { isSame($0) && $0.base != nil }
  }

  /// How many types are left to programs.
  var hiddenTypes: Int { place.types.count - shownTypes.count }

  private var subjects: [(Indicator.Subject, title: String, [Measure])] {
    let types = shownTypes.map { name in
      (
        Indicator.Subject.contacts(name), title: Printable.short(name, width: 20),
        measures(of: place.types.filter { $0.name == name })
      )
    }
    let all =
      (place.types.count > 1 ? measures(of: place.types) : [])
      + (place.base.scenario.usesJourneys ? Self.ofJourneys : [])
      + Self.ofExperience + Self.ofMoney + Self.ofValue
    let groups = place.base.agents.map(\.group.name)
    let shownGroups = groups.count > Self.mostSubjects ? [] : groups
    return types
      + [(.overall, title: "all", all + (groups.count > Self.mostSubjects ? [.occupancy] : []))]
      + shownGroups.map { (.agents($0), title: Printable.short($0, width: 20), [.occupancy]) }
  }

  /// The types that change most, in the order of the base.
  private var shownTypes: [String] {
    let names = place.types.map(\.name)
    guard names.count > Self.mostSubjects else { return names }
    let sizes = place.types.map { type in place.movements(type).filter(\.isReal).map(\.size).max() ?? 0 }
    let most = sizes.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
      .prefix(Self.mostSubjects)
    return most.sorted().map { names[$0] }
  }
}

extension Indicator.Subject {
  /// The name in the file; empty for everything together.
  var name: String {
    switch self {
    case .overall: ""
    case .contacts(let name), .agents(let name), .steps(let name), .profile(let name, _): name
    }
  }
}
