import Measures
import Scenarios

/// Who takes whom.
extension NaiveCenter {
  /// What a skill has to offer.
  private struct Offer {
    enum Kind { case aside, line, held, supply }
    let skill: Skill
    let type: Int
    let kind: Kind
    let contact: NaiveContact?
    let arrival: Double
  }

  /// Lets groups take what they may, one after the other. What one takes may be news for others: work that it lays aside,
  /// or a line that is empty now, for which callbacks waited. Those who serve the type are then the next to look.
  mutating func look(_ groups: [Int], _ now: Double) {
    var row = groups
    while let group = row.first {
      switch takeNext(group, now) {
      case .nothing: row.removeFirst()
      case .taken: break
      case .news(let type):
        let next = servers(type)
        row = next + row.filter { !next.contains($0) }
      }
    }
  }

  /// Lets all groups take what they may, in the order of the file, again and again until nobody takes anything.
  mutating func lookAll(_ now: Double) {
    leavesToBetter = true
    var goesOn = true
    while goesOn {
      goesOn = false
      for group in scenario.agents.indices {
        while takeNext(group, now) != .nothing { goesOn = true }
      }
    }
    leavesToBetter = false
  }

  /// Who may take a type, the best level first.
  func servers(_ type: Int) -> [Int] {
    func level(_ group: Int) -> Int { skill(group, type)?.level ?? .max }
    return scenario.agents.indices.filter { skill($0, type) != nil }
      .sorted { (level($0), $0) < (level($1), $1) }
  }

  /// What comes of a group's look at what waits.
  enum Look: Equatable {
    case nothing, taken
    /// Something of a type has come free that others may take.
    case news(Int)
  }

  /// Lets someone of a group take one contact.
  private mutating func takeNext(_ group: Int, _ now: Double) -> Look {
    let idlers = agents.filter { $0.group == group && $0.isIdle }
    if !idlers.isEmpty, let offer = bestOffer(group, idle: idlers.count, now),
      let (agent, skill) = choose(idlers, offer.type, now)
    {
      return take(offer, agent, skill, now)
    }
    let others = agents.filter { agent in
      agent.group == group && Channel.allCases.contains { hasRoom(agent, $0) }
    }
    if let offer = bestOffer(group, idle: idlers.count + 1, beside: others, now),
      let (agent, skill) = choose(
        others.filter { hasRoom($0, scenario.contacts[offer.type].channel) }, offer.type, now)
    {
      return take(offer, agent, skill, now)
    }
    if let agent = begunLast(group), let offer = bestInterruption(group, idle: idlers.count, now) {
      let other = layAside(agent, now)
      _ = take(offer, agent, offer.skill, now)
      return .news(other.type)
    }
    return .nothing
  }

  /// The best that so many idle agents may take, or others beside what they have.
  private func bestOffer(_ group: Int, idle: Int, beside others: [NaiveAgent]? = nil, _ now: Double)
    -> Offer?
  {
    var best: Offer?
    for skill in scenario.agents[group].skills {
      guard let type = indexOfType[skill.contact], idle > skill.reserve, !rests(type, now) else {
        continue
      }
      if let others, !others.contains(where: { hasRoom($0, scenario.contacts[type].channel) }) {
        continue
      }
      // Nothing is begun that would be laid aside at once.
      if scenario.contacts[type].isInterruptible, interrupterWaits(group, idle: idle - 1, now) {
        continue
      }
      let contact: NaiveContact?
      let kind: Offer.Kind
      if let first = aside[type].first {
        (kind, contact) = (.aside, first)
      } else if let first = line[type].first {
        (kind, contact) = (.line, first)
      } else if let first = held[type].first, others == nil,
        idle > scenario.contacts[type].callback?.reserve ?? 0, isLineEmpty(group)
      {
        (kind, contact) = (.held, first)
      } else if scenario.contacts[type].isUnlimited {
        (kind, contact) = (.supply, nil)
      } else {
        continue
      }
      let offer = Offer(
        skill: skill, type: type, kind: kind, contact: contact, arrival: contact?.arrival ?? now)
      guard offer.arrival + skill.after <= now, kind == .held || !isLeftToBetter(skill, type) else {
        continue
      }
      if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
    }
    return best
  }

  /// Whether others of a better level are free for a type, while all groups take what waits.
  private func isLeftToBetter(_ skill: Skill, _ type: Int) -> Bool {
    leavesToBetter
      && scenario.agents.indices.contains { group in
        self.skill(group, type).map {
          $0.level < skill.level && $0.after == 0 && idle(group) > $0.reserve
        } ?? false
      }
  }

  /// Whether nobody waits on the line whom the group could take.
  private func isLineEmpty(_ group: Int) -> Bool {
    scenario.agents[group].skills.allSatisfy { skill in
      guard let type = indexOfType[skill.contact], !scenario.contacts[type].isDeferred else {
        return true
      }
      return onLine(type).isEmpty
    }
  }

  /// Whether a group with so many idle agents lays work aside for a contact of a skill that is on the line.
  private func isInterrupted(_ skill: Skill, by contact: NaiveContact, idle: Int, _ now: Double) -> Bool {
    interrupts(contact.type) && idle >= skill.reserve && contact.arrival + skill.after <= now
      && !isLeftToBetter(skill, contact.type)
  }

  /// Whether someone waits on the line for whom what is begun now would be laid aside at once. Nobody knows of those who
  /// left in silence.
  private func interrupterWaits(_ group: Int, idle: Int, _ now: Double) -> Bool {
    scenario.agents[group].skills.contains { skill in
      let first = indexOfType[skill.contact].flatMap { type in
        line[type].first { $0.fate == .waiting || $0.isSilent }
      }
      return first.map { isInterrupted(skill, by: $0, idle: idle, now) } ?? false
    }
  }

  /// The best of those on the line for whom work is laid aside, with so many idle agents. Who has left is passed over when
  /// it would be that one.
  private mutating func bestInterruption(_ group: Int, idle: Int, _ now: Double) -> Offer? {
    while true {
      var best: Offer?
      for skill in scenario.agents[group].skills {
        guard let type = indexOfType[skill.contact], let first = line[type].first,
          isInterrupted(skill, by: first, idle: idle, now)
        else { continue }
        let offer = Offer(
          skill: skill, type: type, kind: .line, contact: first, arrival: first.arrival)
        if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
      }
      guard let best, let contact = best.contact, [.abandoned, .timedOut].contains(contact.fate), !contact.isSilent
      else {
        return best
      }
      line[best.type].removeFirst()
      contact.turn = now
    }
  }

  private func precedes(_ left: Offer, _ right: Offer, _ now: Double) -> Bool {
    let order = scenario.routing.contact
    let criteria = order + Routing.ContactCriterion.allCases.filter { !order.contains($0) }
    func key(_ offer: Offer) -> [Double] {
      let aging = scenario.contacts[offer.type].aging ?? scenario.routing.aging
      let steps = aging.map { ((now - offer.arrival) / $0).rounded(.down) } ?? 0
      return criteria.map { criterion in
        switch criterion {
        case .level: Double(offer.skill.level)
        case .priority: Double(scenario.contacts[offer.type].priority) - steps
        case .wait: offer.arrival
        }
      }
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }

  /// An agent takes what a skill offers, unless it turns out to be nobody.
  private mutating func take(_ offer: Offer, _ agent: NaiveAgent, _ skill: Skill, _ now: Double) -> Look {
    let type = offer.type
    guard let contact = offer.contact else {
      begin(supply(type, now), agent, skill, now)
      return .taken
    }
    switch offer.kind {
    case .supply: break
    case .aside:
      aside[type].removeFirst()
      if contact.hasAccepted, !contact.isReached {
        call(contact, agent, skill, now)
      } else {
        resume(contact, agent, skill, now)
      }
    case .held:
      held[type].removeFirst()
      call(contact, agent, skill, now)
    case .line:
      line[type].removeFirst()
      contact.turn = now
      if contact.hasAccepted, contact.fate == .waiting {
        contact.turn = nil
        call(contact, agent, skill, now)
      } else if contact.fate == .waiting {
        contact.fate = .answered
        contact.left = now
        begin(contact, agent, skill, now)
      } else if contact.isSilent {
        let timeout = scenario.contacts[type].silent?.timeout ?? 0
        if timeout > 0 { occupy(agent, type, timeout, now) }
      }
      // Callbacks may have waited for that.
      if onLine(type).isEmpty, scenario.contacts.contains(where: { $0.callback?.hold == .idle }) {
        return .news(type)
      }
    }
    return .taken
  }

  /// One more contact of unlimited work.
  private mutating func supply(_ type: Int, _ now: Double) -> NaiveContact {
    let number = NaiveChance.backlog | takenFromBacklog[type]
    takenFromBacklog[type] += 1
    let issue = NaiveIssue(
      type: type, number: number, interval: interval(now), entry: .supply, order: issues.count, now)
    issue.contacts = 1
    (issue.entryInterval, issue.heldInterval, issue.state) = (issue.interval, issue.interval, .queue)
    issues.append(issue)
    count(.fresh, type, issue.interval)
    count(.contactsPerIssue, type, issue.interval)
    let contact = contact(of: issue, now)
    contact.isSupply = true
    contact.fate = .immediate
    contacts.append(contact)
    return contact
  }
}
