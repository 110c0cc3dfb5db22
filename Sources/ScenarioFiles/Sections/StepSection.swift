import Randomness
import Scenarios

/// A step before the agent queue.
enum StepSection {
  /// All that may be said of a step.
  struct Draft: Sendable {
    var step = Step(name: "", duration: standIn)
    var human = Human.possible
  }

  /// Whether a step leads to a human.
  enum Human: String, Sendable, CaseIterable {
    case possible
    case never
  }

  /// A step; one that cannot be read at all stays known by its name.
  static let format = map.standingIn { spot in Step(name: spot.path.last ?? "", duration: standIn) }

  private static let standIn = (try? Distribution.constant(60)) ?? .never

  private static let map = Section<Draft>(
    "a step",
    [
      Field("kind", .choice, \.step.kind, "What serves; it only names the step in reports.", default: "ivr"),
      Field(
        "capacity", .whole(example: "60", atLeast: 1), \.step.capacity, "How many sessions at a time.",
        unit: "sessions", default: "no limit"),
      Field(
        "when_full", .choice, \.step.whenFull,
        "What happens to one more: busy (it is blocked, and may redial), wait (in line, as long as its patience lasts) or "
          + "skip (it goes on without this step).", default: "busy"),
      Field(
        "open", .list(of: hours, example: "[{from: \"08:00\", until: \"20:00\"}]"), \.step.open,
        "When sessions can begin. Outside these hours contacts go on without the step; what has begun is not cut short.",
        default: "always"),
      Field(
        "duration", .distribution, \.step.duration, "How long a session takes to its end.", isRequired: true,
        example: "{lognormal: {mean: 90s, cv: 0.8}}"),
      Field(
        "contain", .share, \.step.contain, "The share of sessions that ends here, solved or not.", default: "0%",
        example: "35%"),
      Field(
        "unresolved", .share, \.step.unresolved,
        "The share of the contained whose issue is not solved: false containment.", default: "0%", example: "20%"),
      Field(
        "return", OutcomeSection.back, \.step.return,
        "Who of the unresolved, by false containment or hanging up, comes back.", default: "nobody"),
      Field(
        "hang_up", .share, \.step.hangUp, "The share of sessions that ends by hanging up, at any moment.",
        default: "0%", example: "4%"),
      Field(
        "escape", escape, \.step.escape,
        "Asking for a human: who does so leaves the session at once and skips the steps that are left.",
        default: "nobody"),
      Field(
        "human", .choice, \.human,
        "With never, a contact that is not contained gets no further and hangs up at the end: a trap.",
        default: "possible"),
      Field(
        "handoff",
        Section<Handoff>("handoff", OutcomeSection.handoffFields(\.context, \.saves, \.repeats)).format(
          example: "{context: 80%, saves: 30s, repeats: 40s}", start: Handoff()), \.step.handoff,
        "What the agent knows of it, and what that does to the talk time. The last step that a contact passed counts.",
        default: "nothing changes"),
    ]
  ).format(example: "{kind: ivr, duration: 40s, contain: 30%}", start: Draft()) { draft, spot, _ -> Step? in
    var step = draft.step
    step.name = spot.path.last ?? ""
    step.leadsToHuman = draft.human == .possible
    return step
  }

  private static let escape = Section<Step.Escape>(
    "escape",
    [
      Field(
        "after", .duration, \.after, "How long the session has lasted then.", isRequired: true, example: "60s"),
      Field(
        "probability", .share, \.probability, "The share that asks, of those still in the session.", isRequired: true,
        example: "15%"),
    ]
  ).format(example: "{after: 60s, probability: 15%}", start: Step.Escape(after: 0, probability: 0))

  private struct HoursDraft: Sendable {
    var from: ClockTime?
    var until: ClockTime?
    var length: Double?
  }

  private static let hours = Section<HoursDraft>(
    "hours",
    [
      Field(
        "from", .clock, \.from, "When they begin: every day, or on the named weekday or date.", isRequired: true,
        example: "\"08:00\""),
      Field("until", .clock, \.until, "When they end; not after 'from' is the next day.", example: "\"20:00\""),
      Field("length", .span, \.length, "How long they last, instead of 'until'.", example: "12h"),
    ],
    choice: Choice(
      [.init("until"), .init("length")], missing: "does not say when they end; write for example until: \"20:00\"")
  ).format(example: "{from: \"08:00\", until: \"20:00\"}", start: HoursDraft()) {
    draft, spot, reading -> Step.Hours? in
    guard !reading.isFaultyBelow(spot.path), let from = draft.from else { return nil }
    if let length = draft.length { return Step.Hours(from: from, length: length) }
    guard let until = draft.until else { return nil }
    do throws(Misfit) {
      return Step.Hours(from: from, length: try HorizonSection.seconds(from: from, to: until))
    } catch {
      reading.report(spot.nearest(["until"]), error.message.replacing("'start'", with: "'from'"))
      return nil
    }
  }
}
