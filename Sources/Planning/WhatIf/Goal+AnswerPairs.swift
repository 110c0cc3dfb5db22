package import Scenarios

extension Goal {
  /// Two answers that belong together, by their positions; nil where one of the goals has none.
  package struct AnswerPair: Sendable, Equatable {
    /// The position in this goal.
    package let before: Int?
    /// The position in the other goal.
    package let after: Int?
  }

  /// Which answers of another goal take the place of this goal's: those within the same time, wherever they stand; of the
  /// others, those at the same position, whose time has changed; the rest has no counterpart.
  package func answerPairs(with other: Goal) -> [AnswerPair] {
    var left = Array(other.answers.indices)
    func take(_ position: Int?) -> Int? {
      guard let position, let index = left.firstIndex(of: position) else { return nil }
      return left.remove(at: index)
    }
    var counterparts = answers.map { answer in take(left.first { other.answers[$0].within == answer.within }) }
    for position in counterparts.indices where counterparts[position] == nil { counterparts[position] = take(position) }
    return counterparts.enumerated().map { AnswerPair(before: $0.offset, after: $0.element) }
      + left.map { AnswerPair(before: nil, after: $0) }
  }
}
