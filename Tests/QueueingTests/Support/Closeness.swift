import Testing

/// How far two numbers are apart, relative to the second.
func relativeError(_ value: Double, _ truth: Double) -> Double {
  value == truth ? 0 : abs(value - truth) / max(abs(truth), 1e-300)
}

/// Expects a value as precise as a reference states; a reference of null expects none.
func expect(
  _ value: Double?, _ truth: Value, within tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let truth = truth.double else {
    #expect(value == nil, "\(what) should not exist", sourceLocation: sourceLocation)
    return
  }
  expect(value, truth, within: tolerance, what, sourceLocation: sourceLocation)
}

/// Expects a value within a relative tolerance, or within 10⁻¹⁵ of zero where the truth is zero.
func expect(
  _ value: Double?, _ truth: Double, within tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("\(what) is missing, expected \(truth)", sourceLocation: sourceLocation)
    return
  }
  let fits = truth == 0 ? abs(value) < 1e-15 : relativeError(value, truth) <= tolerance
  #expect(
    fits, "\(what) is \(value), expected \(truth), off by \(relativeError(value, truth))",
    sourceLocation: sourceLocation)
}
