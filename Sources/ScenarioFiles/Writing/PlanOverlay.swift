internal import Files
public import Scenarios

/// A scenario file that changes the staff of another one and nothing else.
///
/// ```yaml
/// # The planned staff of the scenario that is named below; all else is as there.
/// # Written by: sira plan support-monday.yaml
/// extends: support-monday.yaml
/// name: Support line, one Monday, planned
/// agents:
///   desk:
///     staff: [12, 17, 24, 25, 25, 21]
/// ```
public struct PlanOverlay: Sendable {
  /// The planned staff of a group.
  public struct Group: Sendable, Equatable {
    /// The group's name.
    public var name: String
    /// Its agents in each interval of the horizon.
    public var staff: [Int]

    /// A group's plan.
    public init(_ name: String, staff: [Int]) {
      self.name = name
      self.staff = staff
    }
  }

  /// What every such file begins with.
  public static let firstLine = "# The planned staff of the scenario that is named below; all else is as there."

  private let scenario: Scenario
  private let file: String
  private let groups: [Group]

  /// A plan for a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what was planned for.
  ///   - file: the path that it was read from.
  ///   - groups: the plan; groups that are not in it keep their staff.
  public init(of scenario: Scenario, file: String, groups: [Group]) {
    self.scenario = scenario
    self.file = file
    self.groups = groups
  }

  /// The text of the file, to be written at a path.
  public func text(at path: String) -> String {
    let head = [
      Self.firstLine,
      "# Written by: sira plan \(ShellWord.quoted(file))",
      "extends: \(YAMLText.scalar(RelativePath.path(from: path, to: file)))",
      "name: \(YAMLText.scalar(name))",
    ]
    let agents = groups.isEmpty ? [] : ["agents:"] + groups.flatMap(lines)
    return (head + agents).joined(separator: "\n") + "\n"
  }

  /// The scenario's name and what has become of it, within the length that a name may have.
  private var name: String {
    let suffix = ", planned"
    let kept = scenario.name.unicodeScalars.prefix(1000 - suffix.unicodeScalars.count)
    return String(String.UnicodeScalarView(kept)) + suffix
  }

  private func lines(_ group: Group) -> [String] {
    var lines = ["  \(YAMLText.scalar(group.name)):"]
    if case .shifts? = scenario.agents.first(where: { $0.name == group.name })?.staffing {
      lines.append("    shifts: null")
    }
    let whole = "    staff: [\(group.staff.map(String.init).joined(separator: ", "))]"
    return lines + (whole.count <= Self.width ? [whole] : wrapped(group.staff))
  }

  /// A long list, a line for each few hours, with the clock beside it.
  private func wrapped(_ staff: [Int]) -> [String] {
    let digits = staff.map { String($0).count }.max() ?? 1
    let perLine = perLine(digits: digits)
    let starts = stride(from: 0, to: staff.count, by: perLine)
    return ["    staff: ["]
      + starts.map { start in
        let end = min(start + perLine, staff.count)
        let numbers = staff[start..<end].map { number in
          String(repeating: " ", count: digits - String(number).count) + String(number)
        }
        let row = "      " + numbers.joined(separator: ", ") + (end < staff.count ? "," : "]")
        let room = 6 + perLine * (digits + 2) - 1
        return row + String(repeating: " ", count: room - row.count)
          + " # \(scenario.horizon.label(ofInterval: start))"
      }
  }

  /// How many numbers fit on a line: if possible, as many as there are in some whole hours.
  private func perLine(digits: Int) -> Int {
    let most = max(1, (Self.width - 24) / (digits + 2))
    let perHour = 3600 / scenario.horizon.interval
    for hours in [24.0, 12, 8, 6, 4, 3, 2, 1] {
      let count = hours * perHour
      if count == count.rounded(), count >= 1, count <= Double(most) { return Int(count) }
    }
    return most
  }

  private static let width = 100
}
