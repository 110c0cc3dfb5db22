/// Published numbers about experience that a user may take by name, each with its evidence.
public enum ExperiencePreset: String, Sendable, CaseIterable {
  case sqm
  case sqmIntent = "sqm-intent"
  case sqmWordOfMouth = "sqm-word-of-mouth"
  case tarp
  case verde
  case folklore

  /// How good the evidence is: `A` a reviewed study, `B` an industry study that states its method, `D` folklore.
  public enum Grade: String, Sendable {
    case a = "A"
    case b = "B"
    case d = "D"
  }

  /// The numbers, by key.
  public var values: [(key: ExperienceKey, value: Double)] {
    switch self {
    case .sqm: [(.perContact, 15), (.perTransfer, 12)]
    // 5 % after one contact, 9 % after more, 25 % without a solution: 1 − 0.95 · (1 − h) gives the last two.
    case .sqmIntent:
      [(.churnBase, 0.05), (.churnSecondContact, 1 - 0.91 / 0.95), (.churnUnresolved, 1 - 0.75 / 0.95)]
    case .sqmWordOfMouth: [(.reach, 3.7)]
    case .tarp: [(.reach, 9.5)]
    case .verde: [(.reach, 1)]
    case .folklore: [(.reach, 36)]
    }
  }

  /// How good the evidence is.
  public var grade: Grade { self == .folklore ? .d : .b }

  /// Where the numbers come from, and what they are not.
  public var source: String {
    switch self {
    case .sqm:
      "SQM Group: points of the share of callers who are fully satisfied, by later surveys of North American centers; a "
        + "correlation, and 20 points a contact in its edition of 2008"
    case .sqmIntent: "SQM Group: what callers say they intend, 5 %, 9 % and 25 %; not what they did"
    case .sqmWordOfMouth: "SQM Group 2022: 74 % tell five people each"
    case .tarp: "TARP for the White House Office of Consumer Affairs, about 1980: 9 to 10 people"
    case .verde: "Verde Group and Wharton 2006, retail customers: about one person each"
    case .folklore: "the popular reading of TARP, ten people and 13 % of them twenty more, which the study does not say"
    }
  }
}
