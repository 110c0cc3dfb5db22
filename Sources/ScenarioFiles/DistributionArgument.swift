internal import Files
package import Randomness

/// A duration that may be a matter of chance, as the command line writes it: `4m`, or a distribution as in a scenario
/// file, such as `{lognormal: {mean: 4m, cv: 0.9}}`.
package struct DistributionArgument: Sendable, Equatable {
  /// The mean, in seconds; infinite where it can be never.
  package let mean: Double
  /// The distribution; nil where only a duration was given.
  package let distribution: Distribution?
  /// The same as a scenario file writes it; a duration alone is the mean of an exponential distribution.
  let text: String

  /// Reads an argument.
  ///
  /// - Throws: what is wrong with it, in one message.
  package init(_ text: String) throws(Misfit) {
    guard text.contains("{") else {
      (mean, distribution) = (try DurationText.parse(text), nil)
      self.text = "{exponential: {mean: \(Quantity(value: mean, unit: .duration).text)}}"
      return
    }
    let node = try FlowValue.parse(text, at: FilePlace(file: ""))
    var reading = Reading()
    let distribution = Format.distribution.read(Spot(root: node), &reading)
    guard let distribution, reading.problems.isEmpty else {
      let messages = reading.problems.map { problem in
        problem.path.isEmpty ? problem.message : "\(problem.path.joined(separator: ".")): \(problem.message)"
      }
      throw Misfit(messages.isEmpty ? "is not a distribution" : messages.joined(separator: "; "))
    }
    (mean, self.distribution, self.text) = (distribution.mean, distribution, YAMLText.flow(node))
  }
}
