internal import Planning
internal import Statistics

/// The bars of a tornado: how far the ranked measure moves to both sides of where it is.
///
/// ```
/// volume       ░░░░░░░░░░░░░│███████
/// handle time     ░░░░░░░░░░│██████
/// patience                 ░│█
/// ```
/// Light is where more of the input leads, solid is where less of it leads.
struct TornadoChart {
  private static let width = 60

  private let tornado: Tornado

  init(_ tornado: Tornado) {
    self.tornado = tornado
  }

  /// The picture; nothing where no input moves anything.
  var lines: [String] {
    let ends = tornado.bars.map { bar in (less: move(bar.less), more: move(bar.more)) }
    let all = ends.flatMap { [$0.less, $0.more] }
    let (lowest, highest) = (min(all.min() ?? 0, 0), max(all.max() ?? 0, 0))
    guard highest > lowest else { return [] }
    let scale = Double(Self.width) / (highest - lowest)
    let left = Int((-lowest * scale).rounded())
    let label = tornado.bars.map { $0.lever.words.count }.max() ?? 0
    let rows = zip(tornado.bars, ends).map { bar, ends in
      Printable.padded(bar.lever.words, to: label + 2) + row(ends.less, ends.more, scale, left)
    }
    return rows + [
      Printable.blanks(label + 2) + Printable.blanks(left) + "└ now",
      Printable.blanks(label + 2) + "░ more of the input   █ less of it",
    ]
  }

  private func row(_ less: Double, _ more: Double, _ scale: Double, _ left: Int) -> String {
    func columns(_ move: Double) -> Int { Int((move * scale).rounded()) }
    var below = [String](repeating: " ", count: left)
    var above: [String] = []
    for (end, glyph) in [(columns(less), "█"), (columns(more), "░")] {
      if end < 0 {
        for column in max(0, left + end)..<left { below[column] = glyph }
      } else {
        for column in 0..<end {
          if column < above.count { above[column] = glyph } else { above.append(glyph) }
        }
      }
    }
    return below.joined() + "│" + above.joined()
  }

  private func move(_ answer: WhatIf.Answer) -> Double {
    answer.comparisons.first { $0.indicator == tornado.indicator }?.difference?.mean ?? 0
  }
}
