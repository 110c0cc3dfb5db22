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
    let planned = scenario.agents.first { $0.name == group.name }
    let entries = group.staff.enumerated().map { index, count in
      planned?.isClosed(in: index) ?? false ? StaffEntry.closedWord : String(count)
    }
    return lines + IntervalList.lines("staff", entries, indent: 4, scenario.horizon)
  }
}
