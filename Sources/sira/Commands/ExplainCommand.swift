import ArgumentParser
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira explain`
  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Explains a word of reports, a key of results, plans or scenario files, or a formula.",
      usage: "sira explain [<word or key>]",
      discussion:
        "Example: sira explain service_level, or sira explain \"in doubt\"\nWithout a key, it lists all of them.")

    @Argument(help: "The word or key, e.g. lost, \"in doubt\", asa, patience or contacts.support.patience.")
    var key: String?

    /// Words of a shell that were not quoted, e.g. `sira explain in doubt`.
    @Argument(help: .hidden)
    var more: [String] = []

    func run() throws {
      guard let key = self.key.map({ ([$0] + more).joined(separator: " ") }) else {
        Console.print(Self.overview)
        return
      }
      var pages = Self.pages(key)
      // Headings of Markdown have the unit or the type behind them, as in "ASA, s".
      if pages.isEmpty, let end = key.firstIndex(where: { $0 == "," || $0 == ":" }) {
        let parts = [key[..<end], key[end...].dropFirst().drop { $0 == " " }].map { $0.prefix { $0 != "," } }
        pages = parts.lazy.map { Self.pages(String($0)) }.first { !$0.isEmpty } ?? []
      }
      guard !pages.isEmpty else { throw Self.unknown(key) }
      Console.print(pages.joined(separator: "\n"))
    }

    /// Words of reports first, as most people look for what they read there; a word that only repeats the page of its key is
    /// left out.
    private static func pages(_ text: String) -> [String] {
      let keys = known.filter { PrintedWord.isSame($0, text) }
      let pages = (keys.contains(text) ? [text] : keys).flatMap { key in
        [
          Explanation(key: key)?.text, PlanExplanation(key: key)?.text, WhatIfExplanation(key: key)?.text,
          ModelExplanation(key: key)?.text, RuleExplanation(key: key)?.text, PresetExplanation(key: key)?.text,
        ].compactMap { $0 } + ResultKey.lookup(key).map(\.text)
      }
      let words = PrintedWord.lookup(text).filter { word in
        let repeats = word.keys.count == 1 ? word.keys.allSatisfy(keys.contains) : word.keys.contains(text)
        return !repeats || word.word == text && word.keys.count > 1
      }
      let fields = FieldDocumentation.lookup(text)
      let found =
        words.map(\.text) + pages
        + (fields.isEmpty ? FieldDocumentation.lookup(text.lowercased()) : fields).map(\.page.text)
      // A number of one place, such as `contacts.support.asa`.
      return found.isEmpty ? ResultKey.measure(of: text).map(Self.pages) ?? [] : found
    }

    /// Every key that has a page of its own.
    private static var known: [String] {
      let keys =
        Explanation.all.map(\.key) + PlanExplanation.all.map(\.key) + WhatIfExplanation.all.map(\.key)
        + ModelExplanation.all.map(\.key) + RuleExplanation.keys + PresetExplanation.keys
      return keys + Set(ResultKey.all.map(\.key)).subtracting(keys).sorted()
    }

    private static func unknown(_ key: String) -> Failure {
      let all = known + PrintedWord.all.map(\.word) + FieldDocumentation.all.compactMap(\.path.last)
      return .unknown("word", key, among: all, advice: "sira explain lists all words and keys")
    }

    private static var overview: String {
      "Words of reports:\n" + ReferencePage.list(PrintedWord.all.map { ($0.word, $0.place) })
        + "\nKeys of the results:\n" + ReferencePage.list(Explanation.all.map { ($0.key, $0.title) })
        + "\nKeys of plans:\n" + ReferencePage.list(PlanExplanation.all.map { ($0.key, $0.title) })
        + "\nKeys of comparisons:\n" + ReferencePage.list(WhatIfExplanation.all.map { ($0.key, $0.title) })
        + "\nOther keys of results:\n" + ReferencePage.list(ResultKey.all.map { ($0.key, "of \($0.place)") })
        + "\nFormulas:\n" + ReferencePage.list(ModelExplanation.all.map { ($0.key, $0.title) })
        + "\nRules of the land:\n"
        + ReferencePage.list(
          Regulation.allCases.map { ($0.rawValue, "for \($0.scope); all of them: sira explain rules") })
        + "\nPresets of experience:\n"
        + ReferencePage.list(PresetExplanation.keys.map { ($0, "under experience.preset") })
        + "\nKeys of scenario files:\n"
        + ReferencePage.list(FieldDocumentation.all.map { ($0.path.joined(separator: "."), $0.summary) })
    }
  }
}

extension FieldDocumentation {
  /// What the file's documentation says, as a page.
  fileprivate var page: ReferencePage {
    let properties: [(name: String, value: String?)] = [
      ("Write", "\(kind), e.g. \(example)"),
      ("Unit", unit),
      ("Default", isRequired ? "none: it must be there" : defaultValue),
      ("Keys", keys.isEmpty ? nil : keys.joined(separator: ", ")),
    ]
    return ReferencePage(
      heading: path.joined(separator: "."), meaning: summary,
      properties: properties.compactMap { name, value in value.map { (name, $0) } })
  }
}
