import Measures
import Scenarios

/// Which service level of a scenario is which one of a baseline.
///
/// The measures `service_level`, `service_level_2` and so on follow the order in which a goal lists its shares. They are
/// compared by the times within which contacts are answered instead, so that another order is no change.
struct ServiceLevelNames {
  /// By the key of a contact type and the measure's name in the baseline: its name now; nil where it is gone.
  private var names: [String: [String: Measure?]] = [:]

  init(from baseline: Baseline?, to scenario: Scenario) {
    for type in scenario.contacts {
      let subject = Indicator.Subject.contacts(type.name).key
      let known = (baseline?.commitments ?? []).filter { was in
        was.key.hasPrefix("\(subject).") && Measure.serviceLevels.contains(was.measure)
      }
      // The first service level has a time even where no share is to be answered.
      let now = Measure.serviceLevels.enumerated().compactMap { level, measure in
        type.goal.within(level: level).map { (measure, $0) }
      }
      // A promise tells the time of a service level that no goal is about.
      let old = Measure.serviceLevels.compactMap { level in known.last { $0.measure == level } }
      for was in old {
        let same = now.first { $0.1 == was.within }
        // A time that was changed leaves the share at its place, unless another share has that place now.
        let place = now.first { level, within in level == was.measure && !old.contains { $0.within == within } }
        names[subject, default: [:]][was.measure.rawValue] = .some((same ?? place)?.0)
      }
    }
  }

  /// The service levels of single intervals that a baseline keeps under another name. Over the horizon all service
  /// levels are checked anyway, but in an interval only those that are promised.
  func renamed(in baseline: Baseline?, _ scenario: Scenario) -> [Indicator] {
    let keys = Set(
      (baseline?.records ?? []).compactMap { record in
        key(now: record.key).flatMap { $0 == record.key ? nil : $0 }
      })
    guard !keys.isEmpty else { return [] }
    let intervals = 0..<scenario.horizon.intervalCount
    return scenario.contacts.flatMap { type in
      Measure.serviceLevels.filter { type.has($0.need) }.flatMap { level in
        intervals.map { Indicator(.contacts(type.name), level, .interval($0)) }
      }
    }.filter { keys.contains($0.key(in: scenario.horizon)) }
  }

  /// What an indicator of the baseline is called now; nil where it is gone.
  func key(now key: String) -> String? {
    // Names have no point in them.
    let parts = key.split(separator: ".")
    let subject = parts.prefix(2).joined(separator: ".")
    guard let last = parts.last, let name = names[subject]?[String(last)] else { return key }
    return name.map { (parts.dropLast().map(String.init) + [$0.rawValue]).joined(separator: ".") }
  }
}
