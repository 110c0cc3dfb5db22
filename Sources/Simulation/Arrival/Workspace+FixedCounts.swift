import Randomness
import Scenarios

/// Arrivals whose number is fixed.
extension Workspace {
  /// Draws the times of a type whose numbers are fixed: given how many come, those of a Poisson process are independent of
  /// each other, each as likely at a time as the rate is high there (E. Çinlar 1975, "Introduction to Stochastic
  /// Processes", §4.2). The warm-up has a number of its own.
  func drawTimes(_ type: Int, _ source: Source) {
    let plan = model.arrivalPlans[type]
    guard plan.isFixed else { return }
    var times: [Double] = []
    var item: UInt64 = 0
    let ends = [model.measureStart, model.measureEnd]
    for (part, count) in plan.fixedCounts.enumerated() where count > 0 {
      let from = part == 0 ? 0 : ends[0]
      let stretches = plan.stretches(from: from, to: ends[part])
      let whole = stretches.last?.exposure ?? 0
      for _ in 0..<count {
        times.append(plan.time(of: Draws.unit(source.words(plan.timesStream, item: item).0) * whole, in: stretches))
        item += 1
      }
    }
    times.sort()
    for (index, time) in times.enumerated() { recordings[type][index] = time }
  }
}

/// A stretch of the rate with the exposure, ∫ rate dt, from the first of several to its end.
struct ExposedStretch {
  let segment: RateSegment
  let start: Double
  let before: Double
  let exposure: Double
}

extension ArrivalPlan {
  /// The stretches of the rate between two bounds of theirs.
  fileprivate func stretches(from: Double, to: Double) -> [ExposedStretch] {
    var stretches: [ExposedStretch] = []
    var (start, sum) = (0.0, 0.0)
    for segment in segments {
      defer { start = segment.end }
      guard start >= from, segment.end <= to else { continue }
      let length = segment.end - start
      let exposure = sum + (segment.rate + segment.slope * length / 2) * length
      stretches.append(ExposedStretch(segment: segment, start: start, before: sum, exposure: exposure))
      sum = exposure
    }
    return stretches
  }

  /// When an exposure is reached.
  fileprivate func time(of exposure: Double, in stretches: [ExposedStretch]) -> Double {
    var (low, high) = (0, stretches.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].exposure > exposure { high = middle } else { low = middle + 1 }
    }
    let stretch = stretches[low]
    let (rate, slope) = (stretch.segment.rate, stretch.segment.slope)
    let left = max(0, exposure - stretch.before)
    let root = max(rate * rate + 2 * slope * left, 0).squareRoot()
    let offset = rate + root > 0 ? 2 * left / (rate + root) : 0
    // The end of a stretch belongs to the next one.
    return min(stretch.start + offset, stretch.segment.end.nextDown)
  }
}
