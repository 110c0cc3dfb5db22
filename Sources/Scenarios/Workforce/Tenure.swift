/// How long the agents of a group have taken contacts, and what that does to their handle times.
///
/// As in ``Workforce``, a month is the unit of tenure, and who has been there for n months is in the next one.
public struct Tenure: Sendable, Equatable {
  /// Agents of one tenure.
  public struct Band: Sendable, Equatable {
    /// The share of the group's agents.
    public var share: Double
    /// For how many months they have taken contacts.
    public var tenure: Int

    /// A share of agents.
    public init(share: Double, tenure: Int) {
      self.share = share
      self.tenure = tenure
    }
  }

  /// An assistant that helps agents while they work.
  public struct Assistant: Sendable, Equatable {
    /// By how much it multiplies tenure.
    public var tenureMultiplier: Double
    /// The factor on the share of contacts that agents resolve.
    public var resolve: Double
    /// Whose number the multiplier is; nil for the user's own.
    public var preset: AssistantPreset?

    /// An assistant; agents resolve as many contacts as without unless told otherwise.
    public init(tenureMultiplier: Double, resolve: Double = 1, preset: AssistantPreset? = nil) {
      self.tenureMultiplier = tenureMultiplier
      self.resolve = resolve
      self.preset = preset
    }
  }

  /// How many agents have which tenure; the shares add up to 1.
  public var mix: [Band]
  /// How agents become faster.
  public var learning: Workforce.Learning
  /// What helps them; nil for nothing.
  public var assistant: Assistant?

  /// Agents of several tenures on the usual learning curve, without an assistant unless told otherwise.
  public init(mix: [Band], learning: Workforce.Learning = Workforce.Learning(), assistant: Assistant? = nil) {
    self.mix = mix
    self.learning = learning
    self.assistant = assistant
  }

  /// The part of an experienced agent's work that somebody does who has taken contacts for so many months.
  public func speed(after months: Int) -> Double {
    learning.speed(after: Double(months + 1) * (assistant?.tenureMultiplier ?? 1))
  }

  /// The tenures of so many agents, in the order in which they are scheduled: the next one is always of the band that is
  /// furthest from its share, the first one of equals. So any number of them is as near to the mix as whole people can be.
  public func tenures(of count: Int) -> [Int] {
    var found = mix.map { _ in 0 }
    return (0..<max(0, count)).compactMap { index in
      // Rounded, so that equals are equal.
      func lack(_ band: Int) -> Double { ((mix[band].share * Double(index + 1) - Double(found[band])) * 1e9).rounded() }
      guard let next = mix.indices.max(by: { lack($0) < lack($1) || lack($0) == lack($1) && $0 > $1 }) else {
        return nil
      }
      found[next] += 1
      return mix[next].tenure
    }
  }

  func check(_ report: inout ProblemReport, _ path: [String]) {
    report.require(
      (1...100).contains(mix.count), path + ["mix"], "needs from 1 to 100 tenures, e.g. [{share: 100%, tenure: 24}]")
    for (index, band) in mix.enumerated() {
      let place = path + ["mix", "\(index)"]
      report.requireShare(band.share, place + ["share"])
      Self.checkTenure(band.tenure, &report, place + ["tenure"])
    }
    let sum = mix.reduce(0) { $0 + $1.share }
    report.require(
      mix.isEmpty || abs(sum - 1) <= 1e-6, path + ["mix"], "the shares add up to \(Text.share(sum)), not to 100%")
    learning.check(&report, path + ["learning"])
    guard let assistant else { return }
    let place = path + ["assistant"]
    report.require(
      assistant.tenureMultiplier >= 1 && assistant.tenureMultiplier <= 100, place + ["tenure_multiplier"],
      "must be from 1 (no assistant) to 100")
    report.require(
      assistant.resolve > 0 && assistant.resolve <= 10, place + ["resolve"],
      "must be above 0 and at most 10; 1 is as many as without")
  }

  static func checkTenure(_ tenure: Int, _ report: inout ProblemReport, _ path: [String]) {
    report.require(
      (0...Workforce.limits.tenure).contains(tenure), path, "must be from 0 to \(Workforce.limits.tenure) months")
  }
}

extension AgentGroup {
  /// The part of an experienced agent's work that each of a number of agents does, in the order in which they are
  /// scheduled: shift by shift, then those who are called in. A shift's own tenure comes before the mix.
  public func speeds(ofAgents count: Int) -> [Double] {
    guard let tenure else { return Array(repeating: 1, count: max(0, count)) }
    var own: [Int?] = []
    if case .shifts(let shifts) = staffing {
      own = shifts.flatMap { repeatElement($0.tenure, count: max(0, $0.count)) }
    }
    own = Array(own.prefix(count))
    own += repeatElement(nil, count: max(0, count - own.count))
    var mixed = tenure.tenures(of: own.count { $0 == nil })[...]
    var speeds: [Int: Double] = [:]
    return own.map { months in
      let months = months ?? mixed.popFirst() ?? 0
      let speed = speeds[months] ?? tenure.speed(after: months)
      speeds[months] = speed
      return speed
    }
  }

  /// What the group does of the work of as many experienced agents, by the time that each is scheduled; 1 without tenure.
  public var meanSpeed: Double {
    guard let tenure else { return 1 }
    let mixed = tenure.mix.reduce(0) { $0 + $1.share * tenure.speed(after: $1.tenure) }
    guard case .shifts(let shifts) = staffing, shifts.contains(where: { $0.tenure != nil }) else { return mixed }
    let weights = shifts.map { Double($0.count) * $0.length }
    let all = weights.reduce(0, +)
    guard all > 0 else { return mixed }
    return zip(shifts, weights).reduce(0) { $0 + $1.1 * ($1.0.tenure.map(tenure.speed) ?? mixed) } / all
  }

  /// The people of all shifts are those of the mix.
  public mutating func forgetTenureOfShifts() {
    guard case .shifts(var shifts) = staffing else { return }
    for index in shifts.indices { shifts[index].tenure = nil }
    staffing = .shifts(shifts)
  }

  /// What is said of tenure and changes nothing, or does not go on.
  func warnOfTenure(_ horizon: Horizon, _ report: inout ProblemReport) {
    guard let tenure else { return }
    let path = ["agents", name, "tenure"]
    if !tenure.makesDifference, meanSpeed == 1 {
      report.add(
        path + ["mix"],
        "by the learning curve all agents are experienced from month \(Text.number(tenure.learning.fullAt)) on, so this "
          + "changes nothing")
    }
    if horizon.length > 31 * 86_400 {
      report.add(
        path,
        "agents learn nothing within the horizon of \(Text.duration(horizon.length)); 'sira workforce' follows people over "
          + "months")
    }
  }

  func checkTenure(_ report: inout ProblemReport) {
    let path = ["agents", name]
    tenure?.check(&report, path + ["tenure"])
    guard case .shifts(let shifts) = staffing else { return }
    for (index, shift) in shifts.enumerated() {
      guard let months = shift.tenure else { continue }
      let place = path + ["shifts", "\(index)", "tenure"]
      Tenure.checkTenure(months, &report, place)
      report.require(
        tenure != nil, place,
        "goes with the group's 'tenure', which says how agents learn; write for example "
          + "tenure: {mix: [{share: 100%, tenure: 24}]}")
    }
  }
}

extension Tenure {
  /// Whether agents of the mix differ, or resolve more or less for an assistant.
  public var makesDifference: Bool {
    let speeds = mix.filter { $0.share > 0 }.map { speed(after: $0.tenure) }
    return speeds.contains { $0 != speeds[0] } || assistant.map { $0.resolve != 1 } ?? false
  }
}
