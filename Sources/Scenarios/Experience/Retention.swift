/// What a customer is worth who brings a margin in each period and leaves with the same probability after each.
public struct Retention: Sendable, Equatable {
  /// The margin of a customer in a period.
  public var margin: Double
  /// The share of customers who leave after a period, 0 < churn ≤ 1.
  public var churn: Double
  /// What money a period later is worth less, as a share.
  public var discount: Double

  /// Customers of a margin and a churn; money later is worth as much as now unless told otherwise.
  public init(margin: Double, churn: Double, discount: Double = 0) {
    self.margin = margin
    self.churn = churn
    self.discount = discount
  }

  /// The expected margin of all periods, the first one included: Σ margin × (1 − churn)^k ÷ (1 + discount)^k, which is
  /// margin ÷ churn without a discount.
  public var value: Double { margin * (1 + discount) / (discount + churn) }

  /// By which share the value grows where churn falls to another one.
  public func gain(at lower: Double) -> Double {
    Retention(margin: margin, churn: lower, discount: discount).value / value - 1
  }
}
