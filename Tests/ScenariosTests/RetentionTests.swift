import Scenarios
import Testing

@Suite struct RetentionTests {
  @Test func `five points less churn are worth what arithmetic says`() {
    let gains: [(from: Double, to: Double, gain: Double)] = [
      (0.25, 0.20, 0.25), (0.20, 0.15, 1.0 / 3), (0.15, 0.10, 0.5), (0.10, 0.05, 1),
    ]
    for (from, to, gain) in gains {
      #expect(abs(Retention(margin: 70, churn: from).gain(at: to) - gain) < 1e-12)
    }
  }

  @Test(arguments: [(0.2, 0.0), (0.2, 0.1), (0.05, 0.3)])
  func `the value is the sum over the periods`(_ churn: Double, _ discount: Double) {
    var (sum, share) = (0.0, 1.0)
    for _ in 0..<5000 {
      sum += 12 * share
      share *= (1 - churn) / (1 + discount)
    }
    #expect(abs(Retention(margin: 12, churn: churn, discount: discount).value - sum) < 1e-9 * sum)
  }
}
