public import Files
internal import Measures
public import Planning
internal import Scenarios

/// A scenario that was checked, with whatever else reports say about it.
public struct CheckedScenario: Sendable {
  /// What the check says.
  public let check: Check
  /// The scenario's file.
  public let source: ScenarioSource
  /// Where the baseline is, or would be; nil if none was asked for.
  public let baselineFile: String?
  /// Whether the results became the new baseline, whatever the old one was.
  public let isAccepted: Bool
  /// What differs in the scenario from when the baseline was accepted.
  public let changes: [SettingChange]
  /// Where each promise is written.
  let promisePlaces: [FilePlace]
  /// Where the laws are written.
  let rulePlace: FilePlace
  /// Where each changed commitment is written, or was.
  let commitmentPlaces: [FilePlace]
  /// Where the subject of each measure is written.
  let measurePlaces: [FilePlace]

  /// A checked scenario.
  ///
  /// - Parameters:
  ///   - check: What the check says.
  ///   - source: The scenario's file.
  ///   - baselineFile: Where the baseline is, or would be; nil if none was asked for.
  ///   - isAccepted: Whether the results were written there as the new baseline.
  ///   - changes: What differs in the scenario from the baseline's.
  ///   - place: Where a path of keys is written in the scenario's files, or the nearest key above it.
  public init(
    _ check: Check, source: ScenarioSource, baselineFile: String? = nil, isAccepted: Bool = false,
    changes: [SettingChange] = [], place: (_ path: [String]) -> FilePlace
  ) {
    self.check = check
    self.source = source
    self.baselineFile = baselineFile
    self.isAccepted = isAccepted
    self.changes = changes
    promisePlaces = check.promises.map { place(["expect", $0.promise.key]) }
    rulePlace = place(["expect", "rules"])
    commitmentPlaces = check.commitments.map { place($0.path) }
    measurePlaces = check.measures.map { finding in
      // Names have no point in them, so the first two parts of a key are its subject.
      let parts = finding.key.split(separator: ".").map(String.init)
      return place(parts.first == "overall" ? [] : Array(parts.prefix(2)))
    }
  }

  /// What the promises rest on that are about what customers go through; nil where there are none.
  var assumptions: ExperienceWords? {
    check.promises.contains { $0.promise.measure.need.isOfExperience } ? ExperienceWords(check.scenario) : nil
  }

  /// Whether there is nothing to compare with although a comparison was asked for: what is not compared is not shown to
  /// hold, and a wrong folder name must not pass.
  var lacksBaseline: Bool { baselineFile != nil && check.baseline == nil && !isAccepted }

  /// Whether the baseline is so old that it does not say what was promised.
  var lacksCommitments: Bool { !isAccepted && check.baseline.map { $0.commitments == nil } ?? false }

  /// What the check comes to: accepted results are right by definition, but promises still have to be kept.
  public var outcome: Check.Outcome {
    let isOpen = lacksBaseline || check.isUnjudged && !isAccepted
    let standings = findings.map(\.standing) + (isOpen ? [.open] : [])
    return standings.contains(.bad) ? .bad : standings.contains(.open) ? .open : .good
  }

  var horizon: Horizon { check.scenario.horizon }
  var currency: String? { check.scenario.currency }
  /// What one replication is called, e.g. `day`.
  var noun: String { Wording.replicationNoun(horizon) }
}

/// A key of a scenario that has changed since a baseline was accepted.
public struct SettingChange: Sendable, Equatable {
  /// The path of the key, e.g. `agents.desk.staff`.
  public let key: String
  /// Its value then; nil if it was not there.
  public let old: String?
  /// Its value now; nil if it is not there.
  public let new: String?

  /// A change from one value to another.
  public init(key: String, old: String?, new: String?) {
    self.key = key
    self.old = old
    self.new = new
  }

  /// What differs between the settings then and now: first what is there now, in its order, then what is gone.
  public static func all(from old: [Baseline.Setting], to new: [Baseline.Setting]) -> [SettingChange] {
    let before = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let now = Set(new.map(\.key))
    let changed = new.compactMap { setting in
      before[setting.key] == setting.value
        ? nil : SettingChange(key: setting.key, old: before[setting.key], new: setting.value)
    }
    return changed
      + old.filter { !now.contains($0.key) }.map { SettingChange(key: $0.key, old: $0.value, new: nil) }
  }

  /// For people, e.g. `agents.desk.staff: 20 → 18`.
  var text: String {
    let name = PlainText.line(key)
    func value(_ text: String) -> String { text.isEmpty ? "nothing" : Printable.short(text, width: 40) }
    return switch (old, new) {
    case (let old?, let new?): "\(name): \(value(old)) → \(value(new))"
    case (nil, let new?): "\(name): new, \(value(new))"
    case (let old?, nil): "\(name): gone, was \(value(old))"
    case (nil, nil): name
    }
  }
}
