internal import Planning
internal import Randomness
internal import Scenarios

/// What a plan, or the formulas beside it, leave out of the file, or take for the average.
struct LeftOut {
  private let plan: Plan
  private let labels: ClockLabels

  init(_ plan: Plan) {
    self.plan = plan
    labels = ClockLabels(plan.scenario.horizon)
  }

  /// A paragraph on each thing that is left out; none where nothing is.
  var sentences: [String] { [shifts, calledIn, closing, shortBreaks, rules, formulas].compactMap { $0 } }

  // MARK: - Shifts

  private var shifts: String? {
    let horizon = plan.scenario.horizon
    let groups = plan.groups.map(\.group).filter { if case .shifts = $0.staffing { true } else { false } }
    guard !groups.isEmpty else { return nil }
    let names = Wording.list(groups.map { Printable.short($0.name) })
    let text =
      "Nobody is planned outside the shifts of \(names) or in \(groups.count == 1 ? "its" : "their") breaks. Otherwise "
      + "shifts are left out: the plan is a number for each interval, and who begins when is not planned."
    let attendances = groups.map { $0.attendance(by: horizon) }
    let partly = (0..<horizon.intervalCount).filter { interval in attendances.contains { $0[interval] == .partly } }
    guard let first = partly.first else { return text }
    let place =
      partly.count == 1 ? "At \(labels.start(first))" : "In \(partly.count) intervals, first at \(labels.start(first)),"
    return text
      + " \(place) a shift or a break begins or ends within the interval; planned agents are there for all of it."
  }

  private var calledIn: String? {
    let groups = plan.scenario.agents.filter { !$0.calledIn.isEmpty }.map { Printable.short($0.name) }
    return groups.isEmpty
      ? nil
      : "Who is called in to \(Wording.list(groups)) for incidents is left out: the plan says how many must be there, called "
        + "in or not."
  }

  /// Where nobody is planned because it is closed, and whose goals are judged there nevertheless.
  private var closing: String? {
    let groups = plan.groups.map(\.group).filter { $0.closed.contains(true) }
    guard !groups.isEmpty else { return nil }
    let places = groups.map { self.places($0.name, $0.closed) }
    let served = Set(groups.flatMap { $0.skills.map(\.contact) })
    let types = plan.scenario.contacts.filter { $0.goal.promisesSomething && served.contains($0.name) }
    let closed = types.map { ($0, plan.scenario.closedIntervals(of: $0)) }.filter { !$0.1.isEmpty }
    let unjudged = closed.map { self.places($0.0.name, $0.1) }
    let open = types.filter { type in !closed.contains { $0.0.name == type.name } }
    let waiting = open.filter(\.isDeferred).map { Printable.short($0.name) }
    let others = open.filter { !$0.isDeferred }.map { Printable.short($0.name) }
    return [
      "Nobody is planned where staff is closed (\(places.joined(separator: "; "))).",
      unjudged.isEmpty
        ? nil : "No goal is judged where every group of a type is closed (\(unjudged.joined(separator: "; "))).",
      others.isEmpty
        ? nil : "Goals of \(Wording.list(others, most: 4)) are judged at all times, as some group is always open.",
      waiting.isEmpty ? nil : "Deferred work (\(Wording.list(waiting, most: 4))) is judged whenever it comes.",
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// A name with the intervals that are marked, e.g. `desk: 12:00–13:00`.
  private func places(_ name: String, _ marked: [Bool]) -> String {
    let ranges = Wording.ranges(marked.indices.filter { marked[$0] }).map(labels.range)
    return "\(Printable.short(name)): \(Wording.list(ranges))"
  }

  // MARK: - Short breaks

  /// Formulas know how much time short breaks take, and not when.
  private var shortBreaks: String? {
    let groups = plan.groups.map(\.group).filter { $0.shortBreaks != nil }
    guard !groups.isEmpty else { return nil }
    let shares = groups.map { group in
      "\(Printable.short(group.name)) \(Wording.percent((group.shortBreakShare * 1000).rounded() / 1000))"
    }
    return "Short breaks are simulated; the formulas take the share of time that they take at most off the staff "
      + "(\(Wording.list(shares, most: 4))), evenly over the day."
  }

  // MARK: - Rules of the land

  /// Goals are planned for, and laws are not.
  private var rules: String? {
    let laws = plan.scenario.regulations.map(\.rawValue)
    return laws.isEmpty
      ? nil : "The rules of \(Wording.list(laws)) are left out: a plan keeps goals. 'sira check' judges rules."
  }

  // MARK: - Formulas

  /// What the simulation knows and formulas do not, each for itself.
  private var formulas: String? {
    let found = FormulaOmission.allCases.compactMap { omission -> String? in
      let places = omission.places(in: plan.scenario)
      guard !places.isEmpty else { return nil }
      return "\(omission.rawValue) (\(Wording.list(places.map { Printable.short($0) }, most: 3)))"
    }
    guard !found.isEmpty else { return nil }
    return
      "Simulated, but left out of Erlang C, Erlang A and the hour-by-hour model: \(Wording.list(found, most: 12))."
      + profiles + erlangC + erlangB
  }

  /// Profiles are not left out altogether.
  private var profiles: String {
    FormulaOmission.profiles.places(in: plan.scenario).isEmpty
      ? "" : " Of profiles they know how many contacts come, and their mean handle time."
  }

  private var erlangC: String {
    let types = plan.scenario.contacts
    let left = [
      types.contains { !$0.patience.isNever } ? "patience" : nil,
      types.contains { plan.scenario.timeoutTarget(of: $0) == .voicemail } ? "queue_timeout" : nil,
      types.contains { $0.goal.abandon != nil } ? "goal.abandon" : nil,
      types.contains { $0.goal.answered != nil } ? "goal.answered" : nil,
    ].compactMap { $0 }
    return left.isEmpty ? "" : " Erlang C leaves out \(Wording.list(left)), too."
  }

  /// Of limits and balking, Erlang B knows only the strictest kind.
  private var erlangB: String {
    guard plan.groups.contains(where: { $0.intervals.contains { $0.formula.erlangB != nil } }) else { return "" }
    let known: [FormulaOmission] = [.lines, .queueLimit, .balk, .blocked]
    let others = FormulaOmission.allCases.contains { !known.contains($0) && !$0.places(in: plan.scenario).isEmpty }
    return " Erlang B lets nobody wait: whoever finds nobody free is lost, however many may wait"
      + (others ? "; all else is left out of it, too." : ".")
  }
}
