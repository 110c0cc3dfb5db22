import Planning
import Randomness
import Testing

@Suite struct ErlangQuestionTests {
  @Test func `what is missing is asked for by name, all at once`() {
    #expect(
      ErlangDraft(.x).complaints == [
        "calls are missing: add --calls, e.g. --calls 100/30m",
        "handle time is missing: add --aht, e.g. --aht 4m",
        "patience is missing: add --patience, e.g. --patience 3m, or use 'sira erlang c', where nobody hangs up",
        "redials are missing: add --redial, e.g. --redial 30%, or use 'sira erlang a', where nobody calls again",
        "nothing is asked: give a goal, e.g. --target 80%/20s, or the agents there are, e.g. --agents 18",
      ])
    #expect(
      ErlangDraft.busyHalfHour(.b).complaints == [
        "nothing is asked: give a goal, e.g. --blocking 1%, or the lines there are, e.g. --lines 20"
      ])
    #expect(
      ErlangDraft.busyHalfHour(.a) { $0.target = 0.8 }.complaints == [
        "patience is missing: add --patience, e.g. --patience 3m, or use 'sira erlang c', where nobody hangs up"
      ])
  }

  @Test func `what a formula does not know is refused with the one that does`() {
    let ofC = ErlangDraft.busyHalfHour(.c) {
      $0.patience = 180
      $0.abandon = 0.05
      $0.shortAbandon = 5
      $0.lines = 30
      $0.redial = 0.3
      $0.blocking = 0.01
    }
    #expect(
      ofC.complaints == [
        "--patience: Erlang C takes patience as endless; use 'sira erlang a', or leave it out",
        "--redial: nobody calls again under Erlang C; use 'sira erlang x', or leave it out",
        "--lines: Erlang C takes lines as endless; use 'sira erlang a' with --patience, or leave it out",
        "--short-abandon: nobody abandons under Erlang C; use 'sira erlang a', or leave it out",
        "--abandon: nobody abandons under Erlang C; use 'sira erlang a' with --patience, or leave it out",
        "--blocking: Erlang C takes lines as endless; use 'sira erlang a' with --patience, or leave it out",
      ])
    let ofB = ErlangDraft.busyHalfHour(.b) {
      $0.agents = 18
      $0.target = 0.8
      $0.patience = 180
      $0.shrinkage = 0.3
      $0.redial = 0.3
    }
    #expect(
      ofB.complaints == [
        "--patience: nobody waits under Erlang B; use 'sira erlang a', or leave it out",
        "--redial: Erlang B knows no redials; use 'sira erlang x' with --lines",
        "--agents: Erlang B counts lines; write --lines 18",
        "--target: nobody waits for an agent under Erlang B; use 'sira erlang c', or leave it out",
        "--shrinkage: Erlang B counts lines, which take no breaks; leave it out",
      ])
    let ofA = ErlangDraft.busyHalfHour(.a) {
      $0.patience = 180
      $0.redial = 0.3
      $0.blocking = 0.01
    }
    #expect(
      ofA.complaints == [
        "--redial: Erlang A knows no redials; use 'sira erlang x', or leave it out",
        "--blocking: nobody is blocked where lines are endless; add --lines, e.g. --lines 30",
      ])
  }

  @Test func `a distribution is refused where the formula has none`() {
    let ofX = ErlangDraft.busyHalfHour(.x) {
      $0.handleTimes = try? .lognormal(mean: 240, cv: 1.5)
      ($0.patience, $0.patiences) = (90, try? .uniform(min: 60, max: 120))
      $0.redial = 0.2
      $0.target = 0.8
    }
    let advice = "; give the mean alone, or simulate a scenario with 'sira run'"
    #expect(
      ofX.complaints == [
        "--aht: Erlang X takes handle times as exponential, not lognormal(mean 4m, cv 1.5)\(advice)",
        "--patience: Erlang X takes patience as exponential, not uniform(min 1m, max 2m)\(advice)",
      ])
    let onLines = ErlangDraft.busyHalfHour(.a) {
      ($0.patience, $0.patiences) = (90, try? .uniform(min: 60, max: 120))
      $0.lines = 30
      $0.target = 0.8
    }
    #expect(
      onLines.complaints == [
        "--patience: Erlang A with --lines takes patience as exponential, not uniform(min 1m, max 2m)\(advice)"
      ])
    let never = ErlangDraft.busyHalfHour(.a) {
      ($0.patience, $0.patiences) = (.infinity, .never)
      $0.target = 0.8
    }
    #expect(never.complaints == ["--patience: is endless; use 'sira erlang c'"])
    let many = ErlangDraft.busyHalfHour(.c) {
      $0.handleTimes = try? .empirical(values: [Double](repeating: 240, count: 10_001))
      $0.target = 0.8
    }
    #expect(
      many.complaints == ["--aht: has 10001 recorded values, but a formula takes at most 10000; thin them out"])
  }

  @Test func `what is out of range is said with what would be in it`() {
    let draft = ErlangDraft.busyHalfHour(.a) {
      $0.aht = 0
      $0.patience = 0
      $0.agents = 12
      $0.lines = 10
      $0.target = 1
      $0.asa = 0
      $0.abandon = 0
      $0.maxOccupancy = 0
      $0.blocking = 0
      $0.shrinkage = 1
    }
    #expect(
      draft.complaints == [
        "--aht: must be longer than 0s",
        "--patience: must be longer than 0s; for callers who never wait use 'sira erlang b'",
        "--lines: 10 lines cannot keep 12 agents busy; give at least one line per agent",
        "--target: must be above 0% and below 100%, e.g. 80%/20s",
        "--asa: must be longer than 0s: now and then every agent is busy",
        "--abandon: must be above 0%: now and then somebody leaves",
        "--max-occupancy: must be above 0%",
        "--blocking: must be above 0%: now and then every line is taken",
        "--shrinkage: must be below 100%",
      ])
    #expect(ErlangDraft.busyHalfHour(.c) { $0.agents = -1 }.complaints == ["--agents: must be between 0 and 100000000"])
    #expect(
      ErlangDraft.busyHalfHour(.b) { $0.lines = 0 }.complaints == ["--lines: must be between 1 and 10000000"])
    let flood = ErlangDraft.busyHalfHour(.c) {
      $0.calls = CallRate(count: 1e12, period: 1)
      $0.target = 0.8
    }
    #expect(
      flood.complaints == ["--calls: that is more work than 100000000 agents can do; fewer calls, or a shorter --aht"])
  }

  @Test func `a queue that never settles says what would settle it`() {
    let draft = ErlangDraft.busyHalfHour(.c) {
      $0.aht = 180
      $0.agents = 10
    }
    #expect(
      draft.complaints == [
        "--agents: 10 agents cannot keep up: 10 erlangs of work come in and the queue grows without end. Erlang C needs "
          + "at least 11 agents. Where callers hang up, use 'sira erlang a' with --patience"
      ])
    var withGoal = draft
    withGoal.target = 0.8
    #expect(
      withGoal.complaints == [
        "--agents: 10 agents cannot keep up: 10 erlangs of work come in and the queue grows without end. Erlang C needs "
          + "at least 11 agents; the goals need 14. Where callers hang up, use 'sira erlang a' with --patience"
      ])
  }

  @Test func `goals that no number meets are told from those it does`() {
    let draft = ErlangDraft.busyHalfHour(.a) {
      $0.patience = 180
      $0.lines = 14
      $0.blocking = 0.01
      $0.target = 0.8
    }
    #expect(draft.complaints.count == 1)
    #expect(draft.complaints.first?.hasPrefix("no number of agents meets every goal: ") == true)
    #expect(draft.complaints.first?.contains("a blocking of ") == true)
    #expect(draft.complaints.first?.hasSuffix(" where the goal is at most 1 %; add lines, or loosen a goal") == true)
  }
}
