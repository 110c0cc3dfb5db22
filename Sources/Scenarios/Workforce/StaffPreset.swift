/// Published numbers about agents that a user may take by name, each with its evidence.
public protocol StaffPreset: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// How good the evidence is.
  var grade: ExperiencePreset.Grade { get }
  /// Where the numbers come from, and what they are not.
  var source: String { get }
}

/// Published numbers on how many leave.
public enum AttritionPreset: String, StaffPreset {
  case tbb2015 = "tbb-2015"

  /// The share that leaves at the end of a month, whatever the tenure: 10 % in a quarter.
  public var monthly: Double { 0.034510615394 }

  /// An industry study that states its method.
  public var grade: ExperiencePreset.Grade { .b }

  /// Where the number comes from, and what it is not.
  public var source: String {
    "Banks Association of Turkey, call centers of its members, end of 2015: 10 % in a quarter at all tenures; two of the "
      + "points are moves within the bank"
  }
}

/// Published numbers on what an assistant does to tenure.
public enum AssistantPreset: String, StaffPreset {
  case bjl2025 = "bjl-2025"

  /// By how much an assistant multiplies tenure.
  public var tenureMultiplier: Double { 3 }

  /// A study that was reviewed.
  public var grade: ExperiencePreset.Grade { .a }

  /// Where the number comes from, and what it is not.
  public var source: String {
    "Brynjolfsson, Li and Raymond, QJE 2025: two months with an assistant equal six without; one firm's chats"
  }
}

/// Published numbers on how handle times grow with the hours worked.
public enum FatiguePreset: String, StaffPreset {
  case collewet2017 = "collewet-2017"

  /// The time logged in before it sets in, s.
  public var onset: Double { 0 }

  /// What each hour adds to the handle time.
  ///
  /// With handle times that grow in a straight line, 1 + s t, a day of h hours has ln(1 + s h) ÷ s times as many contacts as a
  /// first hour's pace gives, and 1 % more hours give s h ÷ ((1 + s h) ln(1 + s h)) % more. At 8 hours that is the study's
  /// 0.9 for s h = 0.239.
  public var slope: Double { 0.0299 }

  /// A study that was reviewed.
  public var grade: ExperiencePreset.Grade { .a }

  /// Where the number comes from, and what it is not.
  public var source: String {
    "Collewet and Sauermann, Labour Economics 2017: 1 % more hours a day, about 0.9 % more calls; the slope is derived from "
      + "that for a day of 8 hours; one center, mostly part-time"
  }
}
