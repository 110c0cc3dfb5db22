import Randomness

/// How long a contact takes: talk, hold and wrap.
extension Engine {
  @inline(never)
  mutating func sampleHold(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.holdStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.hold.sample(source.words(stream, item: number).0, &more)
  }

  @inline(never)
  mutating func sampleWrap(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.wrapStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.wrap.sample(source.words(stream, item: number).0, &more)
  }

  /// How long a normal agent needs, with what was handed on.
  mutating func handleTime(
    _ record: UnsafeMutablePointer<Record>, _ item: UInt64, _ origin: StreamID
  ) -> (handle: Double, talk: Double) {
    let plan = types + Int(record.pointee.type)
    var more = source.draws(plan.pointee.talkStream.following(origin), item: item)
    let word =
      record.pointee.leg == 0 ? record.pointee.word : source.words(plan.pointee.stream.following(origin), item: item).0
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, item, origin) }
    let before = talk * record.pointee.handleFactor
    talk = max(before + record.pointee.talkChange, 0)
    // No more is saved than there was.
    if record.pointee.stepChange != 0 { record.pointee.stepChange = talk - before }
    guard plan.pointee.hasWrap else { return (talk, talk) }
    return (talk + sampleWrap(plan, item, origin) * record.pointee.handleFactor, talk)
  }

  /// The handle time that a contact would have had without any step.
  mutating func sparedHandleTime(_ index: Int) -> Double {
    let record = records[index]
    record.pointee.talkChange = 0
    let (item, origin) = queuePlace(record)
    return handleTime(record, item, origin).handle
  }
}
