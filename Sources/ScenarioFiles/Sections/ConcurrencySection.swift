import Scenarios

/// How many contacts of a channel an agent holds at a time.
enum ConcurrencySection {
  /// Contacts at a time, by channel.
  struct Limits: Sendable {
    var chat: Int?
    var email: Int?
    var social: Int?

    func value(_ channel: Channel) -> Int? {
      switch channel {
      case .chat: chat
      case .email: email
      case .social: social
      case .voice, .outbound: nil
      }
    }
  }

  /// Factors for one, two, … contacts at a time, by channel.
  struct Slowdowns: Sendable {
    var chat: [Double]?
    var email: [Double]?
    var social: [Double]?

    func value(_ channel: Channel) -> [Double]? {
      switch channel {
      case .chat: chat
      case .email: email
      case .social: social
      case .voice, .outbound: nil
      }
    }
  }

  static let limits = Section<Limits>(
    "concurrency",
    [
      Field("chat", count, \.chat, "Chats at a time.", default: "1"),
      Field("email", count, \.email, "E-mails at a time.", default: "1"),
      Field("social", count, \.social, "Social contacts at a time.", default: "1"),
    ]
  ).format(example: "{chat: 3}", start: Limits())

  static let slowdowns = Section<Slowdowns>(
    "slowdown",
    [
      Field("chat", factors, \.chat, "Factors on the handle time with 1, 2, … chats open.", default: "1"),
      Field("email", factors, \.email, "Factors on the handle time with 1, 2, … e-mails open.", default: "1"),
      Field("social", factors, \.social, "Factors on the handle time with 1, 2, … social contacts open.", default: "1"),
    ]
  ).format(example: "{chat: [1, 1.1, 1.3]}", start: Slowdowns())

  private static let count = Format<Int>.whole(example: "3", atLeast: 1)

  private static let factors = Format<[Double]>.list(of: .number(example: "1.1"), example: "[1, 1.1, 1.3]")

  /// Both together; a slowdown of a channel that has one contact at a time is reported.
  static func concurrency(
    _ draft: AgentSection.Draft, _ spot: Spot, _ reading: inout Reading
  ) -> [Concurrency] {
    Channel.concurrent.compactMap { channel in
      guard let limit = draft.concurrency.value(channel) else {
        let path = spot.path + ["slowdown", channel.rawValue]
        if draft.slowdown.value(channel) != nil, !reading.isFaulty(spot.path + ["concurrency", channel.rawValue]) {
          reading.report(
            path, at: spot.keyPlace, "goes with 'concurrency'; write for example concurrency: {\(channel.rawValue): 3}")
        }
        return nil
      }
      return Concurrency(channel, limit: limit, slowdown: draft.slowdown.value(channel))
    }
  }
}
