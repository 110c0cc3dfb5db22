import Files
import Scenarios

/// The JSON Schema of scenario files, for editors.
///
/// A file that extends another may leave out what the other says, and remove keys with `null`; so there are two shapes,
/// and the key `extends` tells which one holds.
public enum ScenarioSchema {
  /// The schema as JSON (draft 2020-12); the same text for the same version.
  public static func json() -> String {
    let whole = ScenarioSection.section.schema
    let schema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Sira scenario",
      "description": "A call center over a stretch of time: who calls, who answers, and what is promised.",
      "type": "object",
      "if": ["required": ["extends"]],
      "then": ["$ref": "#/$defs/change"],
      "else": ["$ref": "#/$defs/scenario"],
      "$defs": [
        "scenario": whole,
        "change": whole.partial,
        "duration": [
          "description": "A duration with its unit: 20s, 4m, 1h30m, 2d; or 5:20, which is 5 min 20 s, or 0:05:20.",
          "type": "string", "pattern": .string(DurationText.pattern),
        ],
        "span": [
          "description": "A stretch of the day with its unit: 30m, 8h, 1h30m, 2d.", "type": "string",
          "pattern": .string(DurationText.spanPattern),
        ],
        "share": [
          "description": "A share: 80%, %80 or 0.8.",
          "oneOf": [
            ["type": "number", "minimum": 0, "maximum": 1],
            ["type": "string", "pattern": .string(ShareText.pattern)],
          ],
        ],
        "rate": [
          "description": "Contacts per time: 120/h, 60/30m.", "type": "string", "pattern": .string(RateText.pattern),
        ],
        "clock": [
          "description": "A clock time: 08:00, Mon 08:00 or 2026-11-23T08:00, also with a space for the T.",
          "type": "string",
          "pattern": .string(ClockText.pattern),
        ],
        "distribution": distribution(of: DistributionSection.section.schema),
        "partial_distribution": distribution(of: DistributionSection.section.schema.partial),
      ],
    ]
    return JSONWriter.text(of: schema)
  }

  private static func distribution(of map: JSONValue) -> JSONValue {
    [
      "description": "A duration that may be a matter of chance: 4m, never, or a distribution.",
      "oneOf": [["$ref": "#/$defs/duration"], ["const": "never"], map],
    ]
  }
}

extension JSONValue {
  /// The schema of a map of which any part may be left out, and any key may be null.
  fileprivate var partial: JSONValue {
    switch self {
    case .object(let members): .object(members.compactMap { Self.partial($0.key, $0.value).map { ($0.0, $0.1) } })
    case .array(let items): .array(items.map(\.partial))
    case .string("#/$defs/distribution"): "#/$defs/partial_distribution"
    default: self
    }
  }

  private static func partial(_ key: String, _ value: JSONValue) -> (String, JSONValue)? {
    switch (key, value) {
    case ("required", .array): return nil
    case ("oneOf", .array(let options)) where options.allSatisfy(\.isRequirement): return nil
    case ("properties", .object(let members)):
      return (key, .object(members.map { ($0.key, ["anyOf": [$0.value.partial, ["type": "null"]]]) }))
    case ("additionalProperties", .object):
      return (key, ["anyOf": [value.partial, ["type": "null"]]])
    default: return (key, value.partial)
    }
  }

  /// Whether a schema says only which key must be there.
  private var isRequirement: Bool {
    guard case .object(let members) = self else { return false }
    return members.map(\.key) == ["required"]
  }
}
