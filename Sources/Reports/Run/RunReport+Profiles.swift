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
    let share = Table.Column(title: "share", unit: "%")
    let tracked: [Measure] = summary.scenario.usesJourneys ? [.reachedHuman, .fcr, .contactsPerIssue] : []
    let meant: [Measure] = [.effort, .satisfaction, .csat, .nps, .highEffort, .churn]
    let ofIssues = tracked + meant.filter(summary.scenario.reports)
    let sentences = ProfileContrast.sentences(contact, summary)
    let note =
      "customers of \(Printable.short(contact.type.name)) by profile; share: of the issues that begin with the type; wait: "
      + "mean of all offered"
    return ReportSection(
      [.table(table(contact, [.offered, .waitMean, .serviceLevel, lost, .aht], share)), .note([note])]
        + strangers(contact) + (ofIssues.isEmpty ? [] : [.table(table(contact, ofIssues))])
        + sentences.map { .paragraph($0) })
  }

  /// A row for each profile, and one for all.
  private func table(_ contact: ContactSummary, _ measures: [Measure], _ share: Table.Column? = nil) -> Table {
    var table = Table(
      [Table.Column(title: "Profiles", isText: true)] + (share.map { [$0] } ?? []) + measures.map(Self.column))
    for (name, part, values) in contact.profiles.map({ ($0.name, $0.share, $0.values) }) + [("all", 1, contact.values)]
    {
      table.append(
        [.text(Printable.short(name, width: 20))]
          + (share == nil ? [] : [.estimate(Estimate(mean: part, halfWidth: 0), .share)])
          + measures.map { cell($0, values) })
    }
    return table
  }

  /// Heads that leave room for more columns.
  private static func column(_ measure: Measure) -> Table.Column {
    switch measure {
    case .waitMean: Table.Column(title: "wait", unit: "s")
    case .reachedHuman: Table.Column(title: "reach a", unit: "human, %")
    case .contactsPerIssue: Table.Column(title: "contacts", unit: "per issue")
    default: Table.Column(measure)
    }
  }

  /// Whoever is passed on from other types may have a profile with which no issue of this type begins.
  private func strangers(_ contact: ContactSummary) -> [ReportSection.Block] {
    contact.profiles.contains { $0.share == 0 } ? [.note(["share 0: passed on from other types alone"])] : []
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
      [(.waitMean, "wait longest", "how long they wait")]
      + (contact.type.goal.answer != nil ? [(.serviceLevel, "are served worst", "how many are served in time")] : [])
      + [(lost, "give up most", "how many give up")]
      + (summary.scenario.usesJourneys ? [(.fcr, "are helped least at once", "how many are helped at once")] : [])
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

  /// - Parameter worst: What the customers who fare worst do, e.g. `wait longest`.
  private func finding(_ worst: String) -> Finding {
    let known = contact.profiles.compactMap { profile in
      profile.values[measure].map { (name: Self.customers(profile.name), estimate: $0) }
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

  /// The customers who have a profile.
  static func customers(_ profile: String) -> String {
    profile == Profile.others ? "other customers" : "\(Printable.short(profile)) customers"
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
