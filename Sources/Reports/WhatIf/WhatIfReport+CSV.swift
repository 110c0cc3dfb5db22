public import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

extension WhatIfReport {
  /// A line for each alternative and number; units are those of the JSON, empty fields are nothing to measure.
  ///
  /// `interval` counts from 0 and is empty for the whole horizon; `start` is the clock at the start of the interval.
  public var csv: StreamedText {
    let header = [
      "case", "key", "interval", "start", "measure", "base", "base_half_width", "change", "change_half_width",
      "difference", "difference_half_width", "gain", "p_value", "verdict",
    ]
    return .csv(header: header) { table in
      for place in cases {
        for comparisons in [place.answer.comparisons, place.answer.intervals] {
          for comparison in comparisons {
            table.append([place.answer.question.name] + fields(comparison, place.horizon))
          }
        }
      }
    }
  }

  private func fields(_ comparison: Comparison, _ horizon: Horizon) -> [String] {
    let indicator = comparison.indicator
    let time: [String] =
      switch indicator.span {
      case .horizon: ["", ""]
      case .interval(let index): ["\(index)", horizon.label(ofInterval: index)]
      }
    return [indicator.key(in: horizon)] + time + [indicator.measure.rawValue]
      + [comparison.base, comparison.change, comparison.difference].flatMap(CSVTable.numbers)
      + [CSVTable.number(comparison.gain), CSVTable.number(comparison.pValue)]
      + [comparison.difference == nil ? "" : comparison.evidence.rawValue]
  }
}
