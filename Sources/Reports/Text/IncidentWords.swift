internal import Scenarios

/// What a report says of the incidents in a scenario: they happen on every simulated day.
struct IncidentWords {
  private let scenario: Scenario
  private let labels: ClockLabels

  init(_ scenario: Scenario) {
    self.scenario = scenario
    labels = ClockLabels(scenario.horizon)
  }

  /// A sentence for each incident; empty where there is none.
  var sentences: [String] { scenario.incidents.map(sentence) }

  private func sentence(_ incident: Incident) -> String {
    let effect = scenario.effect(of: incident)
    let types = Wording.list(incident.contacts.map { Printable.short($0) })
    let begin = labels.moment(incident.start)
    let decay = incident.decay > 0 ? ", dying away over \(Wording.duration(incident.decay)) on average" : ""
    var text =
      "Incident \(Printable.short(incident.name)), on every \(Wording.replicationNoun(scenario.horizon)), \(begin) for "
      + "\(Wording.duration(incident.length)): \(Decimal.short(incident.multiply)) times as many contacts of \(types)"
      + "\(decay); expected, \(count(effect.surge)) more than usual"
    if let notice = incident.notice {
      let gap = notice.at - incident.start
      let when =
        gap == 0
        ? "at once" : "\(Wording.duration(abs(gap))) \(gap < 0 ? "before it begins" : "after it has begun")"
      text +=
        " without a message. The message sent \(when) spares the center \(count(effect.spared)) of them, of which "
        + "\(count(effect.back)) come after all, so that about \(count(effect.extra + effect.informed)) more than usual are "
        + "left"
    }
    return text + "." + status(incident, effect) + reinforcement(incident)
  }

  /// Who hears the status message is in no table, so it is said here.
  private func status(_ incident: Incident, _ effect: IncidentEffect) -> String {
    guard let message = incident.statusMessage else { return "" }
    let when =
      message.delay == 0 ? "at once" : "from \(Wording.duration(message.delay)) after it has begun"
    return
      " A status message, on \(when), is enough for \(Wording.percent(message.hangUp)) of those who come then, about "
      + "\(count(effect.informed)), who hang up and are counted neither as entered nor as abandoned; about "
      + "\(count(effect.extra)) more than usual are left."
  }

  private func reinforcement(_ incident: Incident) -> String {
    guard let calledIn = incident.calledIn, let reinforcement = incident.reinforcement else { return "" }
    let when =
      reinforcement.after == 0 ? "At once" : "\(Wording.duration(reinforcement.after)) after it has begun"
    return " \(when), \(Wording.count(calledIn.count, "agent")) \(calledIn.count == 1 ? "is" : "are") called in to "
      + "\(Printable.short(reinforcement.group)) for \(Wording.duration(calledIn.to - calledIn.from)), "
      + "\(Decimal.short(calledIn.hours(in: scenario.horizon))) agent-hours of the horizon."
  }

  private func count(_ value: Double) -> String { Decimal.fixed(value, value < 10 ? 1 : 0) }
}
