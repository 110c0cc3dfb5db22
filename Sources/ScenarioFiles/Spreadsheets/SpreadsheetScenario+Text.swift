import Files
package import Scenarios

extension SpreadsheetScenario {
  /// What every file begins with that `sira init` writes from a spreadsheet.
  package static let firstLine = "# A scenario that Sira made from a spreadsheet."
  /// What every file begins with that `sira plan` writes from a spreadsheet.
  package static let plannedFirstLine = "# A plan that Sira made from a spreadsheet."

  /// The scenario as a file, with a comment for each choice.
  ///
  /// - Parameters:
  ///   - path: where it will be, from where the spreadsheet is named; nil for the working folder.
  ///   - agents: who is there in each interval, where the request does not say it.
  ///   - isPlan: whether the agents are planned by simulation, rather than by a formula.
  package func text(at path: String? = nil, agents: [Int]?, isPlan: Bool = false) -> String {
    let lines =
      [
        isPlan ? Self.plannedFirstLine : Self.firstLine, "# Written by: \(PlainText.line(request.command))",
        "# `sira run` simulates it, `sira plan` finds how many people it takes, `sira explain KEY` says what a key means.",
        "name: \(YAMLText.scalar(name))", "",
        "# \(timesText)",
        "horizon: {start: \(YAMLText.quoted(horizon.start.label(after: 0))), length: "
          + "\(duration(horizon.length)), interval: \(duration(horizon.interval))}", "", "contacts:",
        "  \(Self.contact):",
      ] + notes.map { "    # \(PlainText.line(noteText($0)))" }
      + arrivals(at: path) + handle(at: path) + [patience] + goal + ["", "agents:", "  \(Self.group):"]
      + staffLines(agents, isPlan, at: path) + ["    skills: [\(Self.contact)]"] + limits
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name of the file without folders and ending.
  private var name: String {
    guard hasFile, let point = shortName.lastIndex(of: "."), point > shortName.startIndex else { return shortName }
    return String(shortName[..<point])
  }

  private func arrivals(at path: String?) -> [String] {
    let per = duration(horizon.interval)
    let comment =
      "    # How many come in each interval\(columnText(contacts.name, ", from ")); they come at random times."
    guard hasFile else {
      return [comment, "    arrivals:", "      per: \(per)"]
        + IntervalList.lines("counts", contacts.values.map(DecimalText.text), indent: 6, grid)
    }
    return [comment, "    arrivals: {per: \(per), \(reference(contacts.name, at: path))}"]
  }

  private func handle(at path: String?) -> [String] {
    switch request.handle {
    case .time(let time):
      let comment =
        time.distribution == nil
        ? "Talk, hold and wrap together. Assumed: exponential, as formulas have it." : "Talk, hold and wrap together."
      return ["    # \(comment)", "    handle: {talk: \(time.text)}"]
    case .column(let column):
      let comment =
        "    # Mean handle times of column \(Excerpt.quoted(column)). Assumed: they vary as exponential ones do (cv 1)."
      guard !hasFile else { return [comment, "    handle: {\(reference(column, at: path)), cv: 1}"] }
      let laws = (handles?.values ?? []).map { "{lognormal: {mean: \(DecimalText.text($0))s, cv: 1}}" }
      return [comment, "    handle:", "      talk:"] + laws.map { "        - \($0)" }
    }
  }

  private var patience: String {
    switch request.patience {
    case .never: "    patience: never # nobody hangs up"
    case .time(let time): "    patience: \(time.text) # how long callers wait before they hang up"
    case nil:
      "    patience: {exponential: {mean: \(duration(Self.assumedPatience))}} # assumed: how long callers wait before they hang up"
    }
  }

  private var goal: [String] {
    request.target.map { target in
      [
        "    goal: {answer: \(share(target.share)), within: \(duration(target.within))}"
          + (request.assumesTarget ? " # assumed: what is promised" : "")
      ]
    } ?? []
  }

  private func staffLines(_ agents: [Int]?, _ isPlan: Bool, at path: String?) -> [String] {
    switch request.staff {
    case .count(let count) where isListed.allSatisfy { $0 }: return ["    staff: \(count)"]
    case .count(let count):
      return ["    # Nobody is there in intervals without a row."]
        + IntervalList.lines("staff", isListed.map { $0 ? "\(count)" : "0" }, indent: 4, grid)
    case .column(let column) where hasFile: return ["    staff: {\(reference(column, at: path))}"]
    case .column:
      let numbers = (staff?.values ?? []).map { $0 == Self.closed ? StaffEntry.closedWord : "\(Int($0))" }
      return IntervalList.lines("staff", numbers, indent: 4, grid)
    case nil:
      let comment = isPlan ? "What the plan asks for." : "What Erlang C asks for; `sira plan` asks a simulation."
      return ["    # \(comment)"] + IntervalList.lines("staff", (agents ?? []).map(String.init), indent: 4, grid)
    }
  }

  private var limits: [String] {
    [
      request.shrinkage.map { "    shrinkage: \(share($0)) # of paid time, for leave, training and meetings" },
      request.maxOccupancy.map { "    max_occupancy: \(share($0))" },
    ].compactMap { $0 }
  }

  /// `file: monday.csv, column: Arama`
  private func reference(_ column: String?, at path: String?) -> String {
    let file = path.map { RelativePath.path(from: $0, to: request.file) } ?? request.file
    return "file: \(YAMLText.flowScalar(file))" + (column.map { ", column: \(YAMLText.flowScalar($0))" } ?? "")
      + (request.decimal.map { ", decimal: \($0)" } ?? "")
  }

  private func duration(_ seconds: Double) -> String { Quantity(value: seconds, unit: .duration).text }

  private func share(_ value: Double) -> String {
    Quantity(value: DecimalText.rounded(value * 100, largest: 1), unit: .share).text
  }
}

extension SpreadsheetScenario {
  /// The time that the rows cover.
  package var grid: Horizon { Horizon(start: horizon.start, length: horizon.length, interval: horizon.interval) }
  /// Contacts in each interval.
  package var counts: [Double] { contacts.values }
  /// The mean handle time of each interval, s.
  package var handleTimes: [Double] {
    guard case .time(let time) = request.handle else { return handles?.values ?? [] }
    return counts.map { _ in time.mean }
  }

  /// What an answer is based on: which columns were read, what was assumed, and what was left out or filled in.
  ///
  /// - Parameter isFormula: whether it comes from a formula, which says itself what it assumes.
  package func basis(isFormula: Bool = false) -> [String] {
    let total = DecimalText.text(DecimalText.rounded(counts.reduce(0, +), largest: 1))
    let read =
      "\(shortName): \(columnText(contacts.name, "")), \(total) in all; \(timesText.first?.lowercased() ?? "")\(timesText.dropFirst())"
    let assumed = isFormula ? [] : ["Assumed, as the file does not say it: \(assumptions.joined(separator: "; "))."]
    return [read] + assumed + notes.map { noteText($0) + "." }
  }

  private var assumptions: [String] {
    let handle: String? =
      switch request.handle {
      case .time(let time):
        time.distribution == nil ? "handle times are exponential, \(duration(time.mean)) on average" : nil
      case .column(let column):
        "handle times vary around the means of column \(Excerpt.quoted(column)) as exponential ones do"
      }
    let patience =
      request.patience == nil
      ? "callers hang up after \(duration(Self.assumedPatience)) on average (--patience says otherwise)" : nil
    return ([handle, patience].compactMap { $0 })
      + ["calls come at random in each interval", "every agent takes every call and nobody is absent"]
  }

  /// Where the times come from, as a sentence.
  private var timesText: String {
    let step = duration(horizon.interval)
    guard hasTimes else {
      return "Rows of \(step), one behind the other from \(horizon.start.label(after: 0)) on."
    }
    guard !timeColumns.isEmpty else { return "Rows of \(step), by their times." }
    let names = timeColumns.map { Excerpt.quoted($0) }.joined(separator: " and ")
    return "Rows of \(step), by the times of column\(timeColumns.count > 1 ? "s" : "") \(names)."
  }

  private func columnText(_ name: String?, _ before: String) -> String {
    name.map { "\(before)column \(Excerpt.quoted($0))" } ?? (before.isEmpty ? "the column of numbers" : "")
  }

  /// A note as a part of a sentence, with its line.
  private func noteText(_ note: FileProblem) -> String {
    note.place.line == 0 ? "\(shortName) \(note.message)" : "Line \(note.place.line): \(note.message)"
  }
}
