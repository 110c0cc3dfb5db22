/// Trunk groups: a contact holds a trunk (a line) from its entry to the end of its talk.
///
/// A contact that is called back, or passed on to another channel, seizes a trunk whether one is free or not, so
/// `freeTrunks` may be negative.
extension Engine {
  /// A contact that enters seizes a trunk, where its type needs one.
  /// - Returns: Whether it may enter.
  @inline(never)
  mutating func seizeTrunk(ofType type: Int) -> Bool {
    let trunkGroup = types[type].trunkGroup
    guard trunkGroup >= 0 else { return true }
    guard freeTrunks[Int(trunkGroup)] > 0 else { return false }
    freeTrunks[Int(trunkGroup)] -= 1
    return true
  }

  /// A trunk of a group is seized, free or not; no group is -1.
  mutating func seizeTrunk(ofGroup trunkGroup: Int32) {
    if trunkGroup >= 0 { freeTrunks[Int(trunkGroup)] -= 1 }
  }

  /// A trunk of a group becomes free; no group is -1.
  @inline(__always)
  mutating func releaseTrunk(ofGroup trunkGroup: Int32) {
    if trunkGroup >= 0 { freeTrunks[Int(trunkGroup)] += 1 }
  }

  /// The trunk of a contact without an issue becomes free.
  @inline(never)
  mutating func releaseTrunk(ofType type: Int) { releaseTrunk(ofGroup: types[type].trunkGroup) }

  /// The trunk of an issue's contact becomes free, if it holds one.
  @inline(__always)
  mutating func releaseTrunk(ofIssue index: Int) {
    releaseTrunk(ofGroup: issues[index].pointee.trunkGroup)
    issues[index].pointee.trunkGroup = -1
  }

  /// The trunk that is held until an agent is free becomes free, if there is one.
  @inline(never)
  mutating func releaseTrunk(of agent: Int) {
    releaseTrunk(ofGroup: agents[agent].trunkGroup)
    agents[agent].trunkGroup = -1
  }

  /// The trunk of a contact that an agent starts is held to the end of the talk: an event of its own where wrap
  /// follows, otherwise the moment at which the agent is free.
  @inline(never)
  mutating func holdTrunk(ofGroup trunkGroup: Int32, _ type: Int, _ agent: Int, talkEnd: Double) {
    guard trunkGroup >= 0 else { return }
    if types[type].hasWrap {
      heap.add(HeapEvent(talkEnd, .trunkFree, subject: Int(trunkGroup)))
    } else {
      agents[agent].trunkGroup = trunkGroup
    }
  }

  /// A contact that is passed on to another channel frees its trunk and seizes one for the new type, free or not, as a
  /// callback does.
  mutating func changeTrunk(_ index: Int, to type: Int) {
    let issue = issues[index]
    guard channels.plans[Int(issue.pointee.type)].channel != channels.plans[type].channel else { return }
    releaseTrunk(ofIssue: index)
    issue.pointee.trunkGroup = types[type].trunkGroup
    seizeTrunk(ofGroup: issue.pointee.trunkGroup)
  }
}
