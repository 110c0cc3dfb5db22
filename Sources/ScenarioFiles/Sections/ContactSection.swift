import Randomness
import Scenarios

/// A type of contact.
enum ContactSection {
  /// All that may be said of a type.
  struct Draft: Sendable {
    var arrivals: Arrivals?
    var handle: ContactType.Handle?
    var patience = Distribution.never
    var balk: ContactType.Balk?
    var queueLimit: Int?
    var queueTimeout: QueueTimeout?
    var priority: Int?
    var aging: Double?
    var goal = Goal()
    var journey: [String] = []
    var outcome: Outcome?
    var redial: Redial?
    var channel = Channel.voice
    var silent: SilentAbandonment?
    var isInterruptible = false
    var callback: Callback?
    var knows: [Knowledge] = []
    var profiles: [ProfileShare] = []

    /// Whether a handle time or the patience is given by interval.
    var variesByInterval: Bool { handle?.variesByInterval ?? false || patience.intervals != nil }
  }

  /// A type; one that cannot be read at all stays known by its name.
  static let format = map.standingIn { spot in
    ContactType(
      name: spot.path.last ?? "", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: standIn))
  }

  private static let map = Section<Draft>(
    "a contact type",
    [
      Field("arrivals", ArrivalsSection.format, \.arrivals, "When contacts arrive.", isRequired: true),
      Field("handle", handle, \.handle, "How long an agent is busy with a contact.", isRequired: true),
      Field(
        "patience", .distributionByInterval, \.patience,
        "How long a contact waits before it abandons; a list has one for each interval of the horizon.",
        default: "never"),
      Field("balk", balk, \.balk, "Who leaves at once instead of waiting.", default: "nobody"),
      Field(
        "queue_limit", .whole(example: "50"), \.queueLimit, "How many of the type may wait; one more is blocked.",
        unit: "contacts", default: "no limit"),
      Field(
        "queue_timeout", timeout, \.queueTimeout,
        "When the queue itself sends a waiting contact elsewhere. It counts as timed_out, not as abandoned; who accepted a "
          + "callback stays.", default: "never"),
      Field(
        "priority", .whole(example: "1"), \.priority, "0 is served first.",
        default: "0 for voice and chat, 10 for email and social, 20 for outbound"),
      Field(
        "aging", .durationOrNever, \.aging,
        "A waiting contact of the type gains one step of priority each time this has passed; 'never' for none.",
        default: "that of routing"),
      Field(
        "goal", GoalSection.format, \.goal,
        "What is promised, judged for each interval and over the horizon; never met where contacts come and none is answered.",
        default: "nothing"),
    ] + channelFields + OutcomeSection.fields + [ProfileSection.shares]
  ).format(example: "{arrivals: {rate: 120/h}, handle: {talk: 4m}}", start: Draft()) { draft, spot, reading in
    if draft.arrivals == nil { reading.distrust(spot.path + ["arrivals"]) }
    var draft = draft
    // What goes by intervals counts, over the day, as often as contacts are expected there.
    if draft.variesByInterval, let horizon = reading.horizon, horizon.intervalCount <= ScenarioLimits.intervals,
      let counts = draft.arrivals?.expectedCounts(by: horizon)
    {
      draft.handle?.weigh(by: counts)
      draft.patience = draft.patience.weighted(by: counts)
    }
    return ContactType(
      name: spot.path.last ?? "", arrivals: draft.arrivals ?? Arrivals(.rate(perSecond: 0)),
      handle: draft.handle ?? ContactType.Handle(talk: standIn), patience: draft.patience, balk: draft.balk,
      queueLimit: draft.queueLimit, queueTimeout: draft.queueTimeout, priority: draft.priority, goal: draft.goal,
      channel: draft.channel,
      silent: draft.silent, isInterruptible: draft.isInterruptible, callback: draft.callback, journey: draft.journey,
      outcome: draft.outcome, redial: draft.redial, aging: draft.aging, knows: draft.knows, profiles: draft.profiles)
  }

  /// A time for checks to go on with where none could be read.
  private static let standIn = (try? Distribution.constant(60)) ?? .never

  struct HandleDraft: Sendable {
    var talk: Distribution?
    var hold: Distribution?
    var wrap: Distribution?
    var means = MeansSection.Draft()
  }

  /// How long an agent is busy with a contact: of the type, or of an agent group with the type.
  static let handle = Section<HandleDraft>(
    "handle",
    [
      Field(
        "talk", .distributionByInterval, \.talk,
        "Time in conversation; a list has one for each interval of the horizon, and {file, column, cv} takes their means "
          + "from a CSV file.", example: "4m"),
      Field(
        "hold", .distributionByInterval, \.hold, "Time on hold during the conversation.", default: "none",
        example: "20s"),
      Field(
        "wrap", .distributionByInterval, \.wrap, "After-call work: the agent is busy, the line is free.",
        default: "none", example: "30s"),
      Field(
        "file", .text("path", example: "acd.csv"), \.means.source.file,
        "A CSV file with the mean handle time of each interval, in place of 'talk'." + SeriesSection.rowsSummary),
      Field("column", .text(example: "AHT"), \.means.source.column, SeriesSection.columnSummary),
      Field("decimal", .choice, \.means.source.decimal, SeriesSection.decimalSummary, default: "what the numbers show"),
      Field(
        "cv", .number(example: "0.9", atLeast: 0), \.means.cv,
        "How handle times vary around the means of the file, lognormal; 0 is exactly the mean.", default: "0"),
    ],
    choice: Choice(
      [.init("talk", with: ["hold", "wrap"]), .init("file", with: SeriesSection.companions + ["cv"])],
      missing: "does not say how long a contact takes; write for example talk: 4m, or 'file' and 'column'")
  ).format(example: "{talk: 4m, wrap: 30s}", start: HandleDraft()) { draft, spot, reading -> ContactType.Handle? in
    if let talk = draft.talk { return ContactType.Handle(talk: talk, hold: draft.hold, wrap: draft.wrap) }
    return MeansSection.read(draft.means, spot, &reading).map { ContactType.Handle(talk: $0) }
  }

  private static let timeout = Section<QueueTimeout>(
    "queue_timeout",
    [
      Field(
        "after", .duration, \.after,
        "How long a contact waits for an agent at most; an agent who comes free at that instant takes it.",
        isRequired: true, example: "2m"),
      Field(
        "to", .text("name", example: "voicemail"), \.to,
        "Where it goes: 'voicemail', where it leaves a message and is gone; the queue of another type, as by a transfer; or "
          + "through a step and, unless that contains it, into its own queue again. A contact times out at most once in "
          + "each queue.", isRequired: true),
    ]
  ).format(example: "{after: 2m, to: voicemail}", start: QueueTimeout(after: 0))

  private struct BalkDraft: Sendable {
    var probabilities: [Double]?
    var queue: Int?
  }

  private static let balk = Section<BalkDraft>(
    "balk",
    [
      Field(
        "probability", Format.share.perInterval, \.probabilities,
        "The share that leaves when it would have to wait; a list has one for each interval of the horizon.",
        example: "10%"),
      Field(
        "queue", .whole(example: "20"), \.queue, "A contact that finds so many of its type waiting leaves.",
        unit: "contacts"),
    ],
    choice: Choice([.init("probability"), .init("queue")], missing: "needs 'probability' or 'queue'")
  ).format(example: "{probability: 10%}", start: BalkDraft()) { draft, _, _ -> ContactType.Balk? in
    draft.probabilities.map { $0.count == 1 ? .probability($0[0]) : .probabilities($0) }
      ?? draft.queue.map { .queue($0) }
  }
}
