/// Trunk groups: a contact holds a trunk (a line) from its entry to the end of its talk.
extension Engine {
  @inline(never)
  mutating func releaseTrunk(of agent: Int) {
    let trunkGroup = Int(agents[agent].trunkGroup)
    guard trunkGroup >= 0 else { return }
    freeTrunks[trunkGroup] += 1
    agents[agent].trunkGroup = -1
  }

  @inline(never)
  mutating func releaseTrunk(ofType type: Int) {
    let trunkGroup = Int(types[type].trunkGroup)
    if trunkGroup >= 0 { freeTrunks[trunkGroup] += 1 }
  }

  /// The trunk of a contact that starts is held to the end of its talk.
  @inline(never)
  mutating func holdTrunk(_ type: Int, _ agent: Int, talkEnd: Double) {
    guard types[type].trunkGroup >= 0 else { return }
    if types[type].freesTrunkEarly {
      heap.add(HeapEvent(talkEnd, .trunkFree, subject: Int(types[type].trunkGroup)))
    } else {
      agents[agent].trunkGroup = types[type].trunkGroup
    }
  }

  /// The trunk of a contact is held to the end of talk, without its issue.
  mutating func keepTrunk(_ index: Int, _ agent: Int, _ hasWrap: Bool, _ talkEnd: Double) {
    let trunkGroup = issues[index].pointee.trunkGroup
    guard trunkGroup >= 0 else { return }
    if hasWrap {
      heap.add(HeapEvent(talkEnd, .trunkFree, subject: Int(trunkGroup)))
    } else {
      agents[agent].trunkGroup = trunkGroup
    }
    issues[index].pointee.trunkGroup = -1
  }

  /// Who is passed on to another channel frees the trunk, and seizes one of the new type, free or not, as one who is
  /// called back does.
  mutating func changeTrunk(_ index: Int, to type: Int) {
    let issue = issues[index]
    guard channels.plans[Int(issue.pointee.type)].channel != channels.plans[type].channel else { return }
    if issue.pointee.trunkGroup >= 0 { freeTrunks[Int(issue.pointee.trunkGroup)] += 1 }
    issue.pointee.trunkGroup = types[type].trunkGroup
    if issue.pointee.trunkGroup >= 0 { freeTrunks[Int(issue.pointee.trunkGroup)] -= 1 }
  }
}
