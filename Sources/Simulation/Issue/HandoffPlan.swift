import Randomness
import Scenarios

/// What a handoff does to the talk time.
struct HandoffPlan: BitwiseCopyable {
  var context: Double
  var saves: Double
  var repeats: Double

  init(_ handoff: Handoff) {
    context = handoff.context
    saves = handoff.saves
    repeats = handoff.repeats
  }

  var changesTalk: Bool { saves > 0 || repeats > 0 }

  /// The change of the talk time, s.
  func change(_ word: UInt64) -> Double { Draws.unit(word) < context ? -saves : repeats }
}
