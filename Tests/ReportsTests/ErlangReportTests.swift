import Foundation
import Files
import Measures
import Planning
import Queueing
import Randomness
import Reports
import Testing

@Suite struct ErlangReportTests {
  private func report(_ model: ErlangModel, _ change: (inout ErlangDraft) -> Void) throws -> ErlangReport {
    var draft = ErlangDraft(model)
    draft.calls = CallRate(count: 100, period: 1800)
    draft.aht = 180
    change(&draft)
    return ErlangReport(try ErlangQuestion(draft).answer())
  }

  @Test func `the answer comes first, then the table around it, then what is assumed`() throws {
    let report = try report(.c) {
      $0.target = 0.8
      $0.maxOccupancy = 0.85
      $0.shrinkage = 0.3
    }
    #expect(
      report.text() == """
        14 agents are the fewest that meet the goals for 100 calls per 30m of 3m (10 erlangs): 88.8 %
        answered within 20 s (goal 80 %), occupancy 71.4 % (goal at most 85 %). With 30 % shrinkage,
        schedule 20.

           agents  scheduled  P(wait)    SL    ASA    p90  lost  occupancy
                                    %     %      s      s     %          %
               11         16     68.2  39.0  122.8  345.6   0.0       90.9
               12         18     44.9  64.0   40.4  135.2   0.0       83.3
               13         19     28.5  79.6   17.1   62.9   0.0       76.9
        →      14         20     17.4  88.8    7.8   25.0   0.0       71.4
               15         22     10.2  94.1    3.7    0.7   0.0       66.7
               16         23      5.7  97.1    1.7    0.0   0.0       62.5
               17         25      3.1  98.6    0.8    0.0   0.0       58.8
        SL = answered within 20 s ÷ offered
        ASA, p90: mean and 90th percentile wait of the answered; lost: abandoned ÷ offered
        occupancy = handling ÷ time on duty

        Assumes a steady stream of random calls, and that nobody ever hangs up: where callers do, it asks
        for too many agents ('sira erlang a'). More: sira explain erlang-c

        """)
  }

  @Test func `other distributions than Erlang's are told below the table`() throws {
    let patience = try report(.a) {
      ($0.patience, $0.patiences) = (180, try? .lognormal(mean: 180, cv: 1.5))
      $0.agents = 12
    }
    #expect(
      patience.text().contains("hang up after a patience of lognormal(mean\n3m, cv 1.5), computed exactly (M/M/n+G)."))
    let handle = try report(.c) {
      $0.handleTimes = try? .constant(180)
      $0.agents = 12
    }
    #expect(handle.text().contains("Handle times are exactly 3m: waits are approximate"))
    #expect(handle.json.whole.contains("\"aht_distribution\": \"3m\""))
  }

  @Test func `given agents are judged, and rows that never settle say so`() throws {
    let text = try report(.c) {
      $0.target = 0.8
      $0.agents = 12
    }.text()
    #expect(
      text.hasPrefix(
        """
        12 agents miss the goal for 100 calls per 30m of 3m (10 erlangs): 64.0 % answered within 20 s (goal
        80 %); 14 agents would meet the goal.

        """))
    #expect(text.contains("        9    100.0   0.0    –      –     0.0      100.0\n"))
    #expect(text.contains("\n– the queue grows without end\n"))
  }

  @Test(arguments: [
    (ServiceLevelDefinition.lessShort, " abandoned within 5 s ("), (.creditAbandons, " abandoned within 20 s ("),
    (.ofAnswered, " abandoned, and no goal"),
  ])
  func `who abandons and is counted by no goal is told with the time within which`(
    definition: ServiceLevelDefinition, words: String
  ) throws {
    let text = try report(.a) {
      $0.patience = 120
      $0.target = 0.8
      $0.agents = 10
      $0.definition = definition
    }.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let beside = try #require(text.split(separator: " Beside that ").last)
    #expect(beside.contains(words), "\(beside)")
    #expect(beside.contains(" % in all), and no goal counts them.") == (definition != .ofAnswered))
  }

  @Test func `a part of an agent more than is given is not said to do`() throws {
    let text = try report(.c) {
      $0.target = 0.8
      $0.agents = 13.95
    }.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("; of whole agents, 14 are the fewest."), "\(text)")
    #expect(!text.contains("would do"))
  }

  @Test func `a goal just missed never reads as met`() throws {
    let text = try report(.c) {
      $0.target = 0.7956
      $0.agents = 13
    }.text()
    #expect(text.contains("79.559 % answered within 20 s\n(goal 79.56 %)"))
  }

  @Test func `finite lines, patience and redials have their columns`() throws {
    let text = try report(.x) {
      $0.patience = 120
      $0.redial = 0.5
      $0.lines = 15
      $0.agents = 10
    }.text()
    #expect(text.contains("  lost  blocked  redials   reach a  occupancy\n"))
    #expect(text.contains("SL = answered within 20 s ÷ (offered − abandoned within 5 s)\n"))
    #expect(text.contains("redials: per 100 calls; reach a human: answered in the end\n"))
    #expect(text.contains("mean patience 2m"))
    #expect(text.contains("one of the 15 lines"))
  }

  @Test func `no calls need nobody`() throws {
    let text = try report(.c) {
      $0.calls = CallRate(count: 0, period: 1800)
      $0.target = 0.8
    }.text()
    #expect(text.hasPrefix("0 agents: no calls come in, so there is no work.\n"))
    #expect(!text.lowercased().contains("nan"))
  }

  @Test func `Markdown has the chosen row in bold`() throws {
    let lines = try report(.b) { $0.blocking = 0.01 }.markdown.split(separator: "\n")
    #expect(
      lines[0]
        == "18 lines are the fewest that meet the goal for 100 calls per 30m of 3m (10 erlangs): 0.71 % blocked (goal at most 1 %)."
    )
    #expect(lines[1] == "| lines | blocked, % | occupancy, % |")
    #expect(lines[2] == "| ---: | ---: | ---: |")
    #expect(lines[5] == "| 17 | 1.3 | 58.1 |")
    #expect(lines[6] == "| **18** | **0.7** | **55.2** |")
  }

  @Test func `CSV has a line for each row, and marks the chosen one`() throws {
    let rows = try report(.c) { $0.target = 0.8 }.csv.whole.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 8)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows[0].prefix(4) == ["agents", "chosen", "service_level", "virtual_service_level"])
    #expect(rows.filter { $0[1] == "true" }.map { $0[0] } == ["14"])
  }

  @Test func `who leaves at once is told of where no goal counts it`() throws {
    func sentence(_ change: @escaping (inout ErlangDraft) -> Void) throws -> String {
      try report(.a) {
        $0.target = 0.8
        $0.patience = 1
        change(&$0)
      }.text().replacing("\n", with: " ")
    }
    #expect(try sentence { _ in }.contains("% in all), and no goal counts them."))
    #expect(try !sentence { $0.abandon = 0.9 }.contains("no goal counts them"))
    #expect(try !sentence { $0.definition = .ofOffered }.contains("no goal counts them"))
    let blocked = try sentence {
      $0.patience = 180
      $0.lines = 8
    }
    #expect(blocked.contains("% blocked and 1.0 % abandoned within 5 s (5.1 % in all), and no goal counts them."))
  }
}
