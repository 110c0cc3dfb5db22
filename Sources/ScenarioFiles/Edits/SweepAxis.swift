import Files

/// A key and the values that it takes one after the other, as the command line writes it: `agents.desk.staff=20..30/1` or
/// `routing.agent=longest-idle,fastest`.
///
/// From, to and step have one unit; the end is a value if a step falls on it. With `+=`, `-=` and `*=` in place of `=` the
/// values change what the scenario has: `contacts.support.handle*=0.9..1.1/0.05`.
public struct SweepAxis: Sendable, Equatable {
  /// How many values an axis may have.
  public static let limit = 10_000

  /// The path as it was written.
  public let path: String
  /// What is done with each value.
  public let operation: ScenarioEdit.Operation
  /// The values, as a file would write them.
  public var values: [String] { edits.map(\.value) }
  /// The change that each value stands for.
  public let edits: [ScenarioEdit]

  /// Reads an axis.
  ///
  /// - Parameter option: what messages about an edit begin with.
  /// - Throws: what is wrong with the text.
  public init(_ text: String, option: String = "--vary") throws(ScenarioEdit.Failure) {
    do throws(Misfit) {
      (path, operation, edits) = try Self.parse(text, option)
    } catch {
      throw ScenarioEdit.Failure(message: error.message)
    }
  }

  private static func parse(
    _ text: String, _ option: String
  ) throws(Misfit) -> (String, ScenarioEdit.Operation, [ScenarioEdit]) {
    var rest = try FlowValue.trimmed(text)
    let start = rest
    let example = "write for example agents.desk.staff=20..30/1 or routing.agent=longest-idle,fastest"
    let keys: EditPath
    do throws(Misfit) {
      keys = try EditPath(startOf: &rest)
    } catch {
      throw Misfit(error.message.replacing(EditPath.example, with: example))
    }
    let path = String(start[..<rest.startIndex])
    guard let operation = ScenarioEdit.Operation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw Misfit("\(Excerpt.quoted(text)) is not PATH=VALUES; \(example)")
    }
    let values = try FlowValue.trimmed(String(rest.dropFirst(operation.rawValue.count)))
    guard !values.isEmpty else { throw Misfit("\(Excerpt.keys(keys.parts.map(\.text))): no values; \(example)") }
    let texts: [String]
    do throws(Misfit) {
      if let range = try ValueRange(values) {
        texts = range.values
      } else {
        texts = try TextList.split(values, at: [","])
      }
    } catch {
      throw Misfit("\(Excerpt.keys(keys.parts.map(\.text))): \(error.message)")
    }
    guard texts.count <= limit else { throw Misfit(tooMany(keys, texts.count)) }
    var edits: [ScenarioEdit] = []
    for text in texts { edits.append(try ScenarioEdit(keys, path: path, operation, value: text, option: option)) }
    return (path, operation, edits)
  }

  private static func tooMany(_ keys: EditPath, _ count: Int) -> String {
    "\(Excerpt.keys(keys.parts.map(\.text))): \(count) values; at most \(limit)"
  }
}
