package import Measures
package import Scenarios
package import Simulation
package import Statistics

/// One of the numbers of a summary.
package struct SummaryNumber: Sendable, Equatable {
  /// Where it is reported; an interval by its index.
  package enum Place: Sendable, Equatable {
    case overall
    case contact(Int, interval: Int? = nil)
    case group(Int, interval: Int? = nil)
    case step(Int)
  }

  /// What is reported there.
  package enum Quantity: Sendable, Equatable {
    case measure(Measure)
    case serviceLevel(ServiceLevelDefinition)
  }

  /// Where.
  package let place: Place
  /// What.
  package let quantity: Quantity

  init(_ place: Place, _ measure: Measure) {
    self.place = place
    quantity = .measure(measure)
  }

  init(_ place: Place, _ definition: ServiceLevelDefinition) {
    self.place = place
    quantity = .serviceLevel(definition)
  }

  /// The percentile of the waits that it is, if it is one.
  package var percentile: Double? {
    if case .measure(let measure) = quantity { measure.percentile } else { nil }
  }

  /// The estimate in a summary; nil where nothing was there to measure.
  package func estimate(in summary: Summary) -> Estimate? {
    let values: MeasureValues? =
      switch place {
      case .overall: summary.overall
      case .contact(let index, nil): summary.contacts[index].values
      case .contact(let index, let interval?): summary.contacts[index].intervals[interval]
      case .group(let index, nil): summary.agents[index].values
      case .group(let index, let interval?): summary.agents[index].intervals[interval]
      case .step(let index): summary.steps[index].values
      }
    return switch quantity {
    case .measure(let measure): values?[measure]
    case .serviceLevel(let definition): values?.serviceLevelByDefinition[definition]
    }
  }

  /// What tables call it, e.g. `class 2: waited`.
  package func label(in draft: ScenarioDraft) -> String {
    let what =
      switch quantity {
      case .measure(let measure): measure.rawValue
      case .serviceLevel(let definition): "service_level \(definition.rawValue)"
      }
    func labelled(_ name: String, _ count: Int, _ interval: Int?) -> String {
      let parts = [count > 1 ? name : nil, interval.map { "interval \($0)" }].compactMap { $0 }
      return (parts + [what]).joined(separator: ": ")
    }
    return switch place {
    case .overall: "all: \(what)"
    case .contact(let index, let interval): labelled(draft.contacts[index].name, draft.contacts.count, interval)
    case .group(let index, let interval): labelled(draft.agents[index].name, draft.agents.count, interval)
    case .step(let index): "\(draft.steps[index].name): \(what)"
    }
  }
}
