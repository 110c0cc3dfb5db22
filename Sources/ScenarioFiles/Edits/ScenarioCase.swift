import Files

/// A named alternative, as the command line writes it: `busy: contacts.support.arrivals.scale=1.15, agents.desk.staff+=2`.
public struct ScenarioCase: Sendable, Equatable {
  /// What reports call it.
  public let name: String
  /// What it changes, in this order.
  public let edits: [ScenarioEdit]

  /// Reads a name, a colon, and edits between commas or semicolons; those in brackets or quotes do not separate.
  ///
  /// - Parameter option: what messages about an edit begin with, followed by the name.
  /// - Throws: what is wrong with the text.
  public init(_ text: String, option: String = "--case") throws(ScenarioEdit.Failure) {
    do throws(Misfit) {
      (name, edits) = try Self.parse(text, option)
    } catch {
      throw ScenarioEdit.Failure(message: error.message)
    }
  }

  private static func parse(_ text: String, _ option: String) throws(Misfit) -> (String, [ScenarioEdit]) {
    let text = try FlowValue.trimmed(text)
    let example = "write for example \"busy: contacts.support.arrivals.scale=1.15, agents.desk.staff+=2\""
    let head = text.prefix { $0 != ":" && $0 != "=" }
    guard text[head.endIndex...].first == ":" else {
      throw Misfit("\(Excerpt.quoted(String(text))) has no name; \(example)")
    }
    let name = try String(FlowValue.trimmed(String(head)))
    if let fault = NameText.fault(name) { throw Misfit("the name \(Excerpt.quoted(name)): \(fault)") }
    var items = try TextList.split(text[head.endIndex...].dropFirst(), at: [",", ";"])
    // A separator at the end does no harm.
    if items.last == "" { items.removeLast() }
    guard !items.isEmpty else { throw Misfit("\(Excerpt.quoted(name)) changes nothing; \(example)") }
    var edits: [ScenarioEdit] = []
    for item in items {
      do throws(Misfit) {
        edits.append(try ScenarioEdit(parsing: item, option: "\(option) \(name):"))
      } catch {
        throw Misfit("\(name): \(error.message)")
      }
    }
    return (name, edits)
  }
}
