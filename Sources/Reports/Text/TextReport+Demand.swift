internal import Simulation

extension TextReport {
  /// Says so where contacts bring back contacts almost without end, because no other number means much then.
  var demandWarning: [String] {
    guard let warning = summary.demandWarning else { return [] }
    var lines = [
      style("DEMAND EXPLODES: ", .heading)
        + "each issue makes \(Decimal.fixed(warning.contactsPerIssue, 1)) contacts, because "
        + "those who come back come back again."
    ]
    if warning.overflowed > 0 {
      lines.append(
        "\(Decimal.short(warning.overflowed)) issues per \(replicationNoun) were given up, having come back too often or found too many others "
          + "open; they are counted as lost.")
    }
    lines.append("Look at the `return`, `redial` and `transfer` probabilities; `sira lint` names the types.")
    return lines
  }
}
