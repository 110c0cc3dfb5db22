import Foundation
package import Scenarios

/// How one case is simulated.
package enum RunPlan: Sendable {
  /// With this scenario.
  case simulate(Scenario)
  /// Not at all, and why.
  case skip(String)

  /// Relaxation times before measuring begins. What is left of the start fades as e^(−t/r), so the measured mean is off
  /// by less than e⁻⁸ of the start's error ÷ the relaxation times measured, far below its standard error.
  static let relaxationsBefore = 8.0
  /// Relaxation times that a replication measures at least.
  static let relaxationsMeasured = 20.0
  /// The longest horizon, s.
  private static let longest = 300.0 * 86_400

  /// Chooses warm-up, horizon, replications and seed.
  package init(_ reference: ReferenceCase, file: String, effort: Effort) throws {
    var draft = reference.draft
    draft.name = reference.id
    draft.run.seed = Self.seed(file + "/" + reference.id)
    draft.run.confidence = 0.95
    let rate = draft.contacts.reduce(0) { $0 + $1.arrivals.expectedCount(over: draft.horizon) } / draft.horizon.length
    switch reference.regime {
    case .unstable:
      self = .skip("not simulated: there is no steady state")
      return
    case .day:
      let days = effort.contacts / (rate * draft.horizon.length)
      draft.run.replications = max(Effort.fewestReplications, Int(days))
    case .steady(let relaxation, let fill):
      let warmup = (Self.relaxationsBefore * relaxation + fill).rounded(.up)
      func cost(_ replications: Int) -> Double {
        Double(replications) * rate * (warmup + Self.relaxationsMeasured * relaxation)
      }
      let replications =
        cost(effort.replications) <= effort.mostContacts ? effort.replications : Effort.fewestReplications
      guard cost(replications) <= effort.mostContacts, warmup < Self.longest,
        Self.relaxationsMeasured * relaxation < Self.longest
      else {
        self = .skip(
          String(
            format: "not simulated: a relaxation time of %.3g s, so %d replications would take %.2g contacts",
            relaxation,
            replications, cost(replications)))
        return
      }
      let affordable = rate > 0 ? effort.contacts / (rate * Double(replications)) : 86_400
      // Eight intervals of whole seconds, so that what crosses their boundaries is looked at as well.
      let length = min(max(affordable - warmup, Self.relaxationsMeasured * relaxation), Self.longest)
      let interval = max((length / 8).rounded(.up), 1)
      draft.horizon = Horizon(length: interval * 8, interval: interval, warmup: warmup, atEnd: .continue)
      draft.run.replications = replications
    }
    self = .simulate(try Scenario(checking: draft))
  }

  /// A seed of its own for each case, so that cases are independent although streams have the same names (FNV-1a).
  private static func seed(_ name: String) -> UInt64 {
    let hash = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return UInt64(hash)
  }
}
