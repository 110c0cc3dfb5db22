internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

/// Where contacts come from and where they go, over the horizon, in numbers that add up as they are printed.
///
/// Every number is a whole number of ``unit``s. For all contacts and for each type
///
///     entered + passed on = left before a queue + joined a queue
///
/// and each of these is the sum of its parts; types add up to all.
struct ContactFlow {
  /// A part of the flow that is not a sum of others.
  enum Part: CaseIterable {
    // Where contacts come from.
    case fresh, returns, redials, transfersIn, insideAtStart
    // Where they leave before a queue.
    case solvedInSteps, unsolvedInSteps, hungUp, blocked, insideAtEnd
    // What becomes of those that joined one.
    case answered, abandoned, balked, timedOut, notReached, waitingAtEnd
    // What becomes of issues.
    case resolved, lost, pending

    static let sources: [Part] = [.fresh, .returns, .redials, .transfersIn, .insideAtStart]
    static let entered: [Part] = [.fresh, .returns, .redials]
    static let leaving: [Part] = [.solvedInSteps, .unsolvedInSteps, .hungUp, .blocked, .insideAtEnd]
    static let queue: [Part] = [.answered, .abandoned, .balked, .timedOut, .notReached, .waitingAtEnd]
    static let issues: [Part] = [.resolved, .lost, .pending]
  }

  /// The numbers of all contacts or of one type.
  typealias Column = [Part: Int]

  /// What became of contacts that an agent answered, a transfer being one more of them.
  struct AfterAgent {
    var solved: Int
    var passedOn: Int
    var unsolved: Int
  }

  /// What became of the sessions of a step.
  struct Sessions {
    var solved = 0
    var unsolved = 0
    var hungUp = 0
    var escaped = 0
    var handedOver = 0
    var insideAtEnd = 0
    /// Found no place, and those among them that gave up waiting for one.
    var full = 0
    var gaveUp = 0
    var closed = 0

    /// What the sessions came to.
    var begun: Int { solved + unsolved + hungUp + escaped + handedOver + insideAtEnd }
  }

  /// Contacts, to which all numbers are rounded: 1, or 0.1 where few come.
  let unit: Double
  /// Of all contacts.
  private(set) var all: Column
  /// By type, in the order of the scenario.
  private(set) var types: [Column]
  /// Nil where issues and contacts do not cover the same time, so that one cannot be told from the other.
  private(set) var afterAgent: AfterAgent?
  /// By step, in the order of the scenario.
  private(set) var steps: [Sessions]

  /// The flow of what was simulated; nil where no contacts arrived.
  init?(_ summary: Summary) {
    let overall = summary.overall
    let entered = overall[.entered]?.mean ?? 0
    guard entered > 0 else { return nil }
    let unit = entered < 1000 ? 0.1 : 1
    self.unit = unit
    func whole(_ value: Double) -> Int { Int((max(0, min(value, 1e15)) / unit).rounded()) }

    // All contacts, from the top down.
    var all: Column = [:]
    func share(_ total: Int, among parts: [Part]) {
      for (part, count) in zip(parts, Apportionment.shares(of: total, by: parts.map { $0.value(overall) })) {
        all[part] = count
      }
    }
    share(whole(entered), among: Part.entered)
    for part in [Part.transfersIn, .insideAtStart] { all[part] = whole(part.value(overall)) }
    share(Part.sources.reduce(0) { $0 + (all[$1] ?? 0) }, among: Part.leaving + Part.queue)

    // Without a warm-up and with an end, every contact belongs to a measured issue.
    let horizon = summary.scenario.horizon
    let isClosed = horizon.warmup == 0 && horizon.atEnd != .continue
    if isClosed {
      let passedOn = min(whole(overall[.transfers]?.mean ?? 0), all[.answered] ?? 0)
      let solved = max(0, Part.resolved.value(overall) - Part.solvedInSteps.value(overall))
      let unsolved = Part.answered.value(overall) - solved - (overall[.transfers]?.mean ?? 0)
      var parts = Apportionment.shares(of: (all[.answered] ?? 0) - passedOn, by: [solved, unsolved])
      // No more issues can be solved than came up.
      let surplus = max(0, (all[.solvedInSteps] ?? 0) + parts[0] - (all[.fresh] ?? 0))
      parts = [parts[0] - min(surplus, parts[0]), parts[1] + min(surplus, parts[0])]
      afterAgent = AfterAgent(solved: parts[0], passedOn: passedOn, unsolved: parts[1])
      let isAllResolved = Part.lost.value(overall) + Part.pending.value(overall) == 0
      all[.resolved] = isAllResolved ? all[.fresh] : (all[.solvedInSteps] ?? 0) + parts[0]
      share((all[.fresh] ?? 0) - (all[.resolved] ?? 0), among: [.lost, .pending])
    } else {
      share(all[.fresh] ?? 0, among: Part.issues)
    }
    self.all = all

    types = Self.types(all, summary.contacts.map(\.values))
    steps = Self.steps(all, summary.steps.map(\.values), isClosed: isClosed, whole)
  }

  /// The numbers of types, which add up to those of all.
  private static func types(_ all: Column, _ values: [MeasureValues]) -> [Column] {
    func row(_ part: Part) -> (total: Int, weights: [Double]) {
      (all[part] ?? 0, values.map { part.value($0) })
    }
    var types = [Column](repeating: [:], count: values.count)
    func set(_ part: Part, _ counts: [Int]) {
      for (index, count) in counts.enumerated() { types[index][part] = count }
    }
    for part in Part.sources { set(part, Apportionment.shares(of: row(part).total, by: row(part).weights)) }
    let others = (Part.leaving + Part.queue).filter { $0 != .answered }
    let sinks = Apportionment.rows(
      others.map(row), columns: types.map { type in Part.sources.reduce(0) { $0 + (type[$1] ?? 0) } })
    for (part, counts) in zip(others, sinks.rows) { set(part, counts) }
    set(.answered, sinks.rest)
    let open: [Part] = [.lost, .pending]
    let issues = Apportionment.rows(open.map(row), columns: types.map { $0[.fresh] ?? 0 })
    for (part, counts) in zip(open, issues.rows) { set(part, counts) }
    set(.resolved, issues.rest)
    return types
  }

  /// The numbers of steps, which add up to what all contacts came to in steps.
  private static func steps(
    _ all: Column, _ values: [MeasureValues], isClosed: Bool, _ whole: (Double) -> Int
  ) -> [Sessions] {
    func mean(_ measure: Measure) -> [Double] { values.map { $0[measure]?.mean ?? 0 } }
    func shares(_ part: Part, _ weights: [Double]) -> [Int] {
      isClosed ? Apportionment.shares(of: all[part] ?? 0, by: weights) : weights.map(whole)
    }
    let solved = shares(.solvedInSteps, zip(mean(.contained), mean(.containedFalse)).map { $0 - $1 })
    let unsolved = shares(.unsolvedInSteps, mean(.containedFalse))
    let hungUp = shares(.hungUp, mean(.hungUp))
    let insideAtEnd = shares(.insideAtEnd, mean(.inStepsAtEnd))
    return values.enumerated().map { index, values in
      let escapes = values[.escapes]?.mean ?? 0
      return Sessions(
        solved: solved[index], unsolved: unsolved[index], hungUp: hungUp[index], escaped: whole(escapes),
        handedOver: whole((values[.handedOver]?.mean ?? 0) - escapes), insideAtEnd: insideAtEnd[index],
        full: whole(values[.foundFull]?.mean ?? 0), gaveUp: whole(values[.gaveUpWaiting]?.mean ?? 0),
        closed: whole(values[.foundClosed]?.mean ?? 0))
    }
  }
}

extension ContactFlow.Part {
  /// What was measured.
  func value(_ values: MeasureValues) -> Double {
    func mean(_ measure: Measure) -> Double { values[measure]?.mean ?? 0 }
    // Work without end is answered as it comes, and counts for no issue.
    let takenFromBacklog = max(0, mean(.entered) - mean(.fresh) - mean(.returns) - mean(.redials))
    switch self {
    case .fresh: return mean(.fresh) + takenFromBacklog
    case .resolved: return mean(.resolved) + takenFromBacklog
    // An issue whose callback never reached the customer is lost, too.
    case .lost: return max(0, mean(.fresh) - mean(.resolved) - mean(.pending))
    case .solvedInSteps: return mean(.contained) - mean(.containedFalse)
    default: return measure.map(mean) ?? 0
    }
  }

  /// The measure that it is; nil where it follows from others.
  var measure: Measure? {
    switch self {
    case .fresh: .fresh
    case .returns: .returns
    case .redials: .redials
    case .transfersIn: .transfersIn
    case .insideAtStart: .inStepsAtStart
    case .solvedInSteps: nil
    case .unsolvedInSteps: .containedFalse
    case .hungUp: .hungUp
    case .blocked: .blocked
    case .insideAtEnd: .inStepsAtEnd
    case .answered: .answered
    case .abandoned: .abandoned
    case .balked: .balked
    case .timedOut: .timedOut
    case .notReached: .callbacksFailed
    case .waitingAtEnd: .waitingAtEnd
    case .resolved: .resolved
    case .lost: .lost
    case .pending: .pending
    }
  }
}
