/// Trunk groups: a contact holds a line from its entry to the end of its talk.
extension Engine {
  @inline(never)
  mutating func freeLine(of agent: Int) {
    let pool = Int(agents[agent].pool)
    guard pool >= 0 else { return }
    freeLines[pool] += 1
    agents[agent].pool = -1
  }

  @inline(never)
  mutating func freeLine(ofType type: Int) {
    let pool = Int(types[type].pool)
    if pool >= 0 { freeLines[pool] += 1 }
  }

  /// The line of a contact that starts is held to the end of its talk.
  @inline(never)
  mutating func holdLine(_ type: Int, _ agent: Int, talkEnd: Double) {
    guard types[type].pool >= 0 else { return }
    if types[type].freesLineEarly {
      heap.add(HeapEvent(talkEnd, .lineFree, subject: Int(types[type].pool)))
    } else {
      agents[agent].pool = types[type].pool
    }
  }

  /// The line of a contact is held to the end of talk, without its record.
  mutating func keepLine(_ index: Int, _ agent: Int, _ hasWrap: Bool, _ talkEnd: Double) {
    let pool = records[index].pointee.pool
    guard pool >= 0 else { return }
    if hasWrap {
      heap.add(HeapEvent(talkEnd, .lineFree, subject: Int(pool)))
    } else {
      agents[agent].pool = pool
    }
    records[index].pointee.pool = -1
  }

  /// Who is passed on to another channel leaves the line, and takes one of the new type, free or not, as one who is called
  /// back does.
  mutating func changeLine(_ index: Int, to type: Int) {
    let record = records[index]
    guard channels.plans[Int(record.pointee.type)].channel != channels.plans[type].channel else { return }
    if record.pointee.pool >= 0 { freeLines[Int(record.pointee.pool)] += 1 }
    record.pointee.pool = types[type].pool
    if record.pointee.pool >= 0 { freeLines[Int(record.pointee.pool)] -= 1 }
  }
}
