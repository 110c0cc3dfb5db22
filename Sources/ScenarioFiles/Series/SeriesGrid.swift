import Files
import Scenarios

/// The intervals that a series has a value for.
struct SeriesGrid: Sendable {
  /// The time that they cover.
  let horizon: Horizon
  /// How long each is, s.
  let step: Double

  /// Nil where there are none, or too many to be meant.
  init?(_ horizon: Horizon, step: Double) {
    guard step > 0, horizon.length > 0, horizon.length / step <= Double(ScenarioLimits.intervals) else { return nil }
    (self.horizon, self.step) = (horizon, step)
  }

  /// How many there are.
  var count: Int { max(1, Int((horizon.length / step).rounded(.down))) }

  /// When one begins, as reports write it.
  func label(of index: Int) -> String { horizon.start.label(after: Double(index) * step) }

  /// From when to when they run, e.g. `Mon 08:00 to Mon 18:00`.
  var extent: String { "\(label(of: 0)) to \(horizon.start.label(after: horizon.length))" }

  /// How long each is, as files write it.
  var stepText: String { Quantity(value: step, unit: .duration).text }

  /// Which interval begins at a time.
  /// - Parameter offset: seconds from the start of the horizon.
  /// - Throws: why none does.
  func index(at offset: Double, _ text: String) throws(Misfit) -> Int {
    guard offset >= 0, offset < horizon.length else {
      throw Misfit(
        "\(Excerpt.quoted(text)) is \(offset < 0 ? "before the horizon's start" : "after the horizon's end"); it runs from \(extent)"
      )
    }
    let index = offset / step
    guard abs(index - index.rounded()) < 1e-6 else {
      throw Misfit(
        "\(Excerpt.quoted(text)) is inside an interval; each value covers \(stepText), counted from \(label(of: 0))")
    }
    return min(Int(index.rounded()), count - 1)
  }
}
