import ArgumentParser
import Files
import Measures
import Planning
import Queueing
import Reports
import ScenarioFiles
import Scenarios

/// A formula on the command line. Each knows all flags, so that one that does not fit is refused with a reason.
protocol ErlangAsking: ParsableCommand {
  static var model: ErlangModel { get }
  var load: LoadFlags { get }
  var queue: QueueFlags { get }
  var leaving: PatienceFlags { get }
  var trunk: LineFlags { get }
  var again: RedialFlags { get }
  var table: SpreadsheetFlags { get }
  var form: ReportFlags<ErlangReport> { get }
}

extension ErlangAsking {
  func run() throws {
    if let file = table.from { return try form.show(try day(of: file)) }
    if let stray = table.stray { throw Failure("--\(stray): goes with --from and a spreadsheet") }
    try form.show(ErlangReport(try Self.answer(try draft())))
  }

  /// The requirement of every interval of a spreadsheet.
  private func day(of file: String) throws -> ErlangDayReport {
    guard Self.model != .b else {
      throw Failure("--from: Erlang B counts lines, which are there all day; ask for the busiest interval with --calls")
    }
    var flags = FlagReader()
    var draft = goals(&flags)
    if load.calls != nil { flags.miss("--calls: the calls are those of --from; leave it out") }
    if draft.agents != nil {
      flags.miss("--agents: with --from, the agents are the question; what some achieve: sira run --from")
    }
    if draft.isFractional { flags.miss("--fractional: with --from, agents are whole; leave it out") }
    if load.aht == nil {
      flags.miss("handle time is missing: add --aht, e.g. --aht 4m, or --aht column:NAME for a column of the file")
    }
    let handle = flags.read("aht", load.aht, HandleArgument.parse)
    var request = SpreadsheetRequest(file: file, handle: handle ?? .column(""))
    table.fill(&request, &flags)
    try flags.finish()
    if case .time(let time)? = handle { (draft.aht, draft.handleTimes) = (time.mean, time.distribution) }
    let spreadsheet = try SpreadsheetScenario(request)
    let source = ScenarioSource(file: file, sha256: spreadsheet.sha256, basis: spreadsheet.basis(isFormula: true))
    do throws(PlanningProblems) {
      let day = try ErlangDay(
        draft, calls: spreadsheet.counts, handleTimes: spreadsheet.handleTimes, over: spreadsheet.grid)
      return ErlangDayReport(day, source: source)
    } catch {
      throw Failure(error.messages)
    }
  }

  private static func answer(_ draft: ErlangDraft) throws -> ErlangAnswer {
    do throws(PlanningProblems) {
      return try ErlangQuestion(draft).answer()
    } catch {
      throw Failure(error.messages)
    }
  }

  private func draft() throws -> ErlangDraft {
    var flags = FlagReader()
    // In the order of the options, in which problems are told.
    let calls = flags.read("calls", load.calls) { text throws(Misfit) in
      let rate = try RateText.parts(of: text)
      return CallRate(count: rate.count, period: rate.period)
    }
    let aht = flags.read("aht", load.aht, DistributionArgument.init)
    var draft = goals(&flags)
    draft.calls = calls
    (draft.aht, draft.handleTimes) = (aht?.mean, aht?.distribution)
    try flags.finish()
    return draft
  }

  /// All that is asked but the calls and how long they take.
  private func goals(_ flags: inout FlagReader) -> ErlangDraft {
    var draft = ErlangDraft(Self.model)
    let patience = flags.read("patience", leaving.patience, DistributionArgument.init)
    (draft.patience, draft.patiences) = (patience?.mean, patience?.distribution)
    draft.redial = flags.read("redial", again.redial, ShareText.parse)
    draft.agents = flags.read("agents", queue.agents, NumberText.parse)
    draft.isFractional = queue.fractional
    draft.lines = flags.read("lines", trunk.lines, WholeText.parse)
    let target = flags.readOne("target", queue.target, TargetText.parse)
    (draft.target, draft.within) = (target?.share, target?.within)
    draft.asa = flags.read("asa", queue.asa, DurationText.parse)
    draft.abandon = flags.read("abandon", leaving.abandon, ShareText.parse)
    draft.shortAbandon = flags.read("short-abandon", leaving.shortAbandon, DurationText.parse)
    draft.maxOccupancy = flags.read("max-occupancy", queue.maxOccupancy, ShareText.parse)
    draft.blocking = flags.read("blocking", trunk.blocking, ShareText.parse)
    draft.shrinkage = flags.read("shrinkage", queue.shrinkage, ShareText.parse)
    draft.definition = flags.read("definition", among: ServiceLevelDefinition.self, queue.definition)
    return draft
  }
}

/// Reads every flag before the first complaint.
struct FlagReader {
  private(set) var problems: [String] = []

  /// Names everything that is wrong, at once.
  func finish() throws {
    guard problems.isEmpty else { throw Failure(problems) }
  }

  /// Notes what is missing or beside the question.
  mutating func miss(_ message: String) { problems.append(message) }

  mutating func read<Value>(
    _ flag: String, _ text: String?, _ parse: (String) throws(Misfit) -> Value
  ) -> Value? {
    guard let text else { return nil }
    do {
      return try parse(text)
    } catch {
      problems.append("--\(flag): \(error.message)")
      return nil
    }
  }

  /// A flag of which only one makes sense, where an earlier one would be dropped without a word.
  mutating func readOne<Value>(_ flag: String, _ texts: [String], _ parse: (String) throws(Misfit) -> Value) -> Value? {
    if texts.count > 1 {
      problems.append(
        "--\(flag): is given \(texts.count) times, and a formula takes one; for several thresholds write 'answers' in a "
          + "scenario's goal")
    }
    return read(flag, texts.first, parse)
  }

  mutating func read<Value: CaseIterable & RawRepresentable<String>>(
    _ flag: String, among: Value.Type, _ text: String?
  ) -> Value? {
    guard let text else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    let hint = Spelling.nearest(to: text, among: known).map { "did you mean '\($0)'?" }
    problems.append("--\(flag): unknown word '\(text)'; \(hint ?? "it is one of \(known.joined(separator: ", "))")")
    return nil
  }
}
