import Measures
import Scenarios

/// Which findings of the checks only follow from other mistakes.
///
/// One mistake gives one message: what could not be read stands in the draft with a harmless value, and what the checks
/// say of that is of no use.
struct Consequences {
  private let reading: Reading
  /// The paths above those of the findings.
  private let above: Set<[String]>
  private let hasHorizon: Bool
  private let hasContacts: Bool
  private let hasSkills: Bool
  private let draft: ScenarioDraft

  /// Looks at what is known of a draft before the checks' findings are reported.
  init(of reading: Reading, and findings: [ScenarioProblem], in draft: ScenarioDraft) {
    self.reading = reading
    self.draft = draft
    above = Set(findings.flatMap { finding in finding.path.indices.map { Array(finding.path[..<$0]) } })
    hasHorizon =
      !["start", "length", "until", "interval"].contains { reading.isFaulty(["horizon", $0]) }
      && !findings.contains { $0.path.first == "horizon" }
    hasContacts = !reading.isFaulty(["contacts"]) && !findings.contains { $0.path == ["contacts"] }
    hasSkills =
      !reading.isFaulty(below: "agents", key: "skills")
      && !findings.contains { $0.path.first == "agents" && ($0.path.count < 3 || $0.path[2] == "skills") }
  }

  /// Whether a finding at a path is to be dropped.
  func contain(_ path: [String]) -> Bool {
    if reading.isFaulty(path) { return true }
    // A sum is wrong because of its parts.
    if path.count > 2, reading.isFaultyBelow(path) || above.contains(path) { return true }
    guard let section = path.first else { return false }
    let key = path.count > 2 ? path[2] : ""
    switch section {
    case "contacts":
      // At a type as a whole: nobody has its skill.
      if path.count == 2 { return !hasSkills }
      return key == "arrivals" && !hasHorizon || ["journey", "profiles"].contains(key) && doubts(key)
        || ["to", "as"].contains(path.last ?? "") && !hasContacts
    case "steps": return path.last == "as" && !hasContacts
    case "agents":
      return key == "skills" && !hasContacts || ["staff", "shifts", "min", "max"].contains(key) && !hasHorizon
    case "lines": return key == "contacts" && !hasContacts
    case "expect": return path.count == 2 && isDoubtful(promise: path[1])
    default: return false
    }
  }

  /// Whether what the names of a type's journey or of its profiles stand for could not be read.
  private func doubts(_ key: String) -> Bool { reading.isFaulty([key == "journey" ? "steps" : key]) }

  /// Whether what is said of a promise may be due to something that could not be read.
  private func isDoubtful(promise key: String) -> Bool {
    let promise = draft.promises.first { $0.key == key }
    let (section, names) =
      switch promise?.subject {
      case .contacts, .profile: ("contacts", draft.contacts.map(\.name))
      case .agents: ("agents", draft.agents.map(\.name))
      case .steps: ("steps", draft.steps.map(\.name))
      case .overall, nil: ("", [])
      }
    if reading.isFaulty([section]) { return true }
    if case .interval? = promise?.span, !hasHorizon { return true }
    // A name is known or not whatever else is wrong; what is reported of it depends on all that surrounds it.
    let name = key.split(separator: ".").dropFirst().first.map(String.init) ?? ""
    guard section.isEmpty || names.contains(name) else { return false }
    return ["contacts", "agents", "steps", "profiles"].contains { reading.isFaultyBelow([$0]) }
  }
}
