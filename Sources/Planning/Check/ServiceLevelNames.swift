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
      let old = (baseline?.commitments ?? []).filter { $0.kind == .goal && $0.key == "\(subject).goal.answer" }
      let now = zip(Measure.serviceLevels, type.goal.answers.map(\.within))
      for was in old {
        let same = now.first { $0.1 == was.within }
        // A time that was changed leaves the share at its place, unless another share has that place now.
        let place = now.first { level, within in level == was.measure && !old.contains { $0.within == within } }
        names[subject, default: [:]][was.measure.rawValue] = .some((same ?? place)?.0)
      }
    }
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
