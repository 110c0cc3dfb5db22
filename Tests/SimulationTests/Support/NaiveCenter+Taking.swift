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

  /// Lets everybody take what they may, the groups of best level for a type first, until nobody may take anything.
  mutating func settle(_ now: Double, first type: Int? = nil, only: Int? = nil) {
    let order = scenario.agents.indices.sorted { left, right in
      func level(_ group: Int) -> Int { type.flatMap { skill(group, $0)?.level } ?? .max }
      return (level(left), left) < (level(right), right)
    }
    var goesOn = true
    while goesOn {
      goesOn = false
      for group in order where only ?? group == group {
        while takeNext(group, now) { goesOn = true }
      }
    }
  }

  /// Lets someone of a group take one contact.
  private mutating func takeNext(_ group: Int, _ now: Double) -> Bool {
    let idlers = agents.filter { $0.group == group && $0.isIdle }
    if !idlers.isEmpty, let offer = bestOffer(group, idle: idlers.count, now),
      let (agent, skill) = choose(idlers, offer.type, now)
    {
      take(offer, agent, skill, now)
      return true
    }
    let others = agents.filter { agent in
      agent.group == group && Channel.allCases.contains { hasRoom(agent, $0) }
    }
    if let offer = bestOffer(group, idle: idlers.count + 1, beside: others, now),
      let (agent, skill) = choose(
        others.filter { hasRoom($0, scenario.contacts[offer.type].channel) }, offer.type, now)
    {
      take(offer, agent, skill, now)
      return true
    }
    if begunLast(group) != nil { passOver(group, idle: idlers.count, now) }
    if let offer = bestInterruption(group, idle: idlers.count, now), let agent = begunLast(group) {
      let other = layAside(agent, now)
      take(offer, agent, offer.skill, now)
      settle(now, first: other.type)
      return true
    }
    return false
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
      if scenario.contacts[type].isInterruptible,
        bestInterruption(group, idle: idle - 1, now) != nil
      {
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

  /// Nothing is laid aside for those who have left: their turn has come.
  private mutating func passOver(_ group: Int, idle: Int, _ now: Double) {
    for skill in scenario.agents[group].skills {
      guard let type = indexOfType[skill.contact], interrupts(type), idle >= skill.reserve else {
        continue
      }
      while let first = line[type].first, first.fate == .abandoned, !first.isSilent {
        line[type].removeFirst()
        first.turn = now
      }
    }
  }

  /// The best of those on the line for whom work is laid aside, with so many idle agents.
  private func bestInterruption(_ group: Int, idle: Int, _ now: Double) -> Offer? {
    var best: Offer?
    for skill in scenario.agents[group].skills {
      guard let type = indexOfType[skill.contact], interrupts(type), idle >= skill.reserve else {
        continue
      }
      // Nobody knows of those who left in silence.
      let first = line[type].first { $0.fate == .waiting || ($0.fate == .abandoned && $0.isSilent) }
      guard let first, first.arrival + skill.after <= now, !isLeftToBetter(skill, type) else {
        continue
      }
      let offer = Offer(
        skill: skill, type: type, kind: .line, contact: first, arrival: first.arrival)
      if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
    }
    return best
  }

  private func precedes(_ left: Offer, _ right: Offer, _ now: Double) -> Bool {
    let order = scenario.routing.contact
    let criteria = order + Routing.ContactCriterion.allCases.filter { !order.contains($0) }
    func key(_ offer: Offer) -> [Double] {
      let steps = scenario.routing.aging.map { ((now - offer.arrival) / $0).rounded(.down) } ?? 0
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
  private mutating func take(_ offer: Offer, _ agent: NaiveAgent, _ skill: Skill, _ now: Double) {
    let type = offer.type
    guard let contact = offer.contact else { return begin(supply(type, now), agent, skill, now) }
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
      // Those before who have left are nobody's turn any more.
      while let first = line[type].first {
        line[type].removeFirst()
        first.turn = now
        if first === contact { break }
      }
      if contact.hasAccepted {
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
    }
  }

  /// One more contact of work without end.
  private mutating func supply(_ type: Int, _ now: Double) -> NaiveContact {
    let number = NaiveChance.backlog | supplied[type]
    supplied[type] += 1
    let issue = NaiveIssue(type: type, number: number, interval: interval(now), entry: .supply, now)
    issue.contacts = 1
    (issue.entryInterval, issue.state) = (issue.interval, .queue)
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
