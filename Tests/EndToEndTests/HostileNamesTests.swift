import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever a name is, in a file, as a file's name or on the command line: what is written stays plain text on its own
/// line, is read back as the same name, and forges nothing.
@Suite struct HostileNamesTests {
  @Test(arguments: HostileText.all.map(\.kind))
  func `no name gets through to a reader as it is`(_ kind: String) throws {
    let text = try #require(HostileText.all.first { $0.kind == kind }).text
    try Command.inScratch { scratch in
      try check(text, in: scratch)
    }
  }

  private func check(_ text: String, in scratch: URL) throws {
    let file = scratch.appending(path: "a.yaml")
    try Data(scenario(named: text).utf8).write(to: file)
    let argument = text.replacing("\u{0}", with: "")
    let commands: [(name: String, arguments: [String])] = [
      ("run", ["--set", "run.replications=3"]),
      ("whatif", ["--case", "\(argument): agents.g.staff=3", "--case", "b: agents.g.staff=5"]),
      ("sweep", ["--vary", "agents.g.staff=3,4"]),
      ("check", ["--baseline", scratch.appending(path: "no").path(), "--max-replications", "3", "--format", "github"]),
      ("plan", ["--replications", "3", "--format", "markdown"]),
    ]
    for (name, arguments) in commands {
      try checkReports(of: name, [file.path()] + arguments, text, in: scratch)
    }
    // Types and steps may not have every name.
    for (inside, mayBeRefused) in [("a", false), (text, true)] {
      try Data(automated(text, inside: inside).utf8).write(to: file)
      try checkReports(
        of: "automation", [file.path(), "--replications", "2"], text, mayBeRefused: mayBeRefused, in: scratch)
    }
    try Data(naming(text).utf8).write(to: file)
    for arguments in [["lint", file.path()], ["run", file.path()], ["lint", file.path(), "--format", "json"]] {
      try expectPlain(Command.run(Command.binary, arguments), arguments[0], .text)
    }
    try checkPaths(argument, file.path(), in: scratch)
  }

  /// All forms of a command's report.
  private func checkReports(
    of name: String, _ arguments: [String], _ text: String, mayBeRefused: Bool = false, in scratch: URL
  )
    throws
  {
    let folder = scratch.appending(path: "out-\(name)")
    let outcome = try Command.run(Command.binary, [name] + arguments + ["--output", folder.path()])
    try expectPlain(outcome, name, name == "check" ? .github : .text)
    for report in Command.names(in: folder) {
      let content = try String(contentsOf: folder.appending(path: report), encoding: .utf8)
      try expectPlain(content, report, Form(of: report))
      // Names that are too long to be one are refused, and nothing is written, unless a check says that it could not be
      // made.
      if report.hasSuffix(".json"), name != "check" || text.count <= 1000 {
        #expect(try named(content).contains(text), "\(report)")
      }
    }
    // A name of a thousand letters at most.
    if text.count <= 1000, name != "whatif", !mayBeRefused { #expect(!Command.names(in: folder).isEmpty, "\(name)") }
  }

  /// As a file's name, and as a word that no command knows.
  private func checkPaths(_ text: String, _ file: String, in scratch: URL) throws {
    let name = text.replacing("/", with: "") + ".yaml"
    let path = "\(scratch.path())/\(name)"
    if name.utf8.count < 255 { try Data(scenario(named: "a").utf8).write(to: URL(filePath: path)) }
    let lines = [
      ["check", path, "--format", "github"], ["lint", path], ["run", path], ["plan", path, "--write", path],
      ["run", file, "--set", "\(text)=1"], ["sweep", file, "--vary", "\(text)=1,2"], ["explain", text], [text],
      ["erlang", text], ["erlang", "c", "--calls", text, "--aht", "4m"], ["run", file, "--format", text],
      ["run", "\(file)\(text)"], ["run", file, "--\(text)"], ["check", path, "--baseline", path],
      ["init", path],
    ]
    for arguments in lines {
      let outcome = try Command.run(Command.binary, arguments)
      try expectPlain(outcome, arguments[0], arguments.contains("github") ? .github : .text)
    }
  }

  // MARK: - What is plain

  private enum Form {
    case text, json, csv, markdown, xml, github

    init(of file: String) {
      switch file.split(separator: ".").last {
      case "json": self = .json
      case "csv": self = .csv
      case "md": self = .markdown
      case "xml": self = .xml
      default: self = .text
      }
    }
  }

  private func expectPlain(_ outcome: Command.Outcome, _ what: String, _ form: Form) throws {
    #expect([0, 1, 2, 3].contains(outcome.status), "\(what)")
    try expectPlain(outcome.output, what, form)
    try expectPlain(outcome.errors, what, .text)
  }

  private func expectPlain(_ text: String, _ what: String, _ form: Form) throws {
    let raw = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
      default: false
      }
    }
    #expect(raw.isEmpty, "\(what): \(raw.map { String($0.value, radix: 16) })")
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      let isCommand = line.hasPrefix("::") || line.hasPrefix("##")
      let isOurs = form == .github && (line.hasPrefix("::error file=") || line.hasPrefix("::warning file="))
      #expect(!isCommand || isOurs, "\(what): \(line)")
      if isOurs { #expect(line.components(separatedBy: "::").count == 3, "\(what): \(line)") }
    }
    switch form {
    case .text, .github: break
    case .json: _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    case .csv:
      for cell in text.split(separator: "\n").flatMap({ cells(of: String($0)) }) where Double(cell) == nil {
        #expect(!"=+-@＝＋－＠".contains(cell.first ?? "a"), "\(what): \(cell)")
      }
    case .markdown: #expect(!text.replacing("\\<", with: "").contains("<"), "\(what)")
    case .xml:
      #expect(!text.contains("]]>") && !text.contains("<script"), "\(what)")
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(what)")
    }
  }

  /// The cells of a line of CSV, without their quotes.
  private func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// All texts in a JSON document.
  private func named(_ json: String) throws -> Set<String> {
    func texts(_ value: Any) -> [String] {
      switch value {
      case let text as String: [text]
      case let list as [Any]: list.flatMap(texts)
      case let members as [String: Any]: Array(members.keys) + members.values.flatMap(texts)
      default: []
      }
    }
    return Set(texts(try JSONSerialization.jsonObject(with: Data(json.utf8))))
  }

  // MARK: - Scenarios

  /// A small scenario of which every command has something to say, with a name.
  private func scenario(named name: String) -> String {
    """
    name: \(quoted(name))
    currency: TRY
    horizon: {start: "08:00", length: 1h}
    contacts:
      a: {arrivals: {rate: 60/h}, handle: {talk: 3m}, patience: 2m, goal: {answer: 80%, within: 20s}}
    agents: {g: {staff: 4, skills: [a], cost: 20}}
    expect: {contacts.a.service_level: {at_least: 99.9%}}
    run: {replications: 3}

    """
  }

  /// A scenario with a name, and in it a type, a step and a profile with another; the profile leaves nobody for much
  /// containment.
  private func automated(_ title: String, inside name: String) -> String {
    let name = quoted(name)
    return """
      name: \(quoted(title))
      horizon: {start: "08:00", length: 1h}
      profiles: {\(name): {contain: 0}}
      contacts:
        \(name):
          {arrivals: {rate: 60/h}, handle: {talk: 3m}, patience: 2m, journey: [\(name)], profiles: {\(name): 50%}}
      steps: {\(name): {duration: 1m, contain: 30%, unresolved: 20%}}
      agents: {g: {staff: 4, skills: [\(name)]}}

      """
  }

  /// A scenario in which everything that has a name, or refers to one, has this.
  private func naming(_ name: String) -> String {
    let name = quoted(name)
    return """
      currency: \(name)
      horizon: {start: \(name), length: 1h}
      contacts:
        \(name): {arrivals: {rate: 60/h}, handle: {talk: \(name)}, journey: [\(name)], goal: {definition: \(name)}}
        b: {arrivals: {per: 30m, file: \(name), column: \(name)}, handle: {talk: 3m}, outcome: {transfer: {to: \(name)}}}
      steps: {\(name): {kind: \(name), duration: 1m}}
      lines: {\(name): {capacity: 3, contacts: [\(name)]}}
      agents: {\(name): {staff: 4, skills: [\(name)]}}
      expect: {contacts.b.\(name): {at_least: \(name)}}
      \(name): 1

      """
  }

  /// A text as YAML reads it, whatever is in it.
  private func quoted(_ text: String) -> String {
    let codes = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(codes.joined())\""
  }
}
