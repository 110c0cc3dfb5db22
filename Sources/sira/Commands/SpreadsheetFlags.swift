import ArgumentParser
import Files
import ScenarioFiles
import Scenarios

/// A spreadsheet in place of a scenario, and what it may leave open.
struct SpreadsheetFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV file with the calls of each interval in place of a scenario; - is standard input.", valueName: "csv"),
    completion: .file(extensions: ["csv", "txt", "tsv"]))
  var from: String?

  @Option(help: ArgumentHelp("The column with the calls, where several may have them.", valueName: "name"))
  var column: String?

  @Option(help: ArgumentHelp("What stands before decimals, where no number shows it.", valueName: "point|comma"))
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "When the first row begins, e.g. \"Mon 08:00\", where no column says it; or its day.", valueName: "time"))
  var start: String?

  @Option(help: ArgumentHelp("How long each row is, e.g. 30m, where the times do not show it.", valueName: "duration"))
  var interval: String?

  /// The first of the flags that make sense with a spreadsheet only.
  var stray: String? {
    let given = [("column", column), ("decimal", decimal), ("start", start), ("interval", interval)]
    return from == nil ? given.first { $0.1 != nil }?.0 : nil
  }

  /// Puts what was said of the table into a request.
  func fill(_ request: inout SpreadsheetRequest, _ flags: inout FlagReader) {
    request.column = column
    request.decimal = flags.read("decimal", decimal) { text throws(Misfit) in
      guard ["point", "comma"].contains(text) else { throw Misfit("is point or comma, not \(Excerpt.quoted(text))") }
      return text
    }
    request.start = flags.read("start", start, ClockText.parse)
    request.interval = flags.read("interval", interval) { text throws(Misfit) in
      let length = try DurationText.parseSpan(text)
      guard length > 0 else { throw Misfit("must be more than 0s, e.g. 30m") }
      return length
    }
    request.command = "sira " + CommandLine.arguments.dropFirst().map(ShellWord.quoted).joined(separator: " ")
  }
}

/// What a spreadsheet of calls does not say of a center.
struct CenterFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With --from: talk, hold and wrap of a call, e.g. 5:20 or 4m, a distribution as in a scenario file, or column:NAME "
        + "for means in a column of the file.",
      valueName: "duration"))
  var aht: String?

  @Option(
    help: ArgumentHelp("With --from: answer that share within that time, e.g. 80%/20s.", valueName: "share/duration"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --from: how long callers wait before they hang up, e.g. 3m (default), a distribution, or never.",
      valueName: "duration"))
  var patience: String?

  @Option(help: ArgumentHelp("With --from: the share of paid time that is lost, e.g. 30%.", valueName: "share"))
  var shrinkage: String?

  @Option(
    help: ArgumentHelp(
      "With --from: the largest share of their time that agents may be busy, e.g. 85%.", valueName: "share"))
  var maxOccupancy: String?

  /// The first flag that is given.
  var stray: String? {
    let given = [
      ("aht", aht), ("target", target.first), ("patience", patience), ("shrinkage", shrinkage),
      ("max-occupancy", maxOccupancy),
    ]
    return given.first { $0.1 != nil }?.0
  }

  /// What is asked of a spreadsheet; what is wrong or missing is noted in `flags`.
  func request(_ table: SpreadsheetFlags, _ flags: inout FlagReader) -> SpreadsheetRequest {
    if aht == nil {
      flags.miss("handle time is missing: add --aht, e.g. --aht 4m, or --aht column:NAME for a column of the file")
    }
    let handle = flags.read("aht", aht, HandleArgument.parse)
    var request = SpreadsheetRequest(file: table.from ?? "", handle: handle ?? .column(""))
    table.fill(&request, &flags)
    request.target = flags.readOne("target", target) { text throws(Misfit) in
      let target = try TargetText.parse(text)
      guard target.share > 0, target.share < 1 else { throw Misfit("must be above 0% and below 100%, e.g. 80%/20s") }
      return (target.share, target.within)
    }
    request.patience = flags.read("patience", patience) { text throws(Misfit) -> SpreadsheetRequest.Patience in
      if text == "never" { return .never }
      let patience = try DistributionArgument(text)
      guard patience.mean > 0 else { throw Misfit("must be longer than 0s, e.g. 3m") }
      return .time(patience)
    }
    request.shrinkage = flags.read("shrinkage", shrinkage) { text throws(Misfit) in
      let share = try ShareText.parse(text)
      guard share < 1 else { throw Misfit("must be below 100%") }
      return share
    }
    request.maxOccupancy = flags.read("max-occupancy", maxOccupancy) { text throws(Misfit) in
      let share = try ShareText.parse(text)
      guard share > 0 else { throw Misfit("must be above 0%") }
      return share
    }
    return request
  }
}

/// A handle time on the command line.
enum HandleArgument {
  static func parse(_ text: String) throws(Misfit) -> SpreadsheetRequest.Handle {
    if let name = ColumnArgument.name(text) { return .column(name) }
    let time = try DistributionArgument(text)
    guard time.mean > 0 else { throw Misfit("must be longer than 0s") }
    guard time.mean.isFinite else { throw Misfit("must end some time") }
    return .time(time)
  }
}

/// A column in place of a number.
enum ColumnArgument {
  /// The name behind `column:`; nil where something else is written.
  static func name(_ text: String) -> String? {
    text.hasPrefix("column:") ? String(text.dropFirst("column:".count)) : nil
  }
}
