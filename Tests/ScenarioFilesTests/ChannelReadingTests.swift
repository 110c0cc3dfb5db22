import ScenarioFiles
import Scenarios
import Testing

/// Chats, messages, unlimited work and callbacks, as files write them.
@Suite struct ChannelReadingTests {
  private func type(_ lines: String, arrivals: String = "{rate: 60/h}") throws -> ContactType {
    let text = """
      horizon: {start: "Mon 08:00", length: 2h}
      contacts:
        support:
          arrivals: \(arrivals)
          handle: {talk: 4m}
      \(lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      agents:
        desk: {staff: 5, skills: [support]}
      """
    return try #require(WrittenFiles(["main.yaml": text]).read().contacts.first)
  }

  @Test(arguments: [
    (Channel.voice, 0), (.chat, 0), (.email, 10), (.social, 10), (.outbound, 20),
  ])
  func `live channels come first by default`(channel: Channel, priority: Int) throws {
    let type = try type("channel: \(channel.rawValue)")
    #expect((type.channel, type.priority) == (channel, priority))
    #expect(try self.type("channel: \(channel.rawValue)\npriority: 3").priority == 3)
  }

  @Test func `every key of a callback reaches its field`() throws {
    let callback = try type(
      """
      callback:
        offer: {wait: 2m}
        accept: 40%
        hold: idle
        reserve: 2
        capacity: 60
        reach: 85%
        attempts: 4
        retry: 10m
        no_answer: 30s
        handle: 0.75
        patience: 1.7
      patience: 5m
      """
    ).callback
    #expect(
      callback
        == Callback(
          offer: .wait(120), accept: 0.4, hold: .idle, reserve: 2, capacity: 60, reach: 0.85, attempts: 4, retry: 600,
          noAnswer: 30, handle: 0.75, patience: 1.7))
    #expect(
      try type("callback: {offer: {expected_wait: 3m}, accept: 0.3}").callback
        == Callback(offer: .expectedWait(180), accept: 0.3))
    #expect(
      try type("callback: {offer: {queue: 5}, accept: 0.3}").callback == Callback(offer: .queue(5), accept: 0.3))
  }

  @Test func `silence and interruption are read`() throws {
    #expect(
      try type("patience: 2m\nsilent: {share: 30%, timeout: 1m}").silent == SilentAbandonment(share: 0.3, timeout: 60))
    #expect(try type("channel: email\ninterrupt: yes").isInterruptible)
    #expect(try !type("channel: email").isInterruptible)
  }

  @Test func `a backlog is there alone or beside what comes`() throws {
    #expect(
      try type("channel: email", arrivals: "{backlog: 120}").arrivals
        == Arrivals(.rate(perSecond: 0), backlog: .contacts(120)))
    #expect(
      try type("channel: email", arrivals: "{rate: 36/h, backlog: 120}").arrivals
        == Arrivals(.rate(perSecond: 0.01), backlog: .contacts(120)))
    #expect(
      try type("channel: outbound", arrivals: "{backlog: unlimited}").arrivals
        == Arrivals(.rate(perSecond: 0), backlog: .unlimited))
  }

  @Test func `concurrency has a slowdown of one unless told otherwise`() throws {
    let text = """
      horizon: {start: "Mon 08:00", length: 2h}
      contacts:
        support: {channel: chat, arrivals: {rate: 60/h}, handle: {talk: 4m}}
      agents:
        desk: {staff: 5, skills: [support], concurrency: {chat: 3, email: 2}, slowdown: {chat: [1, 1.1, 1.3]}}
      """
    let desk = try #require(WrittenFiles(["main.yaml": text]).read().agents.first)
    #expect(
      desk.concurrency == [
        Concurrency(.chat, limit: 3, slowdown: [1, 1.1, 1.3]), Concurrency(.email, limit: 2, slowdown: [1, 1]),
      ])
  }
}
