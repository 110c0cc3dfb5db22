/// What may be said of what an experience does to customers and money; the raw value is the key below `experience`.
///
/// None has a default: no study gives numbers that hold for another center. Each is the user's own, or that of a preset
/// whose name the user wrote.
public enum ExperienceKey: String, Sendable, CaseIterable {
  // Points of effort.
  case perContact = "satisfaction.per_contact"
  case perTransfer = "satisfaction.per_transfer"
  case perRepeat = "satisfaction.per_repeat"
  case unresolved = "satisfaction.unresolved"
  case abandoned = "satisfaction.abandoned"
  case blocked = "satisfaction.blocked"
  case trapped = "satisfaction.trapped"
  case waitSlope = "satisfaction.wait.slope"
  case waitMost = "satisfaction.wait.max"
  case base = "satisfaction.base"
  // Cut points of surveys.
  case satisfied = "scale.satisfied"
  case promoter = "scale.promoter"
  case detractor = "scale.detractor"
  case highEffort = "scale.high_effort"
  case surveys = "scale.surveys"
  // Probabilities of leaving.
  case churnBase = "churn.base"
  case churnUnresolved = "churn.unresolved"
  case churnSecondContact = "churn.second_contact"
  case churnThirdContact = "churn.third_contact"
  case churnAbandoned = "churn.abandoned"
  case churnTrapped = "churn.trapped"
  case churnMemory = "churn.memory"
  // Word of mouth.
  case reach = "word_of_mouth.reach"
  case convert = "word_of_mouth.convert"
  // What a customer is worth.
  case margin = "value.margin"
  case churn = "value.churn"
  case discount = "value.discount"
  case acquisition = "value.acquisition"

  /// What kind of number it is.
  public enum Kind: Sendable {
    /// Points of effort or of a score from 0 to 100.
    case points
    /// Points for each minute.
    case pointsPerMinute
    /// A part of one.
    case share
    /// A time, s.
    case duration
    /// A number of people or of surveys.
    case people
    /// The scenario's currency.
    case money
  }

  /// What kind of number it is.
  public var kind: Kind {
    switch self {
    case .perContact, .perTransfer, .perRepeat, .unresolved, .abandoned, .blocked, .trapped, .waitMost, .base,
      .satisfied, .promoter, .detractor, .highEffort:
      .points
    case .waitSlope: .pointsPerMinute
    case .churnBase, .churnUnresolved, .churnSecondContact, .churnThirdContact, .churnAbandoned, .churnTrapped,
      .convert, .churn, .discount:
      .share
    case .churnMemory: .duration
    case .surveys, .reach: .people
    case .margin, .acquisition: .money
    }
  }

  /// What it is, in a sentence.
  public var summary: String {
    switch self {
    case .perContact: "Points of effort for each contact of an issue after the first."
    case .perTransfer: "Points of effort for each time that a customer is passed on by an agent."
    case .perRepeat: "Points of effort for each time that a customer has to explain the issue again."
    case .unresolved: "Points of effort for an issue that ends without a solution."
    case .abandoned: "Points of effort for each time that a customer gives up waiting or would not wait."
    case .blocked: "Points of effort for each time that a customer is turned away."
    case .trapped:
      "Points of effort for each time that a customer leaves self-service that leads to no human with nothing solved."
    case .waitSlope: "Points of effort for each minute of a wait beyond what customers tolerate."
    case .waitMost: "The most points that one wait costs."
    case .base: "The satisfaction score, 0 to 100, of an issue without any effort."
    case .satisfied: "From which score on a customer counts as satisfied (CSAT)."
    case .promoter: "From which score on a customer counts as a promoter (NPS)."
    case .detractor: "Up to which score a customer counts as a detractor (NPS)."
    case .highEffort: "From how many points of effort on an issue counts as one of high effort."
    case .surveys: "How many customers a survey asks; only for its sampling error."
    case .churnBase: "The share of customers who leave after an issue that went well."
    case .churnUnresolved: "The share of customers who leave because an issue is not solved."
    case .churnSecondContact: "The share of customers who leave because an issue took a second contact."
    case .churnThirdContact: "The share of customers who leave because an issue took a third contact."
    case .churnAbandoned: "The share of customers who leave because they had to give up waiting, each time."
    case .churnTrapped:
      "The share of customers who leave because self-service led to no human and solved nothing, each time."
    case .churnMemory: "The time in which half of a bad event is forgotten."
    case .reach: "How many others a customer whose issue is never solved tells about it, on average."
    case .convert: "The share of those who are told who turn away."
    case .margin: "The margin of a customer in a period."
    case .churn: "The share of customers who leave after a period, whatever their issues."
    case .discount: "What money a period later is worth less."
    case .acquisition: "What it costs to win a customer."
    }
  }
}
