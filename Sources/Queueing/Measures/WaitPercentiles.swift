/// Percentiles of the wait of the answered, s: half of them waited at most `p50`.
public struct WaitPercentiles: Sendable, Hashable {
  /// The median.
  public let p50: Double
  /// 80 % wait at most this.
  public let p80: Double
  /// 90 % wait at most this.
  public let p90: Double
  /// 95 % wait at most this.
  public let p95: Double
  /// 99 % wait at most this.
  public let p99: Double

  /// From a quantile function; nil as soon as one percentile is.
  init?(_ quantile: (Double) -> Double?) {
    guard let p50 = quantile(0.5), let p80 = quantile(0.8), let p90 = quantile(0.9), let p95 = quantile(0.95),
      let p99 = quantile(0.99)
    else { return nil }
    (self.p50, self.p80, self.p90, self.p95, self.p99) = (p50, p80, p90, p95, p99)
  }
}
