import Files
import Scenarios

/// A change of one key of a scenario, as the command line writes it: `agents.desk.staff=26`.
///
/// The path names anything that can be written in a scenario file. `*` stands for every entry of a map or item of a list, a
/// number for an item of a list, from 0. A key with points in it is found as it is, or in quotes:
/// `expect."contacts.support.service_level".at_least=70%`. The value is written as in a file: `5%`, `[20, 24]`,
/// `{exponential: {mean: 2m}}`; `null` removes the key. Paths of files are relative to the scenario file, as in it.
///
/// `+=`, `-=` and `*=` change numbers, shares, durations and rates, item by item where a list stands; `*=` also every
/// duration of a distribution.
public struct ScenarioEdit: Sendable, Equatable, CustomStringConvertible {
  /// What is done to the key.
  public enum Operation: String, Sendable, CaseIterable {
    /// The value takes the place of what is there.
    case set = "="
    /// The value is added.
    case add = "+="
    /// The value is taken off.
    case subtract = "-="
    /// What is there is multiplied by the value.
    case multiply = "*="
  }

  /// Why a text is not an edit.
  public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let message: String

    /// The message.
    public var description: String { message }
  }

  /// The path as it was written.
  public let path: String
  /// What is done.
  public let operation: Operation
  /// The value as it was written.
  public let value: String
  /// The option that it came with, the beginning of its places in messages.
  public let option: String

  let keys: EditPath
  let node: SourceNode

  /// Reads an edit such as `contacts.support.arrivals.scale=1.15`.
  ///
  /// - Parameter option: what messages about it begin with, e.g. `--set`.
  /// - Throws: what is wrong with the text. Whether the path leads anywhere only a scenario can say.
  public init(_ text: String, option: String = "--set") throws(Failure) {
    do throws(Misfit) {
      self = try ScenarioEdit(parsing: text, option: option)
    } catch {
      throw Failure(message: error.message)
    }
  }

  init(parsing text: String, option: String) throws(Misfit) {
    var rest = try FlowValue.trimmed(text)
    let start = rest
    let keys = try EditPath(startOf: &rest)
    let path = start[..<rest.startIndex]
    guard let operation = Operation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw Misfit("\(Excerpt.quoted(text)) is not PATH=VALUE; \(EditPath.example)")
    }
    try self.init(
      keys, path: String(path), operation, value: String(rest.dropFirst(operation.rawValue.count)), option: option)
  }

  /// An edit of a path that has been read.
  init(_ keys: EditPath, path: String, _ operation: Operation, value: String, option: String) throws(Misfit) {
    let value = String(try FlowValue.trimmed(value))
    self.keys = keys
    self.path = path
    self.operation = operation
    self.value = value
    self.option = option
    let place = Self.place(option, "\(path)\(operation.rawValue)\(value)")
    do {
      node = try FlowValue.parse(value, at: place)
    } catch {
      throw Misfit("\(Excerpt.keys(keys.parts.map(\.text))): \(error.message)")
    }
  }

  /// Where messages about it say that it is written: the option and the edit, cut where it is long.
  var place: FilePlace { node.place }

  private static func place(_ option: String, _ text: String) -> FilePlace {
    let longest = 120
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
    let isCut = text.unicodeScalars.count > longest
    return FilePlace(file: PlainText.line("\(option) \(start)") + (isCut ? "..." : ""))
  }

  /// The edit as it was written, without blanks around the value.
  public var description: String { "\(path)\(operation.rawValue)\(value)" }

  /// Whether two edits say the same with the same words.
  public static func == (one: ScenarioEdit, other: ScenarioEdit) -> Bool {
    one.description == other.description && one.option == other.option
  }
}
