import Files
import Randomness

/// A duration that may be a matter of chance.
enum DistributionSection {
  /// The families and limits of a map.
  struct Draft: Sendable {
    var base: Distribution?
    var min: Double?
    var max: Double?
    var atMost: Double?
  }

  static let section = Section<Draft>(
    "a distribution",
    families + [
      Field("min", .duration, \.min, "Shorter values are drawn again; at least 1 % must lie within the limits."),
      Field("max", .duration, \.max, "Longer values are drawn again; at least 1 % must lie within the limits."),
      Field("at_most", .duration, \.atMost, "Longer values are cut to this one."),
    ],
    choice: Choice(
      families.map { Choice.Option($0.node.key) },
      missing:
        "does not say which distribution; write a duration such as 4m, or one of \(names.joined(separator: ", "))"))

  private static let names = families.map(\.node.key)

  private static let families: [Field<Draft>] = [
    Field("exponential", DistributionFamilies.exponential, \.base, "Memoryless: the usual choice for patience."),
    Field("lognormal", DistributionFamilies.lognormal, \.base, "A long tail: the usual choice for talk time."),
    Field("gamma", DistributionFamilies.gamma, \.base, "Skewed, with a lighter tail than the lognormal."),
    Field("erlang", DistributionFamilies.erlang, \.base, "A sum of equal exponential stages: less spread than one."),
    Field(
      "weibull", DistributionFamilies.weibull, \.base, "Patience that runs out (shape > 1) or hardens (shape < 1)."),
    Field("hyperexponential", DistributionFamilies.hyperexponential, \.base, "A mix of exponentials: much spread."),
    Field("uniform", DistributionFamilies.uniform, \.base, "Every duration between two limits is equally likely."),
    Field("triangular", DistributionFamilies.triangular, \.base, "Between two limits, most likely at the mode."),
    Field("empirical", DistributionFamilies.empirical, \.base, "Recorded durations, each equally likely."),
    Field("mixture", DistributionFamilies.mixture, \.base, "One of several distributions, by share."),
  ]

  /// A map with a family.
  static let mapFormat = section.format(example: example, start: Draft()) {
    draft, spot, reading -> Distribution? in
    guard let base = draft.base else { return nil }
    if let limit = draft.atMost, let entry = spot.entry("at_most"),
      let least = (try? base.truncated(min: draft.min, max: draft.max))?.quantile(0), least > limit
    {
      reading.warn(
        FileProblem(
          entry.place, path: spot.path + ["at_most"],
          "no value is shorter than \(Quantity(value: least, unit: .duration).text), so all are cut to the same; write that "
            + "one duration, or a larger limit"))
    }
    return DistributionFamilies.make(spot, &reading) { () throws(DistributionError) in
      try base.truncated(min: draft.min, max: draft.max).capped(at: draft.atMost)
    }
  }
}

extension Format where Value == Distribution {
  /// A duration, `never`, or a map with a family. The families are looked up late, because mixtures contain them.
  static var distribution: Format {
    Format(
      kind: "distribution", example: DistributionSection.example, schema: ["$ref": "#/$defs/distribution"]
    ) { spot, reading in
      switch spot.node.content {
      case .scalar("never", _): return .never
      case .scalar(let text, _): return DistributionSection.constant(text, spot, &reading)
      case .map: return DistributionSection.mapFormat.read(spot, &reading)
      default:
        reading.report(spot, spot.mismatch("a distribution", example: DistributionSection.example))
        return nil
      }
    }
  }
}

extension Format where Value == Distribution {
  /// A distribution, a list with one for each interval of the horizon, or a column of a CSV file with the means.
  static var distributionByInterval: Format {
    let laws = Format.distribution.perInterval
    var format = Format.distribution
    format.schema = ["anyOf": [laws.schema, MeansSection.section.schema]]
    format.fields = MeansSection.section.fields.map(\.node)
    format.read = { spot, reading in
      if spot.entry("file") != nil { return MeansSection.format.read(spot, &reading) }
      guard let laws = laws.read(spot, &reading) else { return nil }
      guard case .list = spot.node.content else { return laws.first }
      return DistributionFamilies.make(spot, &reading) { () throws(DistributionError) in try .byInterval(laws) }
    }
    return format
  }
}

extension DistributionSection {
  static let example = "{exponential: {mean: 3m}}"

  /// A bare duration.
  fileprivate static func constant(_ text: String, _ spot: Spot, _ reading: inout Reading) -> Distribution? {
    do throws(Misfit) {
      let value = try DurationText.parse(text)
      return DistributionFamilies.make(spot, &reading) { () throws(DistributionError) in
        try Distribution.constant(value)
      }
    } catch {
      let isMeantAsDuration = text.first?.isNumber == true || text.hasPrefix("-")
      reading.report(spot, isMeantAsDuration ? error.message : hint(for: text, &reading))
      return nil
    }
  }

  private static func hint(for text: String, _ reading: inout Reading) -> String {
    let quoted = Excerpt.quoted(text)
    if ["inf", ".inf", "infinity", "infinite", "forever", "endless"].contains(text.lowercased()) {
      return "\(quoted) is not a duration; for endless patience write never"
    }
    switch reading.suggestion(for: text, among: section.fields.map(\.node.key) + ["never"]) {
    case "never": return "\(quoted) is not a distribution; did you mean 'never'?"
    case let family? where section.choice?.options.contains { $0.key == family } ?? false:
      let example = section.fields.first { $0.node.key == family }?.node.example ?? ""
      return "\(quoted) needs its numbers: write for example {\(family): \(example)}"
    default:
      return "\(quoted) is not a distribution; write a duration such as 4m, a map such as \(example), or never"
    }
  }
}
