internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How far the containment of one step is worth pushing, in sentences.
struct AutomationAnswer {
  private let curve: AutomationCurve
  private let automation: Automation

  init(_ curve: AutomationCurve, of automation: Automation) {
    (self.curve, self.automation) = (curve, automation)
  }

  /// The point past which more containment costs, and what the file's own saves.
  var hours: String {
    guard !isSingle else {
      return
        "One \(noun) has no intervals, so that nobody knows from where on more containment costs: give --replications."
    }
    return past + written
  }

  /// Whether the file contains more than is worth it.
  var tone: Tone {
    guard !isSingle, let costs = curve.costTurn else { return isSingle ? .doubtful : .good }
    return curve.step.contain > curve.points[costs].contain ? .bad : .good
  }

  private var past: String {
    guard let turn = curve.turn else {
      return "As far as \(days) show, every further point up to \(contain(last)) contained still saves agent-hours: "
        + "\(net(last)) net \(per) there\(assumed)."
    }
    let saved = "\(net(turn)) net \(per) at \(contain(turn))"
    guard let costs = curve.costTurn else {
      return "Past \(contain(turn)) contained, \(days) do not show that more saves anything: \(saved), \(net(last)) at "
        + "\(contain(last))."
    }
    let next = curve.points.indices.contains(costs + 1) ? costs + 1 : last
    guard costs != turn else {
      return "Past \(contain(turn)) contained, more containment costs agent-hours: \(saved), \(net(next)) at "
        + "\(contain(next))."
    }
    return
      "Past \(contain(turn)) contained, \(days) do not show that more saves anything, and past \(contain(costs)) more "
      + "containment costs agent-hours: \(saved), \(net(next)) at \(contain(next))."
  }

  /// That nothing but an assumption may be behind it.
  private var assumed: String {
    guard automation.difficulty == .alike, curve.step.unresolved > 0 else { return "" }
    return ", if each further contact is as easy as those before (otherwise see --easy-first)"
  }

  private var written: String {
    guard let own = curve.points.firstIndex(where: \.isWritten), own != curve.turn else { return "" }
    return " The file has \(contain(own)): \(net(own))."
  }

  /// What becomes of customers from there on; nil where nothing can be told.
  var customers: String? {
    let start = curve.start
    let way = "From \(contain(start)) to \(contain(last))"
    guard !isSingle, start != last else { return nil }
    let (more, fewer) = (list(curve.customers.more), list(curve.customers.fewer))
    if more.isEmpty, fewer.isEmpty { return "\(way) no difference for customers can be told from chance." }
    let parts = [more.isEmpty ? nil : "more \(more)", fewer.isEmpty ? nil : "fewer \(fewer)"].compactMap { $0 }
    return "\(way) customers have \(parts.joined(separator: ", but "))."
  }

  /// Which points could not be simulated, and why; nil where all were.
  var impossible: String? {
    guard let first = curve.impossible.first else { return nil }
    let places = Wording.list(curve.impossible.map { Wording.percent($0.contain) }, most: Automation.mostPoints)
    return "Not simulated: \(places) contained, which the file does not allow; at \(Wording.percent(first.contain)) "
      + "\(PlainText.line(first.reason))."
  }

  /// Net hours over containment.
  var chart: Chart {
    let hours = curve.points.map { $0.netSaved?.mean ?? 0 }
    let best = hours.indices.max { (hours[$0], -$0) < (hours[$1], -$1) } ?? 0
    return Chart(
      .bars,
      title: "\(Printable.short(curve.step.name)) saves most at \(contain(best)) contained: \(net(best)) net \(per)",
      places: Chart.Axis(
        title: "contain %", places: curve.points.map { Decimal.short(($0.contain * 1000).rounded() / 10) }),
      values: Chart.Axis(title: "net saved", unit: "h"), series: [Chart.Series("net saved", hours)])
  }

  private func contain(_ point: Int) -> String { Wording.percent(curve.points[point].contain) }

  private func net(_ point: Int) -> String {
    curve.points[point].netSaved.map { Figure($0, unit: .agentHours).text("h") } ?? "–"
  }

  private func list(_ measures: [Measure]) -> String {
    Wording.list(measures.compactMap { DominanceWords.events[$0] }, most: 8)
  }

  private var last: Int { curve.points.count - 1 }
  private var isSingle: Bool { automation.base.replications < 2 }
  private var noun: String { Wording.replicationNoun(automation.base.scenario.horizon) }
  private var days: String { Wording.count(automation.base.replications, noun) }
  private var per: String { "per \(noun)" }
}
