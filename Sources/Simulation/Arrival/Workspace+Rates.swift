import Randomness
import Scenarios

/// Random factors on the rates of arrivals: busy days, and intervals that are busier than others.
extension Workspace {
  /// Multiplies the rates of a type by the day's and the intervals' random factors.
  func scaleRates(_ type: Int, _ source: Source) {
    let plan = model.arrivalPlans[type]
    guard plan.busyness > 0 || plan.noise != nil else { return }
    let standard = StandardSampler()
    var more = source.draws(plan.busynessStream, item: 0)
    let day = standard.gammaFactor(cv: plan.busyness, source.words(plan.busynessStream, item: 0).0, &more)
    let factors = plan.noise.map { intervalFactors($0, plan, source) }
    for (index, segment) in plan.segments.enumerated() {
      let factor = day * (factors?[Int(segment.noise)] ?? 1)
      segments[type][index].rate = segment.rate * factor
      segments[type][index].slope = segment.slope * factor
    }
  }

  /// Gamma factors of mean 1 that remember each other: each is a thinned copy of the one before plus something fresh,
  /// so that all are gamma and the lag-one correlation is exactly ρ (P. Lewis, E. McKenzie, D. Hugus, "Gamma
  /// processes", Stoch. Models 5(1), 1989).
  private func intervalFactors(_ noise: Arrivals.IntervalNoise, _ plan: ArrivalPlan, _ source: Source) -> [Double] {
    guard noise.cv > 0 else { return [Double](repeating: 1, count: plan.noiseCount) }
    let standard = StandardSampler()
    let shape = 1 / (noise.cv * noise.cv)
    let kept = shape * noise.correlation
    var factors: [Double] = []
    var current = 0.0
    for interval in 0..<plan.noiseCount {
      let item = UInt64(interval)
      let word = source.words(plan.noiseStream, item: item).0
      var more = source.draws(plan.noiseStream, item: item)
      if interval == 0 {
        current = standard.gamma(shape: shape, word, &more)
      } else {
        let thinned = kept > 0 ? current * standard.beta(kept, shape - kept, word, &more) : 0
        current = thinned + standard.gamma(shape: shape - kept, more.next(), &more)
      }
      factors.append(current / shape)
    }
    return factors
  }
}
