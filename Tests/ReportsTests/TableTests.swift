import Measures
import Reports
import Scenarios
import Statistics
import Testing

@Suite struct TableTests {
  private static func cell(_ value: Double, _ unit: Measure.Unit = .share) -> Table.Cell {
    .estimate(Estimate(mean: value, halfWidth: nil), unit)
  }

  /// Two groups of columns; the second row is the one that matters.
  private static var table: Table {
    var table = Table([
      Table.Column(title: "from", isText: true),
      Table.Column(group: "need", title: "Erlang C"),
      Table.Column(group: "need", title: "simulated"),
      Table.Column(group: "a|b", title: "SL", unit: "%"), Table.Column(title: "note"),
    ])
    table.append([.text("08:00"), .text("12"), .text("9"), cell(0.8), .text("")])
    table.append([.text("08:30"), .none, .text("110"), cell(1), .text("_x_")], isMarked: true)
    return table
  }

  @Test func `groups stand over their columns`() {
    #expect(
      Self.table.lines(.plain) == [
        "          need ──────────────  a|b ─",
        "   from   Erlang C  simulated     SL  note",
        "                                   %",
        "   08:00        12          9   80.0",
        "→  08:30         –        110  100.0   _x_",
      ])
  }

  @Test func `Markdown escapes what it would take for something else`() {
    #expect(
      Self.table.markdown == [
        "| from | need: Erlang C | need: simulated | a\\|b: SL, % | note |",
        "| :--- | ---: | ---: | ---: | ---: |",
        "| 08:00 | 12 | 9 | 80.0 |  |",
        "| **08:30** | **–** | **110** | **100.0** | **\\_x\\_** |",
      ])
  }
}
