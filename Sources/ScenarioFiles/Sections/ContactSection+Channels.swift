import Files
import Scenarios

extension ContactSection {
  /// The keys of some channels: chats that are left in silence, messages that are laid aside, contacts that are called
  /// back.
  static let channelFields: [Field<Draft>] = [
    Field(
      "channel", .choice, \.channel,
      "How the contacts come: email, social and outbound are deferred work, which can wait and carries over closing time.",
      default: "voice"),
    Field(
      "silent", silent, \.silent, "Customers who leave the queue without anybody noticing.", default: "nobody"),
    Field(
      "interrupt", .yesNo, \.isInterruptible,
      "Whether an agent lays deferred work aside for an arriving voice contact; it goes back to the head of its queue.",
      default: "no"),
    Field("callback", callback, \.callback, "The offer to be called back instead of waiting.", default: "none"),
  ]

  private static let silent = Section<SilentAbandonment>(
    "silent",
    [
      Field(
        "share", .share, \.share, "The share of those who abandon that leaves in silence.", isRequired: true,
        example: "30%"),
      Field(
        "timeout", .duration, \.timeout, "How long such a contact occupies an agent before it is closed.",
        isRequired: true, example: "2m"),
    ]
  ).format(example: "{share: 30%, timeout: 2m}", start: SilentAbandonment())

  private struct OfferDraft: Sendable {
    var queue: Int?
    var wait: Double?
    var expectedWait: Double?
  }

  private static let offer = Section<OfferDraft>(
    "offer",
    [
      Field("queue", .whole(example: "5"), \.queue, "When so many of the type wait on the line.", unit: "contacts"),
      Field(
        "wait", .duration, \.wait, "When the first in the queue has waited so long, which is the expected wait.",
        example: "2m"),
      Field(
        "expected_wait", .duration, \.expectedWait,
        "When a contact is expected to wait so long: its mean handle time and those of all who wait before it, in the "
          + "type's queue or where the same agents serve first or alike, added up and divided by the agents on duty with "
          + "the type's skill, who count by their speed. Who is on a short break counts as on duty.", example: "3m"),
    ],
    choice: Choice(
      [.init("queue"), .init("wait"), .init("expected_wait")], missing: "needs 'queue', 'wait' or 'expected_wait'")
  ).format(example: "{wait: 2m}", start: OfferDraft()) { draft, _, _ -> Callback.Offer? in
    draft.queue.map { .queue($0) } ?? draft.wait.map { .wait($0) } ?? draft.expectedWait.map { .expectedWait($0) }
  }

  private static let callback = Section<Callback>(
    "callback",
    [
      Field(
        "offer", offer, \.offer, "When a contact that has to wait is asked whether it wants to be called back.",
        isRequired: true),
      Field("accept", .share, \.accept, "The share of those asked who accept.", isRequired: true, example: "40%"),
      Field(
        "hold", .choice, \.hold,
        "With 'place' a contact keeps its place in the queue and is called when its turn comes; with 'idle' when an agent is "
          + "idle and nobody waits on the line.", default: "place"),
      Field(
        "reserve", .whole(example: "2"), \.reserve,
        "With 'hold: idle': so many agents of the group stay idle when one calls.", unit: "agents", default: "0"),
      Field(
        "capacity", .whole(example: "60"), \.capacity, "Nobody is asked while so many wait to be called.",
        unit: "contacts", default: "no limit"),
      Field(
        "reach", .share, \.reach, "The share of attempts that reach the customer.", default: "100%", example: "85%"),
      Field(
        "attempts", .whole(example: "3", atLeast: 1), \.attempts, "How often is tried at most; then it has failed.",
        default: "3"),
      Field("retry", .duration, \.retry, "The time between two attempts.", default: "15m", example: "15m"),
      Field(
        "no_answer", .duration, \.noAnswer, "The agent's time for an attempt that reaches nobody.", default: "20s",
        example: "20s"),
      Field(
        "handle", .number(example: "0.75"), \.handle,
        "A factor on the handle time of those who are called back; 0.75 is a quarter shorter.", default: "1"),
      Field(
        "patience", .number(example: "1.7"), \.patience,
        "How many times as long as on the line a customer waits for the call, from hanging up until an agent reaches them; "
          + "then they give up, which counts as abandoned.", default: "they never give up"),
    ]
  ).format(
    example: "{offer: {wait: 2m}, accept: 40%}", start: Callback(offer: .queue(0), accept: 0))
}

extension Format where Value == Backlog {
  /// A number of contacts, or `unlimited`.
  static var backlog: Format {
    Format(
      kind: "whole number or unlimited", example: "120",
      schema: ["oneOf": [["type": "integer", "minimum": 0], ["const": "unlimited"]]]
    ) { spot, reading in
      if case .scalar("unlimited", _) = spot.node.content { return .unlimited }
      guard let text = spot.text("a whole number or unlimited", example: "120", &reading) else { return nil }
      do throws(Misfit) {
        return .contacts(try WholeText.parse(text))
      } catch {
        reading.report(spot, "\(Excerpt.quoted(text)) is neither a whole number nor 'unlimited'")
        return nil
      }
    }
  }
}
