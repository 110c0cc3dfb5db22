import Files

/// `A..B/STEP`: from A in steps to B.
struct ValueRange {
  /// The values, as a file would write them.
  let values: [String]

  /// Reads a range; nil if the text is none.
  /// - Throws: what is wrong with a text that is meant to be one.
  init?(_ text: Substring) throws(Misfit) {
    guard let dots = text.firstRange(of: ".."), !text.hasPrefix("["), !text.hasPrefix("{"), !text.contains(",") else {
      return nil
    }
    let word = String(text[..<dots.lowerBound])
    guard let from = Quantity(word) else {
      // A path of a file may contain points, too.
      guard !word.isEmpty, word.first?.isNumber ?? false || word.hasPrefix("-") else { return nil }
      throw Misfit("\(Excerpt.quoted(word)) is nothing to count from; write for example 20..30/1")
    }
    let (to, step) = try Self.ends(text[dots.upperBound...], from)
    values = try Self.values(from, to, step)
  }

  /// The end and the step; rates have a slash of their own.
  private static func ends(_ text: Substring, _ from: Quantity) throws(Misfit) -> (Quantity, Quantity) {
    var found: [(to: Quantity, step: Quantity)] = []
    for slash in text.indices where text[slash] == "/" {
      if let to = Quantity(String(text[..<slash])), let step = Quantity(String(text[text.index(after: slash)...])) {
        found.append((to, step))
      }
    }
    for (to, step) in found {
      if let to = to.converted(to: from.unit), let step = step.converted(to: from.unit) { return (to, step) }
    }
    if let (to, step) = found.first {
      throw Misfit(
        "from, to and step must be alike, but are \(from.text), \(to.text) and \(step.text); write for example "
          + "0%..10%/2%")
    }
    if let to = Quantity(String(text)), to.converted(to: from.unit) != nil {
      let one = Quantity(value: from.unit == .duration ? 60 : 1, unit: from.unit)
      throw Misfit("does not say in which steps; write for example \(from.text)..\(to.text)/\(one.text)")
    }
    throw Misfit("\(Excerpt.quoted(String(text))) is not an end with a step; write for example 20..30/1 or 1m..5m/30s")
  }

  private static func values(_ from: Quantity, _ to: Quantity, _ step: Quantity) throws(Misfit) -> [String] {
    let span = to.value - from.value
    guard step.value != 0 else { throw Misfit("a step of \(step.text) leads nowhere") }
    guard span == 0 || (span > 0) == (step.value > 0) else {
      throw Misfit("steps of \(step.text) do not lead from \(from.text) to \(to.text)")
    }
    // A billionth of a step is rounding.
    let steps = (span / step.value + 1e-9).rounded(.down)
    guard steps < Double(SweepAxis.limit) else {
      throw Misfit("more than \(SweepAxis.limit) values; take larger steps")
    }
    let largest = max(abs(from.value), abs(to.value))
    return (0...Int(steps)).map { index in
      let value = DecimalText.rounded(from.value + Double(index) * step.value, largest: largest)
      return Quantity(value: value, unit: from.unit).text
    }
  }
}
