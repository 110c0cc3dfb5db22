import ScenarioFiles
import Scenarios

/// What the coverage of intervals is studied on: the example scenarios, one for each capability.
enum CoverageScenarios {
  /// Reads them from a folder.
  /// - Throws: What is wrong with a file.
  static func all(in folder: String) throws -> [(name: String, scenario: Scenario)] {
    func read(_ name: String) throws -> Scenario { try ScenarioFile.read(path: "\(folder)/\(name).yaml").scenario }
    let shop = try read("omnichannel-shop")
    return [
      ("skills", try read("technical-desk")), ("callbacks", try read("callbacks-at-peak")),
      ("chats", try shop.keeping(type: "chats", group: "chat")), ("journey", try read("bank-ivr-and-bot")),
      ("shifts", try read("shifts-and-absence")), ("blending", shop), ("support-monday", try read("support-monday")),
    ]
  }
}

extension Scenario {
  /// The same with a single type and the group that serves it.
  fileprivate func keeping(type: String, group: String) throws -> Scenario {
    try changing { draft in
      draft.name += ", \(type) alone"
      draft.contacts.removeAll { $0.name != type }
      draft.agents.removeAll { $0.name != group }
      for index in draft.agents.indices { draft.agents[index].skills.removeAll { $0.contact != type } }
    }
  }
}
