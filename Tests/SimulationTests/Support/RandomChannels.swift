import Randomness
import Scenarios

extension RandomScenario {
  /// A random scenario in which some types are chats, messages or unlimited work, are laid aside or called back, and
  /// some groups hold several contacts at a time.
  mutating func channelScenario(replications: Int = 4) throws -> Scenario {
    let plain = try scenario(replications: replications)
    return try plain.changing { draft in
      for index in draft.contacts.indices { decorate(&draft.contacts[index]) }
      for index in draft.agents.indices { decorate(&draft.agents[index], draft.contacts) }
      let types = Dictionary(uniqueKeysWithValues: draft.contacts.map { ($0.name, $0) })
      for index in draft.lines.indices {
        draft.lines[index].contacts.removeAll { types[$0]?.isInterruptible == true || types[$0]?.isUnlimited == true }
      }
      draft.lines.removeAll { $0.contacts.isEmpty }
    }
  }

  private mutating func decorate(_ type: inout ContactType) {
    switch chance.whole(0...6) {
    case 0: return
    case 1: type.callback = callback(of: type)
    case 2: type.channel = .chat
    case 3: type.channel = chance.one(of: [.email, .social])
    case 4:
      type.channel = chance.one(of: [.outbound, .email])
      type.isInterruptible = true
    case 5:
      // Work without end, if it takes long enough that there is not too much of it.
      guard type.handle.mean > 20 else { return }
      type = ContactType(
        name: type.name, arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited), handle: type.handle,
        channel: chance.one(of: [.outbound, .email]), isInterruptible: chance.happens(0.5))
      return
    default: type.arrivals.backlog = .contacts(chance.whole(0...100))
    }
    if type.isDeferred, chance.happens(0.3) { type.arrivals.backlog = .contacts(chance.whole(0...50)) }
    if !type.patience.isNever, chance.happens(0.4) {
      type.silent = SilentAbandonment(share: chance.real(0...1), timeout: chance.one(of: [0, 10, 300]))
    }
    type.priority = chance.happens(0.5) ? type.channel.defaultPriority : type.priority
  }

  private mutating func callback(of type: ContactType) -> Callback {
    let hold = chance.one(of: Callback.Hold.allCases)
    return Callback(
      offer: chance.one(
        of: [.queue(chance.whole(0...4)), .wait(chance.real(0...100)), .expectedWait(chance.real(0...300))]),
      accept: chance.one(of: [0, 0.5, 1]), hold: hold, reserve: hold == .idle ? chance.whole(0...2) : 0,
      capacity: chance.happens(0.3) ? chance.whole(0...5) : nil, reach: chance.one(of: [1, 0.7, 0.2, 0]),
      attempts: chance.whole(1...4), retry: chance.one(of: [0, 60, 3600]), noAnswer: chance.one(of: [0, 5, 60]),
      handle: chance.one(of: [1, 0.7, 1.3]),
      patience: type.patience.isNever || chance.happens(0.5) ? nil : chance.real(0.01...5))
  }

  private mutating func decorate(_ group: inout AgentGroup, _ contacts: [ContactType]) {
    let served = contacts.filter { type in group.skills.contains { $0.contact == type.name } }
    for index in group.skills.indices
    where served.contains(where: { $0.name == group.skills[index].contact && $0.isUnlimited }) {
      group.skills[index].after = 0
      group.speedSpread = min(group.speedSpread, 0.5)
    }
    for channel in Channel.concurrent where chance.happens(0.5) {
      guard !served.contains(where: { $0.channel == channel && $0.isInterruptible }) else { continue }
      let limit = chance.whole(1...5)
      group.concurrency.append(
        Concurrency(channel, limit: limit, slowdown: (0..<limit).map { _ in chance.one(of: [0.5, 1, 1.2, 2]) }))
    }
  }
}
