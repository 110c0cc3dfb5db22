public import Files
internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// A line for each scope, name, interval and measure.
  ///
  /// `scope` is `overall`, `contacts`, `agents`, `steps` or `profiles of TYPE`; `interval` counts from 0 and is empty for the whole horizon;
  /// `start` is the clock at the start of the interval.
  public var csv: StreamedText {
    .csv(header: ["scope", "name", "interval", "start", "measure", "mean", "half_width"], append)
  }

  private func append(to table: inout CSVTable) {
    let reports = summary.scenario.reports
    let ofContacts = (Measure.ofContacts + Measure.ofJourneys).filter(reports)
    let ofAgents = Measure.ofAgents.filter(reports)
    append(summary.overall, Measure.overall.filter(reports), ["overall", "", "", ""], to: &table)
    for contact in summary.contacts {
      let prefix = ["contacts", contact.type.name]
      append(contact.values, ofContacts, prefix + ["", ""], to: &table)
      for definition in ServiceLevelDefinition.allCases {
        let estimate = contact.values.serviceLevelByDefinition[definition]
        table.append(
          prefix + ["", "", "service_level_by_definition.\(definition.rawValue)"] + CSVTable.numbers(estimate))
      }
      append(contact.intervals, ofContacts, prefix, to: &table)
    }
    let ofProfiles = Measure.ofProfiles.filter(reports)
    for contact in summary.contacts {
      for profile in contact.profiles {
        append(profile.values, ofProfiles, ["profiles of \(contact.type.name)", profile.name, "", ""], to: &table)
      }
    }
    for group in summary.agents {
      let prefix = ["agents", group.group.name]
      append(group.values, ofAgents, prefix + ["", ""], to: &table)
      append(group.intervals, ofAgents, prefix, to: &table)
    }
    for step in summary.steps {
      let prefix = ["steps", step.step.name]
      append(step.values, Measure.ofSteps, prefix + ["", ""], to: &table)
      append(step.intervals, Measure.ofSteps, prefix, to: &table)
    }
  }

  private func append(
    _ intervals: [MeasureValues], _ measures: [Measure], _ prefix: [String], to table: inout CSVTable
  ) {
    for (index, values) in intervals.enumerated() {
      let place = ["\(index)", summary.scenario.horizon.label(ofInterval: index)]
      append(values, measures, prefix + place, to: &table)
    }
  }

  private func append(
    _ values: MeasureValues, _ measures: [Measure], _ prefix: [String], to table: inout CSVTable
  ) {
    for measure in measures { table.append(prefix + [measure.rawValue] + CSVTable.numbers(values[measure])) }
  }
}
