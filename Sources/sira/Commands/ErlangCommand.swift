import ArgumentParser
import Planning
import Reports

extension Sira {
  /// `sira erlang`
  struct ErlangCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erlang",
      abstract: "Calculates how many agents or lines a steady load needs, or what a given number achieves.",
      usage: "sira erlang <b|c|a|x> --calls <rate> --aht <duration> [options]",
      discussion: "Example: sira erlang c --calls 100/30m --aht 4m --target 80%/20s",
      subcommands: [B.self, C.self, A.self, X.self])
  }
}

extension Sira.ErlangCommand {
  /// `sira erlang b`
  struct B: ErlangAsking {
    static let configuration = CommandConfiguration(
      commandName: "b",
      abstract: "Erlang B: lines, where nobody waits and a call that finds every line busy is lost.",
      usage: "sira erlang b --calls <rate> --aht <duration> (--blocking <share> | --lines <number>) [options]",
      discussion: "Example: sira erlang b --calls 200/h --aht 3m --blocking 1%")
    static let model = ErlangModel.b

    @OptionGroup var load: LoadFlags
    @OptionGroup(visibility: .hidden) var queue: QueueFlags
    @OptionGroup(visibility: .hidden) var leaving: PatienceFlags
    @OptionGroup var trunk: LineFlags
    @OptionGroup(visibility: .hidden) var again: RedialFlags
    @OptionGroup(visibility: .hidden) var table: SpreadsheetFlags
    @OptionGroup var form: ReportFlags<ErlangReport>
  }

  /// `sira erlang c`
  struct C: ErlangAsking {
    static let configuration = CommandConfiguration(
      commandName: "c",
      abstract: "Erlang C: agents, where everybody waits until answered.",
      usage: "sira erlang c (--calls <rate> | --from <csv>) --aht <duration> [options]",
      discussion: """
        Example: sira erlang c --calls 100/30m --aht 4m --target 80%/20s --shrinkage 30%

        Every half hour of a spreadsheet: sira erlang c --from calls.csv --aht 4m --target 80%/20s
        """)
    static let model = ErlangModel.c

    @OptionGroup var load: LoadFlags
    @OptionGroup var queue: QueueFlags
    @OptionGroup(visibility: .hidden) var leaving: PatienceFlags
    @OptionGroup(visibility: .hidden) var trunk: LineFlags
    @OptionGroup(visibility: .hidden) var again: RedialFlags
    @OptionGroup var table: SpreadsheetFlags
    @OptionGroup var form: ReportFlags<ErlangReport>
  }

  /// `sira erlang a`
  struct A: ErlangAsking {
    static let configuration = CommandConfiguration(
      commandName: "a",
      abstract: "Erlang A: agents, where callers hang up when their patience ends.",
      usage: "sira erlang a (--calls <rate> | --from <csv>) --aht <duration> --patience <duration> [options]",
      discussion: "Example: sira erlang a --calls 100/30m --aht 4m --patience 3m --target 80%/20s --abandon 5%")
    static let model = ErlangModel.a

    @OptionGroup var load: LoadFlags
    @OptionGroup var leaving: PatienceFlags
    @OptionGroup var queue: QueueFlags
    @OptionGroup var trunk: LineFlags
    @OptionGroup(visibility: .hidden) var again: RedialFlags
    @OptionGroup var table: SpreadsheetFlags
    @OptionGroup var form: ReportFlags<ErlangReport>
  }

  /// `sira erlang x`
  struct X: ErlangAsking {
    static let configuration = CommandConfiguration(
      commandName: "x",
      abstract: "Erlang X: Erlang A, where some of the lost call again.",
      usage:
        "sira erlang x (--calls <rate> | --from <csv>) --aht <duration> --patience <duration> --redial <share> [options]",
      discussion: "Example: sira erlang x --calls 100/30m --aht 4m --patience 3m --redial 30% --target 80%/20s")
    static let model = ErlangModel.x

    @OptionGroup var load: LoadFlags
    @OptionGroup var leaving: PatienceFlags
    @OptionGroup var again: RedialFlags
    @OptionGroup var queue: QueueFlags
    @OptionGroup var trunk: LineFlags
    @OptionGroup var table: SpreadsheetFlags
    @OptionGroup var form: ReportFlags<ErlangReport>
  }
}
