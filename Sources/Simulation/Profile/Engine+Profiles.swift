import Randomness

/// Which profile a customer has, and what follows from it.
///
/// A profile is drawn from a stream of its own by the number of an issue's first contact, 32 bits each; so profiles change no
/// other draw, and whoever has one keeps it for all contacts of the issue.
extension Engine {
  /// The row of a contact that begins an issue, from the first row of its type.
  @inline(__always)
  mutating func drawRow(_ type: Int, _ number: UInt64) -> UInt16 {
    usesProfiles && types[type].rowCount > 1 ? drawRowOfMany(type, number) : 0
  }

  /// The next contact's row is found now, so that it does not wait for the generator.
  @inline(never)
  private mutating func drawRowOfMany(_ type: Int, _ number: UInt64) -> UInt16 {
    let memory = profileWords + type
    let row = memory.pointee.number == number ? memory.pointee.row : rowOfMany(type, number)
    memory.pointee.row = rowOfMany(type, number &+ 1)
    memory.pointee.number = number &+ 1
    return row
  }

  @inline(__always)
  private mutating func rowOfMany(_ type: Int, _ number: UInt64) -> UInt16 {
    let memory = profileWords + type
    if memory.pointee.block != number &>> 2 {
      memory.pointee.block = number &>> 2
      memory.pointee.words = source.words(profiles.streams[type], item: number &>> 2)
    }
    let word = number & 2 == 0 ? memory.pointee.words.0 : memory.pointee.words.1
    // Counted without a branch, which would be a coin toss for the processor.
    let chance = UInt64(UInt32(truncatingIfNeeded: number & 1 == 0 ? word : word &>> 32))
    let limits = profiles.limits + Int(types[type].firstRow)
    var row: UInt16 = 0
    for index in 0..<Int(types[type].rowCount) &- 1 { row &+= chance >= limits[index] ? 1 : 0 }
    return row
  }

  /// What contacts of a type in a row draw from.
  @inline(__always)
  func profilePlan(_ type: Int, _ row: UInt16) -> UnsafeMutablePointer<ProfilePlan> {
    profiles.plans + (Int(types[type].firstRow) &+ Int(row))
  }

  /// The row of an issue's present contact, from the first row of its type.
  @inline(__always)
  func row(_ issue: UnsafeMutablePointer<Issue>) -> UInt16 {
    guard usesProfiles else { return 0 }
    return profiles.rowOfProfile[
      Int(issue.pointee.type) &* (profiles.count &+ 1) &+ Int(issue.pointee.profile)]
  }

  /// What an issue's present contact draws from.
  @inline(__always)
  func profilePlan(_ issue: UnsafeMutablePointer<Issue>) -> UnsafeMutablePointer<ProfilePlan> {
    profilePlan(Int(issue.pointee.type), row(issue))
  }

  /// What an issue's present contact does at a step.
  @inline(__always)
  func stepChances(_ issue: UnsafeMutablePointer<Issue>, _ step: Int) -> StepChances {
    profiles.chances[(Int(types[Int(issue.pointee.type)].firstRow) &+ Int(row(issue))) &* journeys.stepCount &+ step]
  }
}
