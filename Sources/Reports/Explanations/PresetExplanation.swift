internal import Scenarios

/// What a preset of experience gives, and what that is worth.
public struct PresetExplanation: Sendable {
  /// The presets that have a page, by name.
  public static let keys: [String] = ExperiencePreset.allCases.map(\.rawValue)

  private let preset: ExperiencePreset

  /// The page of a preset; nil for other keys.
  public init?(key: String) {
    guard let preset = ExperiencePreset(rawValue: key) else { return nil }
    self.preset = preset
  }

  /// The page for a terminal, with a line break at the end.
  public var text: String {
    let values = preset.values.map {
      "\($0.key.rawValue) \(ExperienceWords.text($0.value, $0.key.kind, currency: nil))"
    }
    let grade =
      switch preset.grade {
      case .a: "A: a peer-reviewed study"
      case .b: "B: an industry study that states its method"
      case .d: "D: folklore, which reports warn of"
      }
    return ReferencePage(
      heading: "\(preset.rawValue): a preset of experience", meaning: "From \(preset.source).",
      properties: [
        ("Gives", values.joined(separator: "; ")), ("Grade", grade),
        ("Write", "experience: {preset: [\(preset.rawValue)]}"),
      ]
    ).text
  }
}
