internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// How the customers of a type fare by their profiles, and who fares worst; for each type whose customers differ.
  var profileTables: [ReportSection] {
    summary.contacts.filter { !$0.profiles.isEmpty }.map(profileTable)
  }

  private func profileTable(_ contact: ContactSummary) -> ReportSection {
    let lost: Measure = contact.type.balk != nil ? .abandonRateWithBalked : .abandonRate
    let tracked: [Measure] = summary.scenario.usesJourneys ? [.reachedHuman, .fcr, .contactsPerIssue] : []
    let measures = ([.offered, .waitMean, .serviceLevel, lost, .aht] as [Measure]) + tracked
    var table = Table(
      [Table.Column(title: "Profiles", isText: true), Table.Column(title: "share", unit: "%")]
        + measures.map { $0 == .waitMean ? Table.Column(title: "wait", unit: "s") : Table.Column($0) })
    for profile in contact.profiles {
      table.append(
        [
          .text(Printable.short(profile.name, width: 20)),
          .estimate(Estimate(mean: profile.share, halfWidth: 0), .share),
        ]
          + measures.map { cell($0, profile.values) })
    }
    table.append(
      [.text("all"), .estimate(Estimate(mean: 1, halfWidth: 0), .share)] + measures.map { cell($0, contact.values) })
    let sentences = ProfileContrast.sentences(contact, summary)
    return ReportSection(
      [
        .table(table),
        .note([
          "customers of \(Printable.short(contact.type.name)) by profile; share: of the issues that begin with the type; wait: mean "
            + "of all offered"
        ]),
      ] + sentences.map { .paragraph($0) })
  }
}

/// Which profile of a type's customers fares worst by a measure, and whether that can be told from chance.
struct ProfileContrast {
  private let contact: ContactSummary
  private let measure: Measure
  private let replications: Int
  private let confidence: Confidence

  /// What is said of a type: who waits longest, and who is served worst.
  static func sentences(_ contact: ContactSummary, _ summary: Summary) -> [String] {
    let confidence = Confidence(summary.scenario.run.confidence) ?? .ninetyFive
    func contrast(_ measure: Measure) -> ProfileContrast {
      ProfileContrast(
        contact: contact, measure: measure, replications: summary.replications, confidence: confidence)
    }
    let lost: Measure = contact.type.balk != nil ? .abandonRateWithBalked : .abandonRate
    let asked: [(Measure, worst: String, alike: String)] =
      [(.waitMean, "waits longest", "how long they wait")]
      + (contact.type.goal.answer != nil ? [(.serviceLevel, "is served worst", "how many are served in time")] : [])
      + [(lost, "gives up most", "how many give up")]
      + (summary.scenario.usesJourneys ? [(.fcr, "is helped least at once", "how many are helped at once")] : [])
    let found = asked.map { measure, worst, alike in (contrast(measure).finding(worst), alike) }
    let alike = found.compactMap { finding, alike in finding == .alike ? alike : nil }
    let told = found.compactMap { finding, _ in if case .differs(let text) = finding { text } else { nil } }
    guard !alike.isEmpty else { return told }
    return told + [
      "In \(Wording.list(alike)) no difference between the profiles of \(Printable.short(contact.type.name)) can be told "
        + "from chance."
    ]
  }

  private enum Finding: Equatable {
    case differs(String)
    case alike
    case unknown
  }

  /// - Parameter worst: What the profile that fares worst does, e.g. `waits longest`.
  private func finding(_ worst: String) -> Finding {
    let known = contact.profiles.compactMap { profile in
      profile.values[measure].map { (name: Printable.short(profile.name), estimate: $0) }
    }.filter { $0.estimate.mean.isFinite }
    guard known.count > 1 else { return .unknown }
    let isHigherWorse = measure.direction == .lowerIsBetter
    let ordered = known.sorted {
      isHigherWorse ? $0.estimate.mean > $1.estimate.mean : $0.estimate.mean < $1.estimate.mean
    }
    guard let first = ordered.first, let last = ordered.last else { return .unknown }
    guard differ(first.estimate, last.estimate, among: known.count) else { return .alike }
    func figure(_ estimate: Estimate) -> String {
      Figure(estimate, unit: measure.unit).text(measure.unit.sign(currency: nil))
    }
    return .differs(
      "Among the profiles of \(Printable.short(contact.type.name)), \(first.name) \(worst): \(measure.noun) "
        + "\(figure(first.estimate)), against \(figure(last.estimate)) of \(last.name).")
  }

  /// Whether two estimates of the same replications differ, though they were chosen as the extremes among several.
  ///
  /// What happens to both on one day goes together, so that their difference varies less than if they were independent:
  /// the test errs on the side of seeing none.
  private func differ(_ one: Estimate, _ other: Estimate, among count: Int) -> Bool {
    guard replications > 1, let mine = one.uncertainty, let others = other.uncertainty else { return false }
    let freedom = replications - 1
    let pairs = Double(count * (count - 1) / 2)
    guard let strict = Confidence(oneSidedError: (1 - confidence.level) / 2 / pairs) else { return false }
    let width = (mine * mine + others * others).squareRoot()
    return abs(one.mean - other.mean)
      > width * strict.studentT(degreesOfFreedom: freedom) / confidence.studentT(degreesOfFreedom: freedom)
  }
}
