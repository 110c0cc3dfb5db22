import Randomness
import Testing

@Suite struct ScalingTests {
  @Test func `so many times the duration has so many times the mean and every quantile, in every family`() throws {
    for law in Catalogue.continuous + Catalogue.withAtoms {
      for factor in [0.5, 1.1, 3] {
        let scaled = try law.scaled(by: factor)
        #expect(isNear(scaled.mean, law.mean * factor), "\(law)")
        #expect(isNear(scaled.variance, law.variance * factor * factor), "\(law)")
        for p in [0.05, 0.5, 0.99] {
          #expect(isNear(scaled.quantile(p), law.quantile(p) * factor), "\(law) \(p)")
        }
        #expect(try law.scaled(by: 1) == law)
      }
    }
  }

  @Test func `a scaled distribution of a family is what the family makes of the scaled mean`() throws {
    #expect(try Distribution.lognormal(mean: 240, cv: 0.9).scaled(by: 0.5) == .lognormal(mean: 120, cv: 0.9))
    #expect(try Distribution.erlang(mean: 60, stages: 3).scaled(by: 2).description == "erlang(mean 2m, stages 3)")
    #expect(try Distribution.never.scaled(by: 7) == .never)
  }

  @Test(arguments: [0, -1, .infinity, .nan, 1e9])
  func `a factor that makes no duration is refused`(factor: Double) throws {
    let talk = try Distribution.exponential(mean: 240)
    #expect(throws: DistributionError.self) { try talk.scaled(by: factor) }
  }

  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    value == expected || abs(value - expected) <= 1e-9 * abs(expected)
  }
}
