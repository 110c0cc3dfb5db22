import Measures
import Scenarios
import Simulation
import Testing

/// Which of two agents takes a contact where the rule finds them equal, or nearly so: each case by hand, for every rule
/// that compares agents, in both orders of the file and on every kind of channel.
@Suite struct AgentTieTests {
  /// Whose turn the last contacts are: `first` is the first group in the file, whichever it is.
  enum Answer { case a, b, first }

  /// Two groups of an agent each; `calls` are for both, `a` and `b` for one of them.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var a: (times: [Double], talk: Double, wrap: Double) = ([], 0, 0)
    var b: (times: [Double], talk: Double, wrap: Double) = ([], 0, 0)
    var calls: [Double]
    var talk = 5.0
    var staffA = Staffing.constant(1)
    var staffB = Staffing.constant(1)
    var skillA = Skill("calls")
    var skillB = Skill("calls")
    var slots = 1
    /// By rule; otherwise by `all`.
    var all: Answer
    var leastOccupied: Answer?
    var fastest: Answer?
    /// How many of `calls` that one takes; the other has the rest.
    var share = 1

    init(_ what: String, _ calls: [Double], _ all: Answer, share: Int = 1) {
      (testDescription, self.calls, self.all, self.share) = (what, calls, all, share)
    }

    func changing(_ change: (inout Case) -> Void) -> Case {
      var copy = self
      change(&copy)
      return copy
    }

    func answer(_ rule: Routing.AgentRule) -> Answer {
      switch rule {
      case .leastOccupied: leastOccupied ?? all
      case .fastest: fastest ?? all
      case .longestIdle, .random: all
      }
    }
  }

  private static func shift(_ start: Int, _ length: Double, _ rest: Shift.Break? = nil) -> Staffing {
    .shifts([
      Shift(count: 1, start: ClockTime(secondOfDay: start), length: length, breaks: rest.map { [$0] } ?? [])
    ])
  }

  private static func staff(from begin: Int) -> Staffing { .perInterval((0..<36).map { $0 < begin ? 0 : 1 }) }

  private static let cases: [Case] = [
    Case("nobody has had anything to do", [10], .first),
    Case("at the first instant", [0], .first),
    Case("both come at one instant, by number", [2000], .first).changing {
      ($0.staffA, $0.staffB) = (staff(from: 18), staff(from: 18))
    },
    Case("both come at one instant, by shift", [2000], .first).changing {
      ($0.staffA, $0.staffB) = (shift(1800, 1800), shift(1800, 1800))
    },
    Case("one came later, by number", [2000], .a).changing { $0.staffB = staff(from: 18) },
    Case("one came later, by shift", [2000], .a).changing {
      ($0.staffA, $0.staffB) = (shift(0, 3600), shift(600, 3000))
    },
    Case("one is back from a break", [800], .b).changing {
      $0.staffA = shift(0, 3600, Shift.Break(.offset(600), length: 100))
    },
    // Both had work for 100 s.
    Case("both are done at one instant, one of them with after-call work", [200], .first).changing {
      ($0.a, $0.b) = (([0], 100, 0), ([0], 50, 50))
    },
    Case("both worked as long, one of them before", [300], .a).changing {
      ($0.a, $0.b) = (([0], 100, 0), ([100], 100, 0))
    },
    Case("it waits when both are done at one instant", [50], .first).changing {
      ($0.a, $0.b) = (([0], 100, 0), ([0], 100, 0))
    },
    Case("two wait when both are done at one instant", [50, 60], .first).changing {
      ($0.a, $0.b) = (([0], 100, 0), ([0], 40, 60))
    },
    // The third waits until both are done, at 15.
    Case("three at one instant", [10, 10, 10], .first, share: 2),
    Case("after-call work ends as it comes", [100], .b).changing { $0.a = ([0], 60, 40) },
    // 100 of 200 s and 50 of 100 s.
    Case("equal shares of different times on duty", [200], .a).changing {
      ($0.a, $0.b, $0.staffB) = (([0], 100, 0), ([100], 50, 0), staff(from: 1))
    },
    Case("idle for longer, but occupied for longer", [300], .a).changing {
      ($0.a, $0.b, $0.leastOccupied) = (([0], 100, 0), ([150], 10, 0), .b)
    },
    // 3 of 8 s and 1 of 8 s.
    Case("idle for longer, but occupied for longer, in the first seconds", [8], .a).changing {
      ($0.a, $0.b, $0.leastOccupied) = (([0], 3, 0), ([5], 1, 0), .b)
    },
    Case("idle for less long, but faster", [300], .a).changing {
      ($0.a, $0.b, $0.skillB.speed, $0.fastest) = (([0], 100, 0), ([100], 100, 0), 2, .b)
    },
    Case("keeps the last one free", [10], .b).changing { $0.skillA.reserve = 1 },
    Case("opens the skill later", [10], .b).changing { $0.skillA.after = 60 },
    Case("is of a worse level, but faster", [10], .b).changing { ($0.skillA.level, $0.skillA.speed) = (2, 2) },
    // With several at a time.
    Case("one open each, from one instant on", [0, 0, 10], .first, share: 2).changing {
      ($0.slots, $0.talk) = (2, 1000)
    },
    Case("one open each, one of them for longer", [10], .a).changing {
      ($0.a, $0.b, $0.slots, $0.leastOccupied) = (([0], 1000, 0), ([5], 1000, 0), 2, .b)
    },
    // The second of 40 s ends at 80, from when on there is one open again; 90 of 90 s and 75 of 90 s.
    Case("one open each again", [90], .b).changing {
      ($0.a, $0.b, $0.slots) = (([0, 40], 80, 0), ([15], 1000, 0), 2)
    },
    Case("none and one open", [10], .a).changing { ($0.b, $0.slots, $0.skillB.speed) = (([0], 1000, 0), 2, 2) },
    Case("one and two open", [20], .b).changing {
      ($0.a, $0.b, $0.slots, $0.skillA.speed) = (([0, 0], 1000, 0), ([10], 1000, 0), 3, 2)
    },
    Case("one open each, as many as there may be with one of them", [20], .b).changing {
      ($0.a, $0.b, $0.slots) = (([0, 0], 1000, 0), ([10], 1000, 0), 2)
    },
  ]

  @Test(arguments: cases, [Routing.AgentRule.longestIdle, .leastOccupied, .fastest])
  func `who takes it`(each: Case, rule: Routing.AgentRule) throws {
    for channel in each.slots > 1 ? Channel.concurrent : Channel.allCases {
      func type(_ name: String, _ work: (times: [Double], talk: Double, wrap: Double)) throws -> ContactType {
        var type = try calls(name, at: work.times, talk: work.talk, wrap: work.wrap > 0 ? work.wrap : nil)
        type.channel = channel
        return type
      }
      func group(_ name: String, _ staffing: Staffing, _ skill: Skill) -> AgentGroup {
        var group = desk(staffing, skill, Skill(name), name: name)
        if each.slots > 1 { group.concurrency = [Concurrency(channel, limit: each.slots)] }
        return group
      }
      let types = try [type("a", each.a), type("b", each.b), type("calls", (each.calls, each.talk, 0))]
      let groups = [group("a", each.staffA, each.skillA), group("b", each.staffB, each.skillB)]
      for order in [groups, groups.reversed()] {
        let summary = simulate(try scenario(types, order, interval: 100, routing: Routing(agent: rule)))
        let taker =
          switch each.answer(rule) {
          case .a: "a"
          case .b: "b"
          case .first: order[0].name
          }
        for name in ["a", "b"] {
          let own = name == "a" ? each.a.times.count : each.b.times.count
          let taken = name == taker ? each.share : each.calls.count - each.share
          #expect(
            summary.group(.answered, name) == Double(own + taken), "\(channel), \(order[0].name) is first: \(name)")
        }
      }
    }
  }
}
