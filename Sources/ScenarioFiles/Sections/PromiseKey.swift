import Files
import Measures
import Scenarios

/// What a promise is about, as its key says it: `contacts.support.service_level`, `agents.desk.occupancy`,
/// `contacts.support.intervals.08:30.asa`, `intervals.worst.service_level`, `overall.asa` or just `asa`.
struct PromiseKey {
  var subject: Indicator.Subject
  var span: Promise.Span
  var measure: Measure

  /// The word before the measure for all intervals.
  static let worst = "worst"

  /// Reads a key.
  /// - Throws: what is wrong with it; whether the places exist is left to the checks.
  init(_ key: String, _ reading: inout Reading) throws(Misfit) {
    var parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    subject = try Self.subject(&parts, &reading)
    span = try Self.span(&parts, of: subject, &reading)
    guard let word = parts.first, !word.isEmpty else { throw Misfit(Self.noMeasure) }
    guard parts.count == 1 else {
      throw Misfit("a measure has nothing behind it, but '\(PlainText.line(word))' has; \(Self.example)")
    }
    guard let measure = Measure(rawValue: word) else {
      let rules = subject == .overall ? [RulesSection.key] : []
      let hint = reading.suggestion(for: word, among: Measure.allCases.map(\.rawValue) + rules)
      throw Misfit(
        "unknown measure \(Excerpt.quoted(word)); "
          + (hint.map { "did you mean '\($0)'?" } ?? "'sira explain' lists the measures"))
    }
    self.measure = measure
  }

  private static let example = "write for example contacts.support.service_level"
  private static let noMeasure = "does not say what is measured; \(example)"

  private static func subject(_ parts: inout [String], _ reading: inout Reading) throws(Misfit) -> Indicator.Subject {
    let place = parts[0]
    switch place {
    case "overall":
      parts.removeFirst()
      return .overall
    case "contacts", "agents", "steps":
      guard parts.count > 2 else { throw Misfit(parts.count == 2 ? noMeasureOfOne(parts) : noMeasure) }
      let name = parts[1]
      parts.removeFirst(2)
      if place == "contacts", parts[0] == "profiles" {
        guard parts.count > 2 else {
          throw Misfit("does not say whose; write contacts.\(name).profiles.PROFILE.MEASURE")
        }
        let profile = parts[1]
        parts.removeFirst(2)
        return .profile(profile, of: name)
      }
      return place == "contacts" ? .contacts(name) : place == "agents" ? .agents(name) : .steps(name)
    case "intervals": return .overall
    default:
      guard parts.count > 1 else { return .overall }
      let hint = reading.suggestion(for: place, among: ["overall", "contacts", "agents", "steps", "intervals"])
      throw Misfit(
        "unknown place \(Excerpt.quoted(place)); "
          + (hint.map { "did you mean '\($0)'?" } ?? "a key begins with overall, contacts, agents or steps"))
    }
  }

  private static func noMeasureOfOne(_ parts: [String]) -> String {
    Measure(rawValue: parts[1]) == nil
      ? noMeasure : "does not say whose \(parts[1]) it is; write \(parts[0]).NAME.\(parts[1])"
  }

  private static func span(
    _ parts: inout [String], of subject: Indicator.Subject, _ reading: inout Reading
  ) throws(Misfit) -> Promise.Span {
    guard parts.first == "intervals" else { return .horizon }
    guard parts.count > 2 else {
      throw Misfit("does not say which interval and what is measured; write for example intervals.worst.service_level")
    }
    let label = parts[1]
    parts.removeFirst(2)
    if label == worst { return .worstInterval }
    if subject == .overall {
      throw Misfit("there are no intervals overall but the worst; write intervals.worst, or name a contact type")
    }
    guard let labels = reading.labels else { return .horizon }
    if let index = labels.interval(label) { return .interval(index) }
    throw Misfit("no interval begins at \(Excerpt.quoted(label)); \(labels.advice(for: label))")
  }
}
