import Randomness

/// How long a contact takes: talk, hold and wrap.
extension Engine {
  @inline(never)
  mutating func sampleHold(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.holdStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.hold.sample(source.words(stream, item: number).0, &more)
  }

  @inline(never)
  mutating func sampleWrap(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.wrapStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.wrap.sample(source.words(stream, item: number).0, &more)
  }

  /// How long a normal agent needs, with what was handed on.
  mutating func handleTime(
    _ issue: UnsafeMutablePointer<Issue>, _ item: UInt64, _ origin: StreamID
  ) -> (handle: Double, talk: Double) {
    let plan = types + Int(issue.pointee.type)
    var more = source.draws(plan.pointee.talkStream.following(origin), item: item)
    let word =
      issue.pointee.hop == 0 ? issue.pointee.word : source.words(plan.pointee.stream.following(origin), item: item).0
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, item, origin) }
    let before = talk * issue.pointee.handleFactor
    talk = max(before + issue.pointee.talkChange, 0)
    // No more is saved than there was.
    if issue.pointee.stepChange != 0 { issue.pointee.stepChange = talk - before }
    guard plan.pointee.hasWrap else { return (talk, talk) }
    return (talk + sampleWrap(plan, item, origin) * issue.pointee.handleFactor, talk)
  }

  /// The handle time that a contact would have had without any step.
  mutating func sparedHandleTime(_ index: Int) -> Double {
    let issue = issues[index]
    issue.pointee.talkChange = 0
    let (item, origin) = queueDraws(issue)
    return handleTime(issue, item, origin).handle
  }
}
