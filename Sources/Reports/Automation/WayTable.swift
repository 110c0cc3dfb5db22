internal import Scenarios

/// How customers of each type get to a person, and how long that takes.
struct WayTable {
  private let ways: [WayToPerson]

  init(_ ways: [WayToPerson]) {
    self.ways = ways
  }

  var table: Table {
    var table = Table([
      Table.Column(title: "type", isText: true), Table.Column(title: "passes", isText: true, isShortened: true),
      Table.Column(title: "presses"), Table.Column(title: "way open", unit: "s"),
      Table.Column(title: "nine of ten", unit: "s"), Table.Column(title: "no way", unit: "%"),
    ])
    for way in ways {
      let steps = Wording.list(way.steps.map { Printable.short($0, width: 20) }, most: 4)
      table.append([
        .text(Printable.short(way.type, width: 20)), .text(steps), number(way.presses, 2), number(way.time, 1),
        number(way.timeOfNineInTen, 1), .text(Decimal.fixed(way.never * 100, 1), way.never > 0 ? .bad : nil),
      ])
    }
    return table
  }

  var legend: [String] {
    [
      "for who wants a person and neither is contained nor hangs up: presses: one in each step until the way is open; way "
        + "open: mean time until then; nine of ten: within this time, – where more than one duration varies or some get none",
      "no way: never, at a trap; every step taken to be open and to have room; the wait in the queue comes on top",
    ]
  }

  private func number(_ value: Double?, _ decimals: Int) -> Table.Cell {
    guard let value, value.isFinite else { return .none }
    return .text(Decimal.fixed(value, value == value.rounded() && decimals > 1 ? 0 : decimals))
  }
}
