/// A queue in the long run, with its load and its agents.
public protocol QueueingModel: Sendable {
  /// What arrives.
  var workload: Workload { get }

  /// Every measure but the percentiles, which cost the most.
  func means(_ thresholds: Thresholds) -> QueueMeasures

  /// The wait that a share `p` (0..<1) of the answered do not exceed, s; nil where unknown or unbounded.
  func waitQuantile(_ p: Double) -> Double?
}

extension QueueingModel {
  /// Every measure.
  public func measures(_ thresholds: Thresholds = .usual) -> QueueMeasures {
    var measures = means(thresholds)
    measures.percentiles = WaitPercentiles(waitQuantile)
    return measures
  }
}
