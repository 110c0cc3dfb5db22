/// What waits, repeats and failures mean to customers and to money, as far as the user says so.
///
/// Counts and times are simulated. What they mean is a number of the user's own, or that of a named preset.
public struct Experience: Sendable, Equatable {
  /// How long a wait may be without costing anything, s; nil for the goal's time.
  public var tolerance: Double?
  /// The presets, in the order of the file; the first one that has a number decides.
  public var presets: [ExperiencePreset]
  /// The user's own numbers, which come before those of presets.
  public var own: [ExperienceKey: Double]

  /// What is known; nothing unless told.
  public init(tolerance: Double? = nil, presets: [ExperiencePreset] = [], own: [ExperienceKey: Double] = [:]) {
    self.tolerance = tolerance
    self.presets = presets
    self.own = own
  }

  /// A number, the user's own or of a preset; nil where nobody gives one.
  public subscript(key: ExperienceKey) -> Double? { own[key] ?? preset(of: key)?.value }

  /// The preset that gives a number which the user does not, and the number.
  public func preset(of key: ExperienceKey) -> (preset: ExperiencePreset, value: Double)? {
    guard own[key] == nil else { return nil }
    for preset in presets {
      if let entry = preset.values.first(where: { $0.key == key }) { return (preset, entry.value) }
    }
    return nil
  }

  /// Whether anything costs points of effort.
  public var hasEffort: Bool { Self.effortKeys.contains { self[$0] != nil } }
  /// Whether there is a score: points of effort, and what they are taken from.
  public var hasScore: Bool { hasEffort && self[.base] != nil }
  /// Whether customers leave because of what happens to them.
  public var hasChurn: Bool { Self.churnKeys.contains { self[$0] != nil } }

  /// Whether what an issue means depends on all that happened to it, so that each one is followed.
  public var followsIssues: Bool { hasEffort || hasChurn }

  static let effortKeys: [ExperienceKey] = [
    .perContact, .perTransfer, .perRepeat, .unresolved, .abandoned, .blocked, .trapped, .waitSlope,
  ]
  static let churnKeys: [ExperienceKey] = [
    .churnBase, .churnUnresolved, .churnSecondContact, .churnThirdContact, .churnAbandoned, .churnTrapped,
  ]

  /// What a customer is worth over all periods, in the scenario's currency; nil without a margin and a churn.
  public var customerValue: Double? {
    guard let margin = self[.margin], let churn = self[.churn] else { return nil }
    return Retention(margin: margin, churn: churn, discount: self[.discount] ?? 0).value
  }

  /// A number that a result rests on.
  public struct Assumption: Sendable, Equatable {
    /// What it is.
    public let key: ExperienceKey
    /// Its value.
    public let value: Double
    /// The preset that it is from; nil for the user's own.
    public let preset: ExperiencePreset?
  }

  /// Everything that results rest on, in the order of the keys.
  public var assumptions: [Assumption] {
    ExperienceKey.allCases.compactMap { key in
      self[key].map { Assumption(key: key, value: $0, preset: preset(of: key)?.preset) }
    }
  }
}

extension ScenarioDraft {
  /// The wait that a type's customers tolerate, s; nil where neither the experience nor the goal says one.
  func tolerance(of type: ContactType) -> Double? {
    experience?.tolerance ?? (type.goal.answer != nil ? type.goal.within : nil)
  }
}

extension Scenario {
  /// The wait that a type's customers tolerate, s; nil where neither the experience nor the goal says one.
  public func tolerance(of type: ContactType) -> Double? { self[dynamicMember: \.self].tolerance(of: type) }
}
