import ArgumentParser
import Reports
import ScenarioFiles

extension Sira {
  /// `sira explain`
  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Explains a key of results, plans or scenario files, or a formula: meaning, unit, source.",
      usage: "sira explain [<key>]",
      discussion: "Example: sira explain service_level\nWithout a key, it lists all of them.")

    @Argument(help: "The key, e.g. asa, less_short, patience or contacts.support.patience.")
    var key: String?

    func run() throws {
      guard let key else {
        Console.print(Self.overview)
        return
      }
      let pages =
        [
          Explanation(key: key)?.text, PlanExplanation(key: key)?.text, WhatIfExplanation(key: key)?.text,
          ModelExplanation(key: key)?.text,
        ].compactMap { $0 }
        + FieldDocumentation.lookup(key).map(\.page.text)
      guard !pages.isEmpty else { throw Self.unknown(key) }
      Console.print(pages.joined(separator: "\n"))
    }

    private static func unknown(_ key: String) -> Failure {
      let known =
        Explanation.all.map(\.key) + PlanExplanation.all.map(\.key) + WhatIfExplanation.all.map(\.key)
        + ModelExplanation.all.map(\.key)
        + FieldDocumentation.all.compactMap(\.path.last)
      return .unknown("key", key, among: known, advice: "sira explain lists all keys")
    }

    private static var overview: String {
      "Keys of the results:\n" + ReferencePage.list(Explanation.all.map { ($0.key, $0.title) })
        + "\nKeys of plans:\n" + ReferencePage.list(PlanExplanation.all.map { ($0.key, $0.title) })
        + "\nKeys of comparisons:\n" + ReferencePage.list(WhatIfExplanation.all.map { ($0.key, $0.title) })
        + "\nFormulas:\n" + ReferencePage.list(ModelExplanation.all.map { ($0.key, $0.title) })
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
