import Files
import Scenarios

extension Format where Value == Double {
  /// A duration in seconds.
  @inline(never)
  static var duration: Format {
    .scalar(
      "duration", example: "4m", schema: ["$ref": "#/$defs/duration"],
      parse: { text throws(Misfit) in try DurationText.parse(text) })
  }

  /// A duration in seconds, or `never`, which is infinite.
  @inline(never)
  static var durationOrNever: Format {
    .scalar(
      "duration or never", example: "3m", schema: ["oneOf": [["$ref": "#/$defs/duration"], ["const": "never"]]],
      parse: { text throws(Misfit) in text == "never" ? .infinity : try DurationText.parse(text) })
  }

  /// A stretch of the day in seconds, where `8:00` would be hours to one reader and minutes to another.
  @inline(never)
  static var span: Format {
    .scalar(
      "duration", example: "8h", schema: ["$ref": "#/$defs/span"],
      parse: { text throws(Misfit) in try DurationText.parseSpan(text) })
  }

  /// A factor: a plain number, or a percentage of what it multiplies.
  @inline(never)
  static func factor(example: String) -> Format {
    .scalar(
      "number", example: example,
      schema: [
        "oneOf": [["type": "number", "minimum": 0], ["type": "string", "pattern": .string(FactorText.pattern)]]
      ],
      parse: { text throws(Misfit) in try FactorText.parse(text) })
  }

  /// A share from 0 to 1.
  @inline(never)
  static var share: Format {
    .scalar(
      "share", example: "80%", schema: ["$ref": "#/$defs/share"],
      parse: { text throws(Misfit) in try ShareText.parse(text) })
  }

  /// A rate per second.
  @inline(never)
  static var rate: Format {
    .scalar(
      "rate", example: "120/h", schema: ["$ref": "#/$defs/rate"],
      parse: { text throws(Misfit) in try RateText.parse(text) })
  }

  /// A plain number.
  /// - Parameters:
  ///   - least: What it may be at least, `above` what it must be more than, and `most` what it may be at most; for the schema,
  ///     as the scenario itself checks them.
  @inline(never)
  static func number(
    _ kind: String = "number", example: String, atLeast least: Int? = nil, above: Int? = nil, atMost most: Int? = nil
  ) -> Format {
    let limits = [("minimum", least), ("exclusiveMinimum", above), ("maximum", most)]
    let limit = limits.compactMap { key, value in value.map { (key: key, value: JSONValue.integer($0)) } }
    return .scalar(
      kind, example: example, schema: (["type": "number"] as JSONValue).adding(limit),
      parse: { text throws(Misfit) in
        if let number = PercentText.number(of: text).flatMap(Double.init), number.isFinite {
          let plain = DecimalText.text(DecimalText.rounded(number / 100, largest: 0))
          throw Misfit("\(Excerpt.quoted(text)) is a share; write \(plain)")
        }
        return try NumberText.parse(text)
      })
  }
}

extension Format where Value == Int {
  /// A whole number.
  @inline(never)
  static func whole(_ kind: String = "whole number", example: String, atLeast least: Int = 0) -> Format {
    .scalar(
      kind, example: example, schema: ["type": "integer", "minimum": .integer(least)],
      parse: { text throws(Misfit) in try WholeText.parse(text) })
  }
}

extension Format where Value == UInt64 {
  /// A seed.
  @inline(never)
  static var seed: Format {
    .scalar(
      "whole number", example: "1", schema: ["type": "integer", "minimum": 0],
      parse: { text throws(Misfit) in try SeedText.parse(text) })
  }
}

extension Format where Value == ClockTime {
  /// A time of day, also of a weekday or a date.
  @inline(never)
  static var clock: Format {
    .scalar(
      FieldNode.clockKind, example: "Mon 08:00", schema: ["$ref": "#/$defs/clock"],
      parse: { text throws(Misfit) in try ClockText.parse(text) })
  }
}

extension Format where Value == String {
  /// Any text of one line.
  @inline(never)
  static func text(_ kind: String = "text", example: String) -> Format {
    .scalar(kind, example: example, schema: ["type": "string"]) { text throws(Misfit) in
      if text.isEmpty { throw Misfit("is empty") }
      if text.unicodeScalars.count > 1000 { throw Misfit("has more than 1000 characters") }
      return text
    }
  }
}

extension Format where Value == String {
  /// A unit of money.
  @inline(never)
  static var currency: Format {
    .scalar("currency", example: "TRY", schema: ["type": "string"]) { text throws(Misfit) in
      let isWord = !text.isEmpty && text.count <= 20 && text.allSatisfy { $0.isLetter || $0.isCurrencySymbol }
      guard isWord else { throw Misfit("\(Excerpt.quoted(text)) is not a currency; write for example TRY") }
      return text
    }
  }
}

extension Format where Value == Bool {
  /// `yes` or `no`.
  @inline(never)
  static var yesNo: Format {
    .scalar("yes or no", example: "yes", schema: ["enum": [true, false, "yes", "no"]]) { text throws(Misfit) in
      switch text {
      case "yes", "true": return true
      case "no", "false": return false
      default: throw Misfit("\(Excerpt.quoted(text)) is neither yes nor no")
      }
    }
  }
}

extension Format where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of some words.
  @inline(never)
  static var choice: Format {
    let words = Value.allCases.map(\.rawValue)
    return Format(
      kind: "one of \(words.joined(separator: ", "))", example: words.first ?? "",
      schema: ["enum": .array(words.map(JSONValue.string))]
    ) { spot, reading in
      guard let text = spot.text("a word", example: words.first ?? "", &reading) else { return nil }
      if let value = Value(rawValue: text) { return value }
      let hint = reading.suggestion(for: text, among: words).map { "did you mean '\($0)'?" }
      reading.report(spot, "\(Excerpt.quoted(text)) is unknown here; \(hint ?? "write \(Excerpt.list(words))")")
      return nil
    }
  }
}
