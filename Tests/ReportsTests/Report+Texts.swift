import Files
import Reports
import Simulation

/// Reports as whole texts.
extension Report {
  func text(_ style: Style = .plain) -> String { whole(.text, style) }
  var markdown: String { whole(.markdown) }

  /// The report in a form; empty if it does not have it.
  func whole(_ format: OutputFormat, _ style: Style = .plain) -> String { rendered(as: format, style)?.whole ?? "" }
}

extension RunReport {
  /// A report on results of a file that does not matter.
  init(_ summary: Summary) {
    self.init(summary, source: ScenarioSource(file: "a.yaml", sha256: "00"))
  }
}
