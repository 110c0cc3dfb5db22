import Randomness
import Scenarios

/// The way of a contact with a journey into the center and through its steps.
///
/// A contact of a type with a journey has an issue; all others skip this. It draws by its issue: by the number of the
/// issue's first contact, and by how many contacts and transfers there were before. So whatever happens to one issue,
/// all others stay as they are, to the last bit.
extension Engine {
  /// The first contact of an issue arrives.
  /// - Parameter isPastSteps: Whether its steps are behind it and it waits for an agent.
  @inline(never)
  mutating func enterFresh(
    _ type: Int, _ number: UInt64, _ word: UInt64, isPastSteps: Bool = false, _ now: Double
  ) {
    let row = drawRow(type, number)
    let cell = cell(type, row, interval)
    guard let index = issues.take() else {
      contacts[cell].blocked += 1
      journeyTotals[cell].counted += 1
      journeyTotals[cell].fresh += 1
      journeyTotals[cell].contacts += 1
      journeyTotals[cell].lost += 1
      journeyTotals[cell].overflowed += 1
      return
    }
    issueCount &+= 1
    let first = firstWords + type
    issues[index].pointee = Issue(
      number: number, word: word, words: first.pointee.words, order: issueCount, firstEntry: now,
      issueCell: Int32(truncatingIfNeeded: cell),
      origin: Int32(truncatingIfNeeded: type),
      entryType: Int32(truncatingIfNeeded: type), type: Int32(truncatingIfNeeded: type),
      wordsStep: first.pointee.number == number ? 0 : -1)
    if usesProfiles { issues[index].pointee.profile = UInt16(profilePlan(type, row).pointee.profile) }
    journeyTotals[cell].fresh += 1
    let plan = journeys.plans + type
    if isPastSteps {
      issues[index].pointee.step = plan.pointee.stepCount
    } else if plan.pointee.stepCount > 0 {
      // The next contact's, so that it does not wait for the generator.
      let step = journeys.steps + Int(journeys.path[Int(plan.pointee.firstStep)])
      first.pointee = FirstSessionWords(
        number: number &+ 1, words: source.words(step.pointee.stream.following(plan.pointee.origin), item: number &+ 1))
    }
    enter(index, cell, now)
  }

  /// A customer comes back or redials.
  mutating func nextContact(_ index: Int, _ now: Double) {
    let issue = issues[index]
    contactCount &+= 1
    let cell = cell(Int(issue.pointee.type), row(issue), interval)
    if issue.pointee.entry == .returning {
      journeyTotals[cell].returns += 1
    } else {
      journeyTotals[cell].redials += 1
    }
    remember(index, after: Int(issue.pointee.entryType), now)
    issue.pointee.entryType = issue.pointee.type
    issue.pointee.step = 0
    issue.pointee.wordsStep = -1
    issue.pointee.isTransfer = false
    issue.pointee.timeouts = 0
    issue.pointee.talkChange = 0
    issue.pointee.stepChange = 0
    enter(index, cell, now)
  }

  /// Decides what the agent of an issue's next contact knows of it, once somebody or a step has dealt with it.
  private mutating func remember(_ index: Int, after type: Int, _ now: Double) {
    let issue = issues[index]
    issue.pointee.knownChange = 0
    let next = Int(issue.pointee.type)
    guard issue.pointee.hasReachedHuman || issue.pointee.isFromStep,
      let handoff = journeys.knowledge[next &* Channel.count &+ Int(journeys.channelOfType[type])]
    else { return }
    let stream = journeys.knowledgeStreams[next].following(origin(issue))
    issue.pointee.knownChange = handOn(index, handoff, source.words(stream, item: drawIndex(issue)).0, now)
  }

  /// A contact enters the center.
  @inline(__always)
  private mutating func enter(_ index: Int, _ cell: Int, _ now: Double) {
    let issue = issues[index]
    issue.pointee.cell = Int32(truncatingIfNeeded: cell)
    issue.pointee.entryInterval = Int32(truncatingIfNeeded: interval)
    issue.pointee.contacts &+= 1
    issue.pointee.isHeld = isMeasured(interval)
    measuredCount &+= issue.pointee.isHeld ? 1 : 0
    journeyTotals[Int(issue.pointee.issueCell)].contacts += 1
    noteContact(index, now)
    if usesTrunks {
      guard seizeTrunk(ofType: Int(issue.pointee.type)) else { return block(index, cell, now) }
      issue.pointee.trunkGroup = types[Int(issue.pointee.type)].trunkGroup
    }
    proceed(index, now)
  }

  /// A contact that has not reached a queue finds no trunk, or no place at a step.
  mutating func block(_ index: Int, _ cell: Int, _ now: Double) {
    contacts[cell].blocked += 1
    journeyTotals[cell].counted += 1
    leaveUnserved(index, .blocked, now)
  }

  /// A contact goes on to its next step, or to the queue.
  mutating func proceed(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let plan = journeys.plans + Int(issue.pointee.type)
    if usesProfiles, profilePlan(issue).pointee.skipsSteps { return offerTracked(index, now) }
    while issue.pointee.step < plan.pointee.stepCount {
      let step = Int(journeys.path[Int(plan.pointee.firstStep &+ issue.pointee.step)])
      if enter(index, step: step, now) { return }
      issue.pointee.step &+= 1
    }
    offerTracked(index, now)
  }
}
