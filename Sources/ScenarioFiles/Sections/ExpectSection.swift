import Files
import Measures
import Scenarios

/// What is promised of the results.
enum ExpectSection {
  /// All that may be said of one number; bounds are read once their measure is known.
  struct Draft: Sendable {
    var least: String?
    var most: String?
    var range: [String]?
    var confidence: Double?
  }

  /// All that is promised.
  struct Expectations: Sendable {
    var promises: [Promise] = []
    var regulations: [Regulation] = []
  }

  /// Promises by their keys, in the order of the file, and laws.
  static let format = Format<Expectations>(
    kind: "map", example: example,
    schema: [
      "type": "object",
      "properties": [
        "rules": RulesSection.format.schema.adding([("description", .string(RulesSection.node.description))])
      ],
      "additionalProperties": promise.schema,
    ],
    fields: [
      RulesSection.node,
      FieldNode(
        key: "KEY",
        summary: "What is promised of one number. The key is [overall.]MEASURE, contacts.TYPE.MEASURE, "
          + "contacts.TYPE.profiles.PROFILE.MEASURE, agents.GROUP.MEASURE or steps.STEP.MEASURE; MEASURE may be preceded by intervals.LABEL, e.g. intervals.08:30, or "
          + "intervals.worst for every interval. intervals.worst.MEASURE is of every type that has a goal.",
        kind: promise.kind, example: promise.example, children: promise.fields,
        choice: promise.choice),
    ]
  ) { spot, reading in
    guard case .map(let entries) = spot.node.content else {
      reading.report(spot, spot.mismatch("a map of promises", example: example))
      return nil
    }
    var all = Expectations()
    for entry in entries {
      let place = Spot(entry, in: spot)
      if entry.value.isNull {
        reading.report(place.path, at: entry.place, "there is nothing that null could remove")
      } else if entry.key == RulesSection.key {
        all.regulations = RulesSection.format.read(place, &reading) ?? []
      } else if let promise = promise.read(place, &reading) {
        all.promises.append(promise)
      }
    }
    return all
  }

  private static let example = "{contacts.support.service_level: {at_least: 80%, confidence: 95%}}"

  private static let promise = Section<Draft>(
    "a promise",
    [
      Field("at_least", bound, \.least, "The number is not below this.", unit: unit, example: "80%"),
      Field("at_most", bound, \.most, "The number is not above this.", unit: unit, example: "30s"),
      Field(
        "between", .list(of: bound, example: "[70%, 88%]"), \.range,
        "The number is not below the first or above the second.",
        unit: unit),
      Field(
        "confidence", .share, \.confidence, "How sure a verdict must be.", default: "run.confidence", example: "95%"),
    ],
    choice: Choice(
      [.init("at_least"), .init("at_most"), .init("between")],
      missing: "does not say what the number should be; write for example at_least: 80%, or 'at_most' or 'between'")
  ).format(example: "{at_least: 80%}", start: Draft(), finish: finish)

  private static let unit = "that of the measure: shares 80%, durations 30s, or plain numbers"

  /// A number in the unit of a measure.
  private static let bound = Format<String>.scalar(
    "bound", example: "80%", schema: ["type": ["string", "number"]]
  ) { text throws(Misfit) in text }

  private static func finish(_ draft: Draft, _ spot: Spot, _ reading: inout Reading) -> Promise? {
    let name = spot.path.last ?? ""
    let key: PromiseKey
    do throws(Misfit) {
      key = try PromiseKey(name, &reading)
    } catch {
      reading.report(spot.path, at: spot.keyPlace, error.message)
      return nil
    }
    guard let bound = bound(draft, of: key.measure, spot, &reading) else { return nil }
    return Promise(
      key: name, subject: key.subject, span: key.span, measure: key.measure, bound: bound, confidence: draft.confidence)
  }

  private static func bound(
    _ draft: Draft, of measure: Measure, _ spot: Spot, _ reading: inout Reading
  ) -> Promise.Bound? {
    if let least = draft.least {
      return number(least, of: measure, spot.nearest(["at_least"]), &reading).map { .atLeast($0) }
    }
    if let most = draft.most {
      return number(most, of: measure, spot.nearest(["at_most"]), &reading).map { .atMost($0) }
    }
    guard let range = draft.range, !reading.isFaultyBelow(spot.path + ["between"]) else { return nil }
    guard range.count == 2 else {
      reading.report(
        spot.nearest(["between"]), "needs two values, the least and the most, e.g. between: \(example(of: measure))")
      return nil
    }
    let ends = range.enumerated().map { index, text in
      number(text, of: measure, spot.nearest(["between", "\(index)"]), &reading)
    }
    guard let least = ends[0], let most = ends[1] else { return nil }
    return .between(least, most)
  }

  private static func number(
    _ text: String, of measure: Measure, _ spot: Spot, _ reading: inout Reading
  ) -> Double? {
    do throws(Misfit) {
      return try PrecisionArgument.value(text, of: measure)
    } catch {
      reading.report(spot, error.message)
      return nil
    }
  }

  private static func example(of measure: Measure) -> String {
    switch measure.unit {
    case .share: "[70%, 88%]"
    case .seconds: "[10s, 30s]"
    case .contacts, .perHour, .agentHours, .money, .points: "[10, 20]"
    }
  }
}
