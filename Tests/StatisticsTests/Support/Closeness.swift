/// Whether `value` is `expected` but for a relative error.
func close(_ value: Double?, _ expected: Double, relative: Double = 1e-10) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= relative * abs(expected)
}

/// The share of seeded experiments whose interval covers the truth.
func coverage(of experiments: Int, _ covers: (Int) -> Bool) -> Double {
  Double((1...experiments).count { covers($0) }) / Double(experiments)
}
