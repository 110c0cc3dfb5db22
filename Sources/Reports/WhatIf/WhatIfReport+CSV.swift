public import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

extension WhatIfReport {
  /// A line for each alternative and number; units are those of the JSON, empty fields are nothing to measure.
  ///
  /// `interval` counts from 0 and is empty for the whole horizon; `start` is the clock at the start of the interval.
  public var csv: String { streamedCSV.whole }

  /// The same, written piece by piece.
  public var streamedCSV: StreamedText { StreamedText { sink in write(to: sink) } }

  private func write(to sink: @escaping TextOutput.Sink) {
    var table = CSVTable(
      header: [
        "case", "key", "interval", "start", "measure", "base", "base_half_width", "change", "change_half_width",
        "difference", "difference_half_width", "gain", "p_value", "verdict",
      ], to: sink)
    for place in cases {
      for comparisons in [place.answer.comparisons, place.answer.intervals] {
        for comparison in comparisons {
          table.append([place.answer.question.name] + fields(comparison, place.horizon))
        }
      }
    }
    table.finish()
  }

  private func fields(_ comparison: Comparison, _ horizon: Horizon) -> [String] {
    let indicator = comparison.indicator
    let time: [String] =
      switch indicator.span {
      case .horizon: ["", ""]
      case .interval(let index): ["\(index)", horizon.label(ofInterval: index)]
      }
    return [indicator.key(in: horizon)] + time + [indicator.measure.rawValue]
      + [comparison.base, comparison.change, comparison.difference].flatMap(fields)
      + [number(comparison.gain), number(comparison.pValue)]
      + [comparison.difference == nil ? "" : comparison.verdict.rawValue]
  }

  private func fields(_ estimate: Estimate?) -> [String] {
    guard let estimate, estimate.mean.isFinite else { return ["", ""] }
    return [number(estimate.mean), number(estimate.halfWidth)]
  }

  private func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return "\(value + 0)"
  }
}
