import Scenarios

/// Something that makes many customers turn to the center for a while.
enum IncidentSection {
  /// All that may be said of an incident.
  struct Draft: Sendable {
    var at: ClockTime?
    var length = 0.0
    var contacts: [String] = []
    var multiply = 1.0
    var decay = 0.0
    var notice: NoticeDraft?
    var statusMessage: Incident.StatusMessage?
    var reinforcement: Incident.Reinforcement?
  }

  /// All that may be said of a message to customers.
  struct NoticeDraft: Sendable {
    var lead: Double?
    var delay: Double?
    var customers: Double?
    var rate: Double?
    var reach = 0.0
    var suppress = 0.0
    var rebound = 0.0
    var after = 0.0
  }

  static let format = Section<Draft>(
    "an incident",
    [
      Field("at", .clock, \.at, "When it begins.", isRequired: true, example: "\"Mon 10:00\""),
      Field("for", .span, \.length, "How long it lasts.", isRequired: true, example: "1h"),
      Field(
        "contacts", .list(of: .text("name", example: "support"), example: "[support]"), \.contacts,
        "The types of contact of which more come.", isRequired: true),
      Field(
        "multiply", .number(example: "3", atLeast: 1), \.multiply,
        "How many times as many of them come meanwhile as usual.", isRequired: true),
      Field(
        "decay", .duration, \.decay,
        "The mean time in which the extra contacts die away afterwards, exponentially.", default: "0s: at once",
        example: "20m"),
      Field(
        "notice", notice, \.notice,
        "A message to customers about it: it spares the center contacts, and brings some of them back.",
        default: "nobody is told"),
      Field(
        "status_message", statusMessage, \.statusMessage,
        "An announcement to who contacts the center because of it: some hang up content, and are no work for anybody.",
        default: "none"),
      Field(
        "reinforce", reinforcement, \.reinforcement,
        "Agents who are called in because of it; they are paid from when they come to when they go.", default: "nobody"),
    ]
  ).format(
    example: "{at: \"Mon 10:00\", for: 1h, contacts: [support], multiply: 3}", start: Draft()
  ) { draft, spot, reading -> Incident? in
    guard !reading.isFaultyBelow(spot.path), let at = draft.at, let horizon = reading.horizon else { return nil }
    do throws(Misfit) {
      let start = try HorizonSection.offset(of: at, in: horizon)
      return Incident(
        name: spot.path.last ?? "", start: start, length: draft.length, contacts: draft.contacts,
        multiply: draft.multiply, decay: draft.decay, notice: draft.notice?.notice(of: start),
        statusMessage: draft.statusMessage, reinforcement: draft.reinforcement)
    } catch {
      reading.report(spot.nearest(["at"]), error.message)
      return nil
    }
  }

  private static let statusMessage = Section<Incident.StatusMessage>(
    "a status message",
    [
      Field(
        "hang_up", .share, \.hangUp,
        "The share of the extra contacts, while they come, that hear it and hang up content. They are counted neither as "
          + "entered nor as abandoned, and reports say how many they are.", isRequired: true, example: "30%"),
      Field(
        "delay", .duration, \.delay, "How long after the incident has begun it is on.", default: "0s", example: "5m"),
    ]
  ).format(example: "{hang_up: 30%}", start: Incident.StatusMessage(hangUp: 0))

  private static let reinforcement = Section<Incident.Reinforcement>(
    "a reinforcement",
    [
      Field(
        "after", .duration, \.after, "How long after the incident has begun they are there.", isRequired: true,
        example: "20m"),
      Field(
        "agents", .whole(example: "6"), \.agents, "How many they are.", unit: "agents", isRequired: true),
      Field(
        "group", .text("name", example: "desk"), \.group, "The group of agents that they join.", isRequired: true),
      Field("for", .span, \.length, "How long they stay.", default: "until the incident is over", example: "2h"),
    ]
  ).format(
    example: "{after: 20m, agents: 6, group: desk}", start: Incident.Reinforcement(after: 0, agents: 0, group: ""))

  private static let notice = Section<NoticeDraft>(
    "a notice",
    [
      Field(
        "lead", .span, \.lead, "How long before the incident begins the first message goes out.", example: "10m"),
      Field(
        "delay", .span, \.delay, "How long after the incident has begun the first message goes out.", example: "5m"),
      Field(
        "reach", .share, \.reach, "The share of customers whom the message reaches in the end.", isRequired: true,
        example: "60%"),
      Field(
        "suppress", .share, \.suppress,
        "The share of contacts about the incident that customers do not make once they have been reached. There is no value "
          + "that could be taken for granted, and none without 'rebound'.", isRequired: true, example: "70%"),
      Field(
        "rebound", .share, \.rebound,
        "The share of the contacts so spared that come after all: a message brings questions, too. In a survey of more than "
          + "4,800 customers 66 % turned to the company after a message (Gartner 2022; the share of receivers, a study of one "
          + "firm's method).", isRequired: true, example: "25%"),
      Field(
        "after", .duration, \.after, "How much later those come.", default: "0s", example: "30m"),
      Field(
        "customers", .number(example: "40000", atLeast: 0), \.customers,
        "How many customers are told, which with 'rate' says how long that takes.", unit: "people"),
      Field(
        "rate", .rate, \.rate, "How many messages go out in a time.", default: "all at once", example: "50/s"),
    ],
    choice: Choice(
      [.init("lead"), .init("delay")],
      missing: "does not say when it goes out; write for example lead: 10m (before the incident begins) or delay: 5m")
  ).format(
    example: "{delay: 5m, reach: 60%, suppress: 70%, rebound: 25%}", start: NoticeDraft()
  ) { draft, spot, reading -> NoticeDraft? in
    for (one, other) in [("customers", "rate"), ("rate", "customers")]
    where spot.entry(one) != nil && spot.entry(other) == nil {
      reading.report(
        spot.path + [other], at: spot.keyPlace,
        "is missing: how long it takes to tell everybody is known from 'customers' and 'rate' together")
    }
    if let entry = spot.entry("rate"), draft.rate == 0 {
      reading.report(Spot(entry, in: spot), "must be more than 0/s, or nobody is ever told")
    }
    return draft
  }
}

extension IncidentSection.NoticeDraft {
  /// The message, where the incident begins at a time, s from the start of the horizon.
  fileprivate func notice(of start: Double) -> Incident.Notice {
    let sending = if let customers, let rate, rate > 0 { customers / rate } else { 0.0 }
    return Incident.Notice(
      at: start + (delay ?? -(lead ?? 0)), sending: sending, reach: reach, suppress: suppress, rebound: rebound,
      after: after)
  }
}
