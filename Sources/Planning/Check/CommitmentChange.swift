import Measures
public import Scenarios

/// How something that a scenario commits itself to differs from what was accepted.
public struct CommitmentChange: Sendable, Equatable {
  /// What became of it.
  public enum Kind: String, Sendable {
    /// It asks for less.
    case weakened
    /// It is not there any more.
    case gone
    /// It asks for more.
    case stricter
    /// It was not there before.
    case new
  }

  /// What became of it.
  public let kind: Kind
  /// What was accepted; nil for what is new.
  public let old: Commitment?
  /// What the scenario says now; nil for what is gone.
  public let now: Commitment?
  /// The keys that lead to what was changed; for what is gone, to where it was.
  public let path: [String]
  /// The intervals in which goals and promises are judged, where their length is what changed.
  public var intervals: IntervalChange?
  /// The law, where a law is new or gone.
  public var regulation: Regulation?
  /// The type that laws are no longer about, where that is what changed.
  public var formerCall: String?

  /// Whether it may not go unnoticed.
  public var verdict: CheckVerdict { kind == .weakened || kind == .gone ? .weakened : .tightened }
  /// What it is about, as a baseline names it.
  public var key: String {
    formerCall.map { "rules of contacts.\($0)" } ?? regulation.map { "rules.\($0.rawValue)" } ?? now?.key ?? old?.key
      ?? path.joined(separator: ".")
  }
  /// Whether a promise was changed, as a law under `expect` is one, and not a goal.
  public var isOfPromise: Bool { regulation != nil || formerCall != nil || (now ?? old)?.kind == .promise }
}

extension CommitmentChange {
  /// All that differs: first what was accepted, in its order, then what is new.
  ///
  /// A commitment still holds if there is one about the same that asks for no less, in whatever order they are written.
  static func all(from old: [Commitment], to scenario: Scenario) -> [CommitmentChange] {
    let now = scenario.writtenCommitments
    var changes: [CommitmentChange] = []
    /// What was accepted and is told of already.
    var told: [Commitment] = []
    var heirs: Set<Int> = []
    for was in old {
      let candidates = now.indices.filter { now[$0].commitment.isAbout(was) }
      guard !candidates.contains(where: { now[$0].commitment.laxity(beside: was) == nil }) else { continue }
      told.append(was)
      // Not one that is there as it was, and stands for itself.
      let free = candidates.filter { !heirs.contains($0) && !old.contains(now[$0].commitment) }
      guard let heir = free.first(where: { now[$0].commitment.within == was.within }) ?? free.first else {
        changes.append(CommitmentChange(kind: .gone, old: was, now: nil, path: was.formerPath))
        continue
      }
      heirs.insert(heir)
      let (commitment, path) = now[heir]
      changes.append(
        CommitmentChange(
          kind: .weakened, old: was, now: commitment, path: commitment.changedPath(path, beside: was, in: scenario)))
    }
    for (index, (commitment, path)) in now.enumerated() where !heirs.contains(index) {
      let similar = old.filter(commitment.isAbout)
      guard !similar.contains(where: { $0.laxity(beside: commitment) == nil }) else { continue }
      // What differs from something that has become of something else, or stands beside it, is new.
      let was =
        similar.first { $0.within == commitment.within }
        ?? similar.first { was in
          !told.contains(was) && !now.contains { $0.commitment.isAbout(was) && $0.commitment.within == was.within }
        }
      if let was { told.append(was) }
      changes.append(
        CommitmentChange(kind: was == nil ? .new : .stricter, old: was, now: commitment, path: path))
    }
    return changes
  }
}

extension Commitment {
  fileprivate func isAbout(_ other: Commitment) -> Bool { kind == other.kind && key == other.key }

  /// Where it was written, as far as that can be told; names have no point in them.
  fileprivate var formerPath: [String] {
    guard kind == .goal else { return ["expect", key] }
    let path = key.split(separator: ".").map(String.init)
    return measure != .serviceLevel && Measure.serviceLevels.contains(measure) ? path.dropLast() + ["answers"] : path
  }

  /// The keys that lead to what makes it easier to keep.
  fileprivate func changedPath(_ path: [String], beside other: Commitment, in scenario: Scenario) -> [String] {
    let laxity = laxity(beside: other)
    if laxity == .closed { return closedPath(beside: other, in: scenario) ?? path }
    guard let type = scenario.contacts.first(where: { key.hasPrefix(Indicator.Subject.contacts($0.name).key + ".") })
    else { return path }
    let goal = ["contacts", type.name, "goal"]
    let level = type.goal.furtherAnswers.isEmpty ? nil : Measure.serviceLevels.firstIndex(of: measure)
    return switch laxity {
    case .within: goal + (level.map { ["answers", "\($0)"] } ?? []) + ["within"]
    case .definition: goal + ["definition"]
    case .shortAbandon: goal + ["short_abandon"]
    case .bound, .confidence, .closed, nil: path
    }
  }

  /// The key that closes a type where it was open before.
  private func closedPath(beside other: Commitment, in scenario: Scenario) -> [String]? {
    let horizon = scenario.horizon
    for (name, starts) in closed(beside: other).sorted(by: { $0.key < $1.key }) {
      let intervals = (0..<horizon.intervalCount).filter { starts.contains(horizon.label(ofInterval: $0)) }
      let groups = scenario.agents.filter { group in group.skills.contains { $0.contact == name } }
      guard let first = intervals.first, let group = groups.first(where: { $0.isClosed(in: first) }) else { continue }
      return ["agents", group.name, "staff", "\(first)"]
    }
    return nil
  }
}
