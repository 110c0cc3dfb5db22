internal import Planning
internal import Scenarios

/// That a search was cut short, and what is not proven because of it.
struct CutSentence {
  private let cut: PlanCut
  private let plan: Plan

  init(_ cut: PlanCut, _ plan: Plan) {
    self.cut = cut
    self.plan = plan
  }

  var text: String {
    "The search was stopped after \(Wording.count(plan.trials, "staffing")) by \(limit). What follows is the best plan found "
      + "so far. Not proven: \(unproven.joined(separator: "; "))."
  }

  private var limit: String {
    switch cut.limit {
    case .time: "--time-limit (on another machine it may get further or less far)"
    case .work: "the limit on its work, which groups and intervals set before it starts"
    }
  }

  /// What is left open, in the order of a search; each stage leaves open what comes after it, too.
  var unproven: [String] {
    let tried = plan.groups.flatMap(\.intervals).count { $0.removal != nil }
    let all = plan.groups.reduce(0) { $0 + $1.intervals.count }
    let fewer =
      "that no fewer would do (tried in \(tried) of \(Wording.count(all, "interval"))\(plan.groups.count > 1 ? " of all groups" : ""))"
    let exchanged = plan.groups.count > 1 ? ["that no exchange between groups is cheaper"] : []
    let confirmed = ["that goals hold on days the search has not seen, beyond what is told below"]
    let causes = ["why ways of planning differ"] + (plan.standing == .missed ? ["what stands in the way of goals"] : [])
    switch cut.stage {
    case .reaching: return ["that every goal can be met", fewer] + exchanged + confirmed + causes
    case .saving: return [fewer] + exchanged + confirmed + causes
    case .exchanging: return exchanged + confirmed + causes
    case .confirming: return confirmed + causes
    case .explaining: return causes
    }
  }
}
