import Randomness

/// The families of distributions, each with its arguments.
enum DistributionFamilies {
  /// The arguments that families share.
  struct Draft: Sendable {
    var mean = 60.0
    var cv = 1.0
    var shape = 1.0
    var stages = 1
    var min = 0.0
    var mode = 0.0
    var max = 0.0
  }

  private typealias Argument = Field<Draft>

  private static let mean = Argument("mean", .duration, \.mean, "The mean.", isRequired: true, example: "4m")
  private static let cv = Argument(
    "cv", .number(example: "0.9", atLeast: 0), \.cv,
    "The coefficient of variation: the standard deviation divided by the mean; 1 for an exponential.",
    isRequired: true, example: "0.9")

  static let exponential = family([mean], "{mean: 3m}") { draft throws(DistributionError) in
    try .exponential(mean: draft.mean)
  }

  static let lognormal = family([mean, cv], "{mean: 4m, cv: 0.9}") { draft throws(DistributionError) in
    try .lognormal(mean: draft.mean, cv: draft.cv)
  }

  static let gamma = family([mean, cv], "{mean: 4m, cv: 0.6}") { draft throws(DistributionError) in
    try .gamma(mean: draft.mean, cv: draft.cv)
  }

  static let erlang = family(
    [
      mean,
      Argument(
        "stages", .whole(example: "2", atLeast: 1), \.stages, "How many equal stages; 1 is an exponential.",
        isRequired: true),
    ], "{mean: 4m, stages: 2}"
  ) { draft throws(DistributionError) in try .erlang(mean: draft.mean, stages: draft.stages) }

  static let weibull = family(
    [
      mean,
      Argument(
        "shape", .number(example: "0.8", atLeast: 0), \.shape, "Below 1 the long last longer; 1 is an exponential.",
        isRequired: true),
    ], "{mean: 4m, shape: 0.8}"
  ) { draft throws(DistributionError) in try .weibull(mean: draft.mean, shape: draft.shape) }

  static let uniform = family(
    [
      Argument("min", .duration, \.min, "The shortest duration.", isRequired: true, example: "10s"),
      Argument("max", .duration, \.max, "The longest duration.", isRequired: true, example: "30s"),
    ], "{min: 10s, max: 30s}"
  ) { draft throws(DistributionError) in try .uniform(min: draft.min, max: draft.max) }

  static let triangular = family(
    [
      Argument("min", .duration, \.min, "The shortest duration.", isRequired: true, example: "5s"),
      Argument("mode", .duration, \.mode, "The likeliest duration.", isRequired: true, example: "20s"),
      Argument("max", .duration, \.max, "The longest duration.", isRequired: true, example: "1m"),
    ], "{min: 5s, mode: 20s, max: 1m}"
  ) { draft throws(DistributionError) in try .triangular(min: draft.min, mode: draft.mode, max: draft.max) }

  private static func family(
    _ arguments: [Argument], _ example: String,
    _ make: @escaping @Sendable (Draft) throws(DistributionError) -> Distribution
  ) -> Format<Distribution> {
    Section("this distribution", arguments).format(example: example, start: Draft()) { draft, spot, reading in
      guard !reading.isFaultyBelow(spot.path) else { return nil }
      return self.make(spot, &reading) { () throws(DistributionError) in try make(draft) }
    }
  }

  /// Makes a distribution, and reports why it cannot exist at the argument at fault.
  static func make(
    _ spot: Spot, _ reading: inout Reading, _ make: () throws(DistributionError) -> Distribution
  ) -> Distribution? {
    do {
      return try make()
    } catch {
      var keys = error.argument.split { ".[]".contains($0) }.map(String.init)
      // Lists are named by their key, where the spot may be already.
      if keys.first == spot.path.last { keys.removeFirst() }
      let fault = spot.nearest(keys)
      let rest = error.message.dropFirst(error.message.hasPrefix(error.argument) ? error.argument.count + 1 : 0)
      let isThere = fault.path.count == spot.path.count + keys.count
      let subject =
        isThere || keys == ["constant"] ? "" : keys.last == "share" ? "the shares " : "\(keys.joined(separator: ".")) "
      reading.report(fault, subject + rest)
      return nil
    }
  }
}
