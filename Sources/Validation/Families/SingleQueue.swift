import Foundation
import Randomness
import Scenarios

/// One type of contact, one group: M/G/n/K+G.
struct SingleQueue {
  var arrivalsPerHour: Double
  var handle: Distribution
  var agents: Int
  var patience = Distribution.never
  /// Places to wait; nil for no limit.
  var room: Int?
  var threshold = 20.0

  /// λ, per second.
  var arrivalRate: Double { arrivalsPerHour / 3600 }

  /// λ · mean handle time ÷ agents.
  var load: Double { arrivalRate * handle.mean / Double(agents) }

  var draft: ScenarioDraft {
    ScenarioDraft(
      name: "reference", horizon: Horizon(length: 3600),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: arrivalRate)), handle: ContactType.Handle(talk: handle),
          patience: patience, queueLimit: room, goal: Goal(within: threshold))
      ],
      agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("calls")])])
  }

  var regime: ReferenceCase.Regime {
    isUnstable ? .unstable : .steady(relaxation: relaxation, fill: fill)
  }

  private var isUnstable: Bool { patience.isNever && room == nil && load >= 1 }

  /// The time in which the memory of the start fades by e, s: the inverse of the spectral gap, roughly.
  ///
  /// An empty queue forgets at the pace of services, a busy one as M/M/1 with rate nμ does, nμ(1 − √ρ)² (P. M. Morse,
  /// Operations Research 3, 1955, 255–261; D. Gamarnik & D. Goldberg, Annals of Applied Probability 23, 2013, for n
  /// servers), faster where a queue of at most L bounds it, nμ((1 − √ρ)² + √ρ(π/(L + 1))²). Exponential patience makes
  /// every contact forget on its own, so there the slower of service and patience is a bound at any load; other
  /// patience is as if it bounded the queue to about nμ times its mean. A variable handle time (squared coefficient of
  /// variation c²) slows by (1 + c²)/2. It decides only how long a run is, no result.
  private var relaxation: Double {
    let calm = max(handle.mean, patience.isNever ? 0 : patience.mean)
    guard agents > 0, arrivalRate > 0 else { return calm }
    let pace = Double(agents) / handle.mean
    let root = load.squareRoot()
    let length = room.map(Double.init) ?? (patience.isNever ? .infinity : 2 * pace * patience.mean)
    let angle = Double.pi / (length + 1)
    let variability = (1 + handle.variance / (handle.mean * handle.mean)) / 2
    let busy = variability / (pace * ((1 - root) * (1 - root) + root * angle * angle))
    if patience.isNever { return max(busy, handle.mean) }
    return isPatienceExponential ? max(handle.mean, min(busy, calm)) : max(busy, calm)
  }

  private var isPatienceExponential: Bool {
    abs(patience.variance - patience.mean * patience.mean) < 1e-9 * patience.variance
  }

  /// The time in which n agents fill up, so that what is missing is small beside its random fluctuation √n, s.
  private var fill: Double { handle.mean * (3 + 0.5 * log(Double(max(agents, 1)))) }
}
