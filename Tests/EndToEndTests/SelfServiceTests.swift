import Foundation
import Testing

/// What the examples with self-service say, and that their numbers add up.
@Suite struct SelfServiceTests {
  /// The results of a file as JSON.
  private func results(_ file: String) throws -> [String: Any] {
    let outcome = try Command.sira("run", file, "--format", "json")
    #expect(outcome.errors == "")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func mean(_ values: [String: Any], _ key: String) -> Double {
    (values[key] as? [String: Any])?["mean"] as? Double ?? 0
  }

  private func halfWidth(_ values: [String: Any], _ key: String) -> Double {
    (values[key] as? [String: Any])?["half_width"] as? Double ?? 0
  }

  @Test(arguments: ["bank-ivr-and-bot", "bank-self-service", "bot-contains-too-much"])
  func `no contact gets lost between entry and outcome`(name: String) throws {
    let root = try results("Scenarios/\(name).yaml")
    let overall = try #require(root["overall"] as? [String: Any])
    let contacts = try #require(root["contacts"] as? [String: [String: Any]])
    let steps = try #require(root["steps"] as? [String: [String: Any]])
    func expectEqual(_ left: [String], _ right: [String], _ values: [String: Any], _ comment: String) {
      let sums = (left.reduce(0) { $0 + mean(values, $1) }, right.reduce(0) { $0 + mean(values, $1) })
      #expect(abs(sums.0 - sums.1) < 1e-6, "\(comment): \(left) \(sums.0), \(right) \(sums.1)")
    }
    for (type, values) in contacts.merging(["all": overall], uniquingKeysWith: { first, _ in first }) {
      expectEqual(["entered"], ["fresh", "returns", "redials"], values, type)
      expectEqual(
        ["entered", "transfers_in", "in_steps_at_start"],
        ["contained", "hung_up", "blocked", "offered", "in_steps_at_end"], values, type)
      expectEqual(["offered"], ["answered", "abandoned", "balked", "waiting_at_end"], values, type)
      expectEqual(["fresh"], ["resolved", "lost", "pending"], values, type)
    }
    expectEqual(["transfers"], ["transfers_in"], overall, "all")
    for (step, values) in steps {
      expectEqual(["entered"], ["contained", "hung_up", "handed_over", "in_steps_at_end"], values, step)
    }
    for key in ["contained", "contained_false", "escapes"] {
      #expect(abs(steps.values.reduce(0) { $0 + mean($1, key) } - mean(overall, key)) < 1e-6, "\(key)")
      #expect(mean(overall, "contained") > 0)
    }
  }

  @Test func `more containment first saves agents, then costs them`() throws {
    let file = Command.package.appending(path: "Scenarios/bot-contains-too-much.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = text.matches(of: #/(?m)^# +(\d+) % +(\d+) % +([\d.]+) +(\d+) %$/#)
    #expect(rows.count == 9)
    var loads: [(contain: Int, hours: Double)] = []
    for row in rows {
      let overall = try Command.inScratch { scratch in
        let overlay = scratch.appending(path: "overlay.yaml")
        let back = row.1 == "0" ? ", return: null" : ""
        try Data(
          "extends: \(file.path())\nsteps: {bot: {contain: \(row.1)%, unresolved: \(row.2)%\(back)}}\n".utf8
        ).write(to: overlay)
        return try #require(try results(overlay.path())["overall"] as? [String: Any])
      }
      let hours = mean(overall, "answered") * mean(overall, "aht") / 3600
      loads.append((try #require(Int(row.1)), hours))
      // What the file says of itself is true.
      let paid = mean(overall, "paid")
      #expect(abs(hours - (try #require(Double(row.3)))) <= halfWidth(overall, "occupancy") * paid, "\(row.1) %")
      #expect(
        abs(mean(overall, "fcr") * 100 - (try #require(Double(row.4)))) <= 0.5 + 100 * halfWidth(overall, "fcr"),
        "\(row.1) %")
    }
    let least = try #require(loads.indices.min { loads[$0].hours < loads[$1].hours })
    #expect((30...50).contains(loads[least].contain))
    for index in loads.indices.dropFirst() {
      let change = loads[index].hours - loads[index - 1].hours
      #expect(index <= least ? change < 0 : change > 0, "\(loads)")
    }
    #expect(loads[0].hours - loads[least].hours > 10)
    #expect(loads[loads.count - 1].hours - loads[least].hours > 5)
  }

  @Test func `the report shows true and false containment side by side`() throws {
    let outcome = try Command.sira("run", "Scenarios/bank-ivr-and-bot.yaml")
    let lines = outcome.output.split(separator: "\n").map { String($0.trimmingPrefix(while: { $0 == " " })) }
    let solved = lines.indices.filter { lines[$0].hasPrefix("contained, solved ") }
    #expect(solved.count == 3)
    for index in solved { #expect(lines[index + 1].hasPrefix("contained, not solved ")) }
    #expect(
      lines.contains {
        $0.wholeMatch(of: #/Self-service saves [\d.]+ agent-hours per day and costs [\d.]+ again: [\d.]+ net\./#) != nil
      })
    #expect(lines.contains { $0.hasPrefix("bot ends ") && $0.hasSuffix(" of these come back.") })
  }

  @Test func `every key of steps and journeys is explained`() throws {
    let root = try results("Scenarios/bank-ivr-and-bot.yaml")
    let overall = try #require(root["overall"] as? [String: Any])
    let steps = try #require(root["steps"] as? [String: [String: Any]])
    let keys = Set(overall.keys).union(steps.values.flatMap(\.keys)).subtracting(["intervals"])
    #expect(keys.isSuperset(of: ["contained", "contained_false", "fcr", "failure_demand", "step_wait"]))
    for key in keys.sorted() {
      let outcome = try Command.sira("explain", key)
      #expect(outcome.status == 0, "\(key)")
      #expect(outcome.output.hasPrefix("\(key): "), "\(key)")
    }
    for key in ["steps", "steps.bot.contain", "steps.bot.return.as", "contacts.calls.outcome.transfer.to"] {
      #expect(try Command.sira("explain", key).status == 0, "\(key)")
    }
  }
}
