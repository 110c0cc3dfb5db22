internal import Scenarios
internal import Simulation

extension RunReport {
  /// How experienced the agents of each group are, as far as that is said.
  var tenure: ReportSection {
    ReportSection(summary.scenario.agents.compactMap { group in sentence(group).map { .paragraph($0) } })
  }

  private func sentence(_ group: AgentGroup) -> String? {
    guard let tenure = group.tenure else { return nil }
    let bands = tenure.mix.map { band in
      "\(Wording.percent(band.share)) in month \(band.tenure + 1) of taking contacts do "
        + Wording.percent(tenure.speed(after: band.tenure))
    }
    let assistant = tenure.assistant.map { assistant in
      "; an assistant makes tenure \(Decimal.short(assistant.tenureMultiplier)) times as long"
        + (assistant.resolve == 1
          ? "" : ", and agents resolve \(Decimal.short(assistant.resolve)) times as many contacts with it")
    }
    return
      "Tenure in \(Printable.short(group.name)): \(Wording.list(bands)) of an experienced agent's work\(assistant ?? ""). "
      + "In their scheduled time they do \(Wording.percent(group.meanSpeed)) of the work of as many experienced agents."
  }
}
