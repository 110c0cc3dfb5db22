internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// The flow of contacts, from where they come from to what becomes of them; each number is the sum of those below it.
  var flowTable: ReportSection {
    guard summary.scenario.usesJourneys, let flow = ContactFlow(summary) else { return ReportSection([]) }
    let blocks = FlowBlock.all(flow, summary)
    let rows = blocks.flatMap { $0.rows(flow.unit) }
    let types = FlowTypes(rows, names: summary.contacts.map { Printable.short($0.type.name, width: 12) })
    var table = Table(
      [
        Table.Column(title: FlowTypes.title, isText: true), Table.Column(title: "per \(replicationNoun)"),
        Table.Column(title: "±"), Table.Column(title: "%"),
      ] + types.titles.map { Table.Column(title: $0) })
    for row in rows {
      table.append(
        [
          .text(row.label, row.isHead ? .heading : nil), .text(row.text(row.count)), .text(row.halfWidth),
          .text(row.share),
        ]
          + types.counts(row).map { .text($0) })
    }
    return ReportSection([
      .table(table),
      .note([
        "%: of the line above that is not indented. entered + passed on = left before a queue + joined a queue",
        "contained, not solved: false containment; issues: by the type of their first contact",
      ]),
    ])
  }
}

/// Which types have a column of their own: all, or the largest that fit on the page beside one for all others.
private struct FlowTypes {
  static let title = "Flow of contacts"
  private static let others = "others"

  /// The heads of the columns; none where there is a single type.
  let titles: [String]
  /// The types of each column.
  private let columns: [[Int]]

  init(_ rows: [FlowBlock.Row], names: [String]) {
    guard names.count > 1 else {
      (titles, columns) = ([], [])
      return
    }
    func width(_ texts: [String]) -> Int { (texts.map(Printable.width).max() ?? 0) + 2 }
    let count = width(rows.map { $0.text($0.count) })
    var room =
      TerminalRenderer.width - width(rows.map(\.label) + [Self.title]) - max(count, 13) - width(rows.map(\.halfWidth))
      - 7
    let widths = names.indices.map { type in
      width([names[type]] + rows.filter { !$0.types.isEmpty }.map { $0.text($0.types[type]) })
    }
    guard widths.reduce(0, +) > room else {
      (titles, columns) = (names, names.indices.map { [$0] })
      return
    }
    room -= max(count, Self.others.count + 2)
    let sizes = names.indices.map { type in rows.reduce(0) { $0 + ($1.types.isEmpty ? 0 : $1.types[type]) } }
    var shown: [Int] = []
    for type in names.indices.sorted(by: { (sizes[$0], $1) > (sizes[$1], $0) }) where widths[type] <= room {
      shown.append(type)
      room -= widths[type]
    }
    shown.sort()
    titles = shown.map { names[$0] } + [Self.others]
    columns = shown.map { [$0] } + [names.indices.filter { !shown.contains($0) }]
  }

  /// The cells of a row.
  func counts(_ row: FlowBlock.Row) -> [String] {
    columns.map { types in row.types.isEmpty ? "" : row.text(types.reduce(0) { $0 + row.types[$1] }) }
  }
}

/// A number of the flow and its parts.
private struct FlowBlock {
  struct Line {
    var label: String
    var count: Int
    var halfWidth: Double?
    /// By type; empty where it is not known of types.
    var types: [Int] = []
  }

  struct Row {
    let label: String
    let isHead: Bool
    let count: Int
    let halfWidth: String
    let share: String
    let types: [Int]
    let unit: Double

    /// A number of the row as it is printed.
    func text(_ count: Int) -> String { Decimal.fixed(Double(count) * unit, unit < 1 ? 1 : 0) }
  }

  var head: Line
  var parts: [Line]
  /// Lines outside the head's sum: contacts that never had a session of the step.
  var asides: [Line] = []

  /// The rows, without parts that are zero.
  func rows(_ unit: Double) -> [Row] {
    func row(_ line: Line, share: String, isHead: Bool = false) -> Row {
      let halfWidth = line.halfWidth.flatMap {
        $0.isFinite && $0 > 0 ? max(1, Int(min($0 / unit, 1e15).rounded())) : nil
      }
      return Row(
        label: (isHead ? "" : "  ") + line.label, isHead: isHead, count: line.count,
        halfWidth: halfWidth.map { Decimal.fixed(Double($0) * unit, unit < 1 ? 1 : 0) } ?? "", share: share,
        types: line.types, unit: unit)
    }
    let shown = parts.filter { $0.count > 0 || ($0.halfWidth ?? 0) > 0 }
    let shares = Apportionment.shares(of: 1000, by: shown.map { Double($0.count) })
    return [row(head, share: "", isHead: true)]
      + zip(shown, shares).map { row($0, share: Decimal.fixed(Double($1) / 10, 1)) }
      + asides.filter { $0.count > 0 }.map { row($0, share: "") }
  }

  /// The blocks in the order in which contacts meet them.
  static func all(_ flow: ContactFlow, _ summary: Summary) -> [FlowBlock] {
    typealias Part = ContactFlow.Part
    let overall = summary.overall
    func line(_ label: String, _ parts: Part..., measure: Measure? = nil) -> Line {
      func sum(_ column: ContactFlow.Column) -> Int { parts.reduce(0) { $0 + (column[$1] ?? 0) } }
      let measure = measure ?? (parts.count == 1 ? parts[0].measure : nil)
      return Line(
        label: label, count: sum(flow.all), halfWidth: measure.flatMap { overall[$0]?.halfWidth },
        types: flow.types.map(sum))
    }
    var blocks = [
      FlowBlock(
        head: line("entered", .fresh, .returns, .redials, measure: .entered),
        parts: [line("new issues", .fresh), line("came back", .returns), line("redialled", .redials)])
    ]
    let passesOn = summary.scenario.contacts.contains { summary.scenario.timeoutTarget(of: $0)?.staysInside ?? false }
    let passedOn = passesOn ? "passed on" : "passed on by agents"
    for (label, part) in [(passedOn, Part.transfersIn), ("inside at the start", .insideAtStart)] {
      let inflow = line(label, part)
      if inflow.count > 0 { blocks.append(FlowBlock(head: inflow, parts: [])) }
    }
    for (step, sessions) in zip(summary.steps, flow.steps) where sessions.begun + sessions.full + sessions.closed > 0 {
      blocks.append(block(step, sessions))
    }
    let leaving = line("left before a queue", .solvedInSteps, .unsolvedInSteps, .hungUp, .blocked, .insideAtEnd)
    if leaving.count > 0 {
      blocks.append(
        FlowBlock(
          head: leaving,
          parts: [
            line("contained, solved", .solvedInSteps), line("contained, not solved", .unsolvedInSteps),
            line("hung up", .hungUp), line("blocked", .blocked), line("in self-service at the end", .insideAtEnd),
          ]))
    }
    blocks.append(
      FlowBlock(
        head: line(
          "joined a queue", .answered, .abandoned, .balked, .timedOut, .notReached,
          .waitingAtEnd, measure: .offered),
        parts: [
          line("answered", .answered), line("abandoned", .abandoned), line("balked", .balked),
          line("timed out", .timedOut),
          line("not reached by callback", .notReached), line("waiting at end", .waitingAtEnd),
        ]))
    if let after = flow.afterAgent {
      var head = line("after an agent", .answered)
      head.types = []
      blocks.append(
        FlowBlock(
          head: head,
          parts: [
            Line(label: "solved", count: after.solved),
            Line(label: "passed on", count: after.passedOn, halfWidth: overall[.transfers]?.halfWidth),
            // Where the clock stops, some are still with their agent.
            Line(
              label: summary.scenario.horizon.atEnd == .cut ? "not solved so far" : "not solved", count: after.unsolved),
          ]))
    }
    blocks.append(
      FlowBlock(
        head: line("issues", .resolved, .lost, .pending, measure: .fresh),
        parts: [line("solved", .resolved), line("never solved", .lost), line("open at the end", .pending)]))
    return blocks
  }

  private static func block(_ step: StepSummary, _ sessions: ContactFlow.Sessions) -> FlowBlock {
    func line(_ label: String, _ count: Int, _ measure: Measure? = nil) -> Line {
      Line(label: label, count: count, halfWidth: measure.flatMap { step.values[$0]?.halfWidth })
    }
    var asides = [line("closed, went past it", sessions.closed)]
    switch step.step.whenFull {
    case .busy: asides.append(line("full, turned away", sessions.full))
    case .skip: asides.append(line("full, went past it", sessions.full))
    case .wait:
      asides += [line("full, waited in line", sessions.full), line("of them abandoned", sessions.gaveUp)]
    }
    return FlowBlock(
      head: line("\(Printable.short(step.step.name, width: 16)) (\(step.step.kind.words))", sessions.begun, .entered),
      parts: [
        line("contained, solved", sessions.solved),
        line("contained, not solved", sessions.unsolved, .containedFalse), line("hung up", sessions.hungUp, .hungUp),
        line("asked for a human", sessions.escaped, .escapes), line("handed over", sessions.handedOver),
        line("inside at the end", sessions.insideAtEnd, .inStepsAtEnd),
      ], asides: asides)
  }
}

extension Step.Kind {
  /// What it is called.
  fileprivate var words: String {
    switch self {
    case .ivr: "voice menu"
    case .chatbot: "chatbot"
    case .website: "web page"
    }
  }
}
