import Randomness

/// How long a contact takes: talk, hold and wrap.
extension Engine {
  /// The talk of a contact, hold included, and its wrap, s.
  /// - Parameter word: The random word of the talk, which came with the arrival.
  @inline(__always)
  mutating func sampleWork(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID, _ word: UInt64
  ) -> (talk: Double, wrap: Double) {
    var more = source.draws(plan.pointee.talkStream.following(origin), item: number)
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, number, origin) }
    return (talk, plan.pointee.hasWrap ? sampleWrap(plan, number, origin) : 0)
  }

  @inline(never)
  private mutating func sampleHold(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID
  ) -> Double {
    let stream = plan.pointee.holdStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.hold.sample(source.words(stream, item: number).0, &more)
  }

  @inline(never)
  private mutating func sampleWrap(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID
  ) -> Double {
    let stream = plan.pointee.wrapStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.wrap.sample(source.words(stream, item: number).0, &more)
  }

  /// How long a normal agent needs for the present contact of an issue, with what was handed on.
  mutating func handleTime(
    _ issue: UnsafeMutablePointer<Issue>, _ item: UInt64, _ origin: StreamID
  ) -> (handle: Double, talk: Double) {
    let plan = types + Int(issue.pointee.type)
    return handleTime(issue, of: sampleWork(plan, item, origin, workWord(issue, item, origin)))
  }

  /// The same by a law, for a type whose handle time depends on who takes a contact.
  mutating func handleTime(
    _ issue: UnsafeMutablePointer<Issue>, _ item: UInt64, _ origin: StreamID, by law: HandleLaw
  ) -> (handle: Double, talk: Double) {
    let plan = types + Int(issue.pointee.type)
    return handleTime(issue, of: sampleWork(plan, item, origin, workWord(issue, item, origin), by: law))
  }

  /// The random word of the work with the present contact of an issue.
  @inline(__always)
  private func workWord(_ issue: UnsafeMutablePointer<Issue>, _ item: UInt64, _ origin: StreamID) -> UInt64 {
    if issue.pointee.hop == 0 { return issue.pointee.word }
    return source.words(types[Int(issue.pointee.type)].stream.following(origin), item: item).0
  }

  /// The work with the present contact of an issue, from what it would be for any contact of its type.
  @inline(__always)
  private func handleTime(
    _ issue: UnsafeMutablePointer<Issue>, of work: (talk: Double, wrap: Double)
  ) -> (handle: Double, talk: Double) {
    let factor =
      usesProfiles ? issue.pointee.handleFactor * profilePlan(issue).pointee.handle : issue.pointee.handleFactor
    let before = work.talk * factor
    let known = max(before + issue.pointee.knownChange, 0)
    let talk = max(known + issue.pointee.talkChange, 0)
    // No more can be saved than there was.
    if issue.pointee.stepChange != 0 { issue.pointee.stepChange = talk - known }
    return (talk + work.wrap * factor, talk)
  }

  /// The handle time that a contact would have had without any step.
  mutating func sparedHandleTime(_ index: Int) -> Double {
    let issue = issues[index]
    issue.pointee.talkChange = 0
    let (item, origin) = queueDraws(issue)
    let law = types[Int(issue.pointee.type)].law
    if law < 0 { return handleTime(issue, item, origin).handle }
    return handleTime(issue, item, origin, by: handleLaw(law, interval)).handle
  }
}
