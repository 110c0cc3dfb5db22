import Mathematics
import Scenarios

/// What an experience means, in flat form.
struct ExperiencePlan {
  /// Whether what an issue means depends on all that happened to it, so that each one is followed.
  let isUsed: Bool

  /// Points of effort.
  let perContact: Double
  let perTransfer: Double
  let perRepeat: Double
  let unresolved: Double
  let abandoned: Double
  let blocked: Double
  let trapped: Double
  /// Points for each second of a wait beyond the tolerance, and the most of one wait.
  let waitSlope: Double
  let waitMost: Double
  /// What the points are taken from.
  let base: Double
  /// From which score and how many points customers count; what no score reaches where there is no cut.
  let satisfied: Double
  let promoter: Double
  let detractor: Double
  let highEffort: Double

  /// −log of the share of customers who stay in spite of each bad event, and of the share who stay without any.
  let staying: Hazards
  /// The time in which half of a bad event is forgotten, s; infinite for never.
  let memory: Double

  struct Hazards {
    let base: Double
    let unresolved: Double
    let secondContact: Double
    let thirdContact: Double
    let abandoned: Double
    let trapped: Double
  }

  init(_ experience: Experience?) {
    func points(_ key: ExperienceKey) -> Double { experience?[key] ?? 0 }
    func hazard(_ key: ExperienceKey) -> Double { -Elementary.log(1 - (experience?[key] ?? 0)) }
    isUsed = experience?.followsIssues ?? false
    perContact = points(.perContact)
    perTransfer = points(.perTransfer)
    perRepeat = points(.perRepeat)
    unresolved = points(.unresolved)
    abandoned = points(.abandoned)
    blocked = points(.blocked)
    trapped = points(.trapped)
    waitSlope = points(.waitSlope) / 60
    waitMost = experience?[.waitMost] ?? .infinity
    base = points(.base)
    satisfied = experience?[.satisfied] ?? .infinity
    promoter = experience?[.promoter] ?? .infinity
    detractor = experience?[.detractor] ?? -.infinity
    highEffort = experience?[.highEffort] ?? .infinity
    staying = Hazards(
      base: hazard(.churnBase), unresolved: hazard(.churnUnresolved), secondContact: hazard(.churnSecondContact),
      thirdContact: hazard(.churnThirdContact), abandoned: hazard(.churnAbandoned), trapped: hazard(.churnTrapped))
    memory = experience?[.churnMemory] ?? .infinity
  }

  /// The points of a wait, s, where customers tolerate another one.
  func points(ofWait wait: Double, tolerance: Double) -> Double {
    wait > tolerance ? min(waitMost, waitSlope * (wait - tolerance)) : 0
  }
}
