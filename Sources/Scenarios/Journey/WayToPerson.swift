import Randomness

/// How a customer who wants a person gets through the steps before the queue, by the file alone.
///
/// The way is open where a session offers an `escape`, or past the last step. A session that does neither takes its
/// whole duration. Self-service is taken to be open and to have room, and the customer neither to be contained nor to
/// hang up.
public struct WayToPerson: Sendable, Equatable {
  /// The type of contact.
  public let type: String
  /// The steps that it passes, by name.
  public let steps: [String]
  /// In how many steps a customer has to do something, the one with the way included: a mean over those who get one.
  /// Nil where nobody does.
  public let presses: Double?
  /// The mean time until the way is open, s, over those who get one; nil where nobody does.
  public let time: Double?
  /// The time within which nine of ten have the way open, s; nil where more than one step's duration varies, or some never
  /// get one.
  public let timeOfNineInTen: Double?
  /// The share of customers who never get one.
  public let never: Double

  init(_ type: String, _ steps: [Step]) {
    self.type = type
    self.steps = steps.map(\.name)
    let rule = MenuRule.wayToPerson(within: 0)
    var (inside, elapsed) = (1.0, 0.0)
    var (time, presses, never) = (0.0, 0.0, 0.0)
    for (index, step) in steps.enumerated() where inside > 0 {
      if rule.trap(in: step) != nil {
        (never, inside, elapsed) = (inside, 0, 0)
      } else if let relief = rule.relief(in: step) {
        let ended = step.duration.cdf(relief)
        time += (elapsed + inside * relief) * (1 - ended)
        presses += inside * (1 - ended) * Double(index + 1)
        (inside, elapsed) = (inside * ended, elapsed * ended + inside * step.duration.partialMean(to: relief))
      } else {
        elapsed += inside * step.duration.mean
      }
    }
    let reached = 1 - never
    self.never = never
    self.time = reached > 0 ? (time + elapsed) / reached : nil
    self.presses = reached > 0 ? (presses + inside * Double(steps.count)) / reached : nil
    timeOfNineInTen = never > 0 ? nil : Self.quantile(0.9, steps, rule)
  }

  /// A quantile of the time, where at most one part of it varies.
  private static func quantile(_ share: Double, _ steps: [Step], _ rule: MenuRule) -> Double? {
    var constant = 0.0
    var varying: [Distribution] = []
    for (index, step) in steps.enumerated() {
      var duration = step.duration
      if let relief = rule.relief(in: step) {
        if duration.cdf(relief) == 0 { return sum(constant + relief, varying, share) }
        guard index == steps.count - 1, let capped = try? duration.capped(at: relief) else { return nil }
        duration = capped
      }
      let (least, most) = (duration.quantile(0), duration.quantile(1))
      if least == most { constant += least } else { varying.append(duration) }
    }
    return sum(constant, varying, share)
  }

  private static func sum(_ constant: Double, _ varying: [Distribution], _ share: Double) -> Double? {
    varying.count > 1 ? nil : constant + (varying.first?.quantile(share) ?? 0)
  }
}

extension Scenario {
  /// How customers of each type with a journey get to a person, in the order of the file.
  public var waysToPerson: [WayToPerson] {
    let stepOfName = Dictionary(self.steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return self.contacts.filter { !$0.journey.isEmpty }.map { type in
      WayToPerson(type.name, type.journey.compactMap { stepOfName[$0] })
    }
  }
}
