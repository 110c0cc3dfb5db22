public import Measures

/// A rule of a law for call centers: what it demands, where that is written, and how it is checked.
public struct StatutoryRule: Sendable, Equatable {
  /// How a rule is checked.
  public enum Method: Sendable, Equatable {
    /// A measure of all calls over the horizon must not be below a share.
    case promise(Measure, atLeast: Double)
    /// Measures are told, and no verdict is given, for a reason.
    case report(Measure, reason: String)
    /// The steps before the queues of voice types are looked at, without simulation.
    case menu(MenuRule)
    /// Customers with a profile must get to a person without the steps before the queues of voice types, which is looked at
    /// without simulation.
    case direct(profile: String)
    /// Nothing of it can be told from a scenario, for a reason.
    case none(reason: String)
  }

  /// The law.
  public let regulation: Regulation
  /// What the rule is called among those of its law, e.g. `answered`.
  public let name: String
  /// The article; nil where its number was not available.
  public let article: String?
  /// What it demands, in a sentence.
  public let demand: String
  /// How it is checked.
  public let method: Method
  /// Whether the exact text was seen.
  public let isTextSeen: Bool

  init(
    _ regulation: Regulation, _ name: String, article: String? = nil, _ demand: String, _ method: Method,
    isTextSeen: Bool = false
  ) {
    self.regulation = regulation
    self.name = name
    self.article = article
    self.demand = demand
    self.method = method
    self.isTextSeen = isTextSeen
  }

  /// How reports name it, e.g. `tr-bddk-2020.answered`.
  public var key: String { "\(regulation.rawValue).\(name)" }

  /// The measure that it is about; nil where it is about none.
  public var measure: Measure? {
    switch method {
    case .promise(let measure, _), .report(let measure, _): measure
    case .menu, .direct, .none: nil
    }
  }

  /// The article, or that its number was not available.
  public var articleWords: String { article.map { "article \($0)" } ?? "article number not available" }

  /// Where it is written, as far as that is known.
  public var citation: String { "\(regulation.gazette), \(articleWords)" }
}
