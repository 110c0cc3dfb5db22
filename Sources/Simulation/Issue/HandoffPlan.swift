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

  /// Whether something depends on what is known.
  var matters: Bool { saves > 0 || repeats > 0 || context < 1 }

  /// Whether the history is seen.
  func isKnown(_ word: UInt64) -> Bool { Draws.unit(word) < context }
}
