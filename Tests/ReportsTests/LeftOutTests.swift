import Planning
import Randomness
import Reports
import Scenarios
import Testing

extension Distribution {
  /// Exactly a minute.
  fileprivate static var minute: Distribution { (try? .constant(60)) ?? .never }
}

/// What a plan, or the formulas beside it, leave out of the file.
@Suite struct LeftOutTests {
  private static func section(_ change: (inout ScenarioDraft) -> Void) throws -> String {
    let scenario = try WhatIfExample.supportLine(change)
    let plan = try Planner(threads: 2).plan(scenario, PlanRequest(replications: 50))
    let report = PlanReport(plan, source: ScenarioSource(file: "a.yaml", sha256: "00"))
    return report.text().split(separator: "\n\n").map {
      $0.split(separator: "\n").joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func shift(_ start: Int, _ hours: Double, _ breaks: [Shift.Break] = []) -> Shift {
    Shift(count: 21, start: ClockTime(secondOfDay: start * 60), length: hours * 3600, breaks: breaks)
  }

  @Test func `a plain file leaves nothing out`() throws {
    let text = try Self.section { _ in }
    #expect(!text.contains("left out") && !text.contains("Nobody is planned"))
  }

  @Test func `limits that the formulas do not know are named`() throws {
    let text = try Self.section { draft in
      draft.lines = [LinePool(name: "trunk", capacity: 90, contacts: ["support"])]
      draft.contacts[0].queueLimit = 60
      draft.contacts[0].balk = .queue(50)
      draft.agents[0].skills[0].reserve = 1
    }
    let sentences = """
      Simulated, but left out of Erlang C, Erlang A and the hour-by-hour model: lines (trunk), queue_limit (support), \
      goal.blocked (support), balk (support) and reserve (desk). Erlang C leaves out patience and goal.abandon, too. \
      Erlang B lets nobody wait: whoever finds nobody free is lost, however many may wait; all else is left out of it, too.
      """
    #expect(text.contains(sentences))
  }

  @Test func `profiles are not left out altogether`() throws {
    let text = try Self.section { draft in
      draft.profiles = [Profile(name: "talkative", handle: 2)]
      draft.contacts[0].profiles = [ProfileShare("talkative", 0.2)]
    }
    #expect(
      text.contains(
        "the hour-by-hour model: profiles (support). Of profiles they know how many contacts come, and their mean handle "
          + "time. Erlang C leaves out"))
  }

  @Test func `closing time is said to be kept`() throws {
    let text = try Self.section {
      $0.agents[0].staffing = .perInterval([21, 21, 0])
      $0.agents[0].closed = [false, false, true]
    }
    #expect(
      text.contains(
        "Nobody is planned where staff is closed (desk: 09:00–09:30). No goal is judged where every group of a type is closed "
          + "(support: 09:00–09:30)."))
  }

  @Test func `what some group takes, or what can wait, is judged while another group is closed`() throws {
    let text = try Self.section { draft in
      draft.agents[0].staffing = .perInterval([21, 21, 0])
      draft.agents[0].closed = [false, false, true]
      draft.agents.append(AgentGroup(name: "others", staffing: .constant(21), skills: [Skill("support")]))
    }
    #expect(text.contains("Goals of support are judged at all times, as some group is always open."), "\(text)")
    let mail = try Self.section { draft in
      draft.agents[0].staffing = .perInterval([21, 21, 0])
      draft.agents[0].closed = [false, false, true]
      draft.contacts[0].channel = .email
      draft.contacts[0].patience = .never
      draft.contacts[0].goal = Goal(answer: 0.9, within: 3600)
    }
    #expect(mail.contains("Deferred work (support) is judged whenever it comes."), "\(mail)")
  }

  @Test func `a timeout is left out of what does not know it`() throws {
    let voicemail = try Self.section { $0.contacts[0].queueTimeout = QueueTimeout(after: 120) }
    #expect(!voicemail.contains("Simulated, but left out"))
    let step = try Self.section {
      $0.contacts[0].queueTimeout = QueueTimeout(after: 120, to: "menu")
      $0.steps = [Step(name: "menu", duration: .minute)]
    }
    #expect(
      step.contains(
        "Simulated, but left out of Erlang C, Erlang A and the hour-by-hour model: queue_timeout (support). Erlang C leaves "
          + "out patience and goal.abandon, too."))
  }

  @Test func `formulas take short breaks off the staff, and say so`() throws {
    let breaks = ShortBreaks(every: try .constant(5700), length: try .constant(300))
    let text = try Self.section { $0.agents[0].shortBreaks = breaks }
    #expect(
      text.contains(
        "Short breaks are simulated; the formulas take the share of time that they take at most off the staff (desk 5 %), "
          + "evenly over the day."))
  }

  @Test func `shifts are said to be left out but for who is away`() throws {
    let text = try Self.section { $0.agents[0].staffing = .shifts([Self.shift(480, 1.5)]) }
    #expect(
      text.contains(
        "Nobody is planned outside the shifts of desk or in its breaks. Otherwise shifts are left out: the plan is a number "
          + "for each interval, and who begins when is not planned.\n"))
  }

  @Test func `a break inside an interval is said to be planned over`() throws {
    let text = try Self.section {
      $0.agents[0].staffing = .shifts([Self.shift(480, 1.5, [.init(.offset(2400), length: 600)])])
    }
    #expect(
      text.contains(" At 08:30 a shift or a break begins or ends within the interval; planned agents are there for"))
  }
}
