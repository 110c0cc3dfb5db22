extension ScenarioDraft {
  /// What is done about an incident and cannot help.
  func warnOfIncidents(_ report: inout ProblemReport) {
    for incident in incidents {
      let path = ["incidents", incident.name]
      if let message = incident.statusMessage {
        let place = path + ["status_message"]
        if message.hangUp == 0 {
          report.add(place + ["hang_up"], "nobody hangs up because of the message, so it changes nothing")
        } else if message.delay >= incident.length, incident.decay == 0, incident.notice?.after ?? 0 == 0 {
          report.add(
            place + ["delay"],
            "the message is on when the incident is over and nobody contacts the center about it any more")
        }
      }
      warnOfReinforcement(incident, path + ["reinforce"], &report)
    }
  }

  private func warnOfReinforcement(_ incident: Incident, _ path: [String], _ report: inout ProblemReport) {
    guard let reinforcement = incident.reinforcement, let calledIn = incident.calledIn else { return }
    if !calledIn.touches(horizon) {
      report.add(path + ["after"], "they come after the end of the horizon, where nobody sees what they do")
    }
    let skills = agents.first { $0.name == reinforcement.group }?.skills.map(\.contact) ?? []
    if !incident.contacts.contains(where: skills.contains) {
      report.add(
        path + ["group"],
        "'\(reinforcement.group)' takes none of the contacts that the incident brings more of; call in a group that does"
      )
    }
  }
}
