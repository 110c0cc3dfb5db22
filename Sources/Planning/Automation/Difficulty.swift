internal import Mathematics
internal import Scenarios

/// What becomes of `unresolved` as a step contains more or less.
public enum Difficulty: String, Sendable, CaseIterable {
  /// It stays as the file has it: each further contact is as easy as those before.
  case alike
  /// The easy ones come first: of all sessions s × (1 − exp(−contain ÷ s)) are solved, s being the most that the step could
  /// ever solve, which follows from the file's own `contain` and `unresolved`.
  case easyFirst = "easy_first"

  /// The share of the contained that is not solved where a step contains so much.
  func unresolved(of step: Step, at contain: Double) -> Double {
    guard contain > 0, step.contain > 0 else { return 0 }
    guard self == .easyFirst, contain != step.contain, step.unresolved > 0, step.unresolved < 1 else {
      return step.unresolved
    }
    // Which multiple of s the file contains: the solved share of the contained falls with it.
    var (low, high) = (0.0, 1 / (1 - step.unresolved))
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if Self.solved(middle) > 1 - step.unresolved { low = middle } else { high = middle }
    }
    return min(1, max(0, 1 - Self.solved(high * contain / step.contain)))
  }

  /// (1 − e⁻ˣ) ÷ x, which is at most 1 ÷ x.
  private static func solved(_ multiple: Double) -> Double {
    multiple < 1e-6 ? 1 - multiple / 2 : (1 - Elementary.exp(-multiple)) / multiple
  }
}
