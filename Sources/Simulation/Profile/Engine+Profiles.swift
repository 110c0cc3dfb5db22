import Randomness

/// Which profile a customer has, and what follows from it.
///
/// A profile is drawn from a stream of its own by the number of an issue's first contact, 32 bits each; so profiles change no
/// other draw, and whoever has one keeps it for all contacts of the issue.
extension Engine {
  /// The row of a contact that begins an issue, from the first row of its type.
  @inline(__always)
  mutating func drawRow(_ type: Int, _ number: UInt64) -> UInt16 {
    guard usesProfiles, types[type].rowCount > 1 else { return 0 }
    let drawn = profileRows + type
    let block = number / UInt64(ProfileRows.count)
    if drawn.pointee.block != block { drawRows(type, block) }
    return drawn.pointee.rows[Int(number % UInt64(ProfileRows.count))]
  }

  /// Finds the rows of a block of contacts, a generator's block giving four of them. It changes nothing of the engine, but if it
  /// did not claim to, a copy of the engine would be made for it.
  @inline(never)
  private mutating func drawRows(_ type: Int, _ block: UInt64) {
    let (stream, limits) = (profiles.streams[type], profiles.limits + Int(types[type].firstRow))
    let limitCount = Int(types[type].rowCount) &- 1
    let rows = profileRows[type].rows
    for index in 0..<ProfileRows.count / 4 {
      let words = source.words(stream, item: block &* UInt64(ProfileRows.count / 4) &+ UInt64(index))
      let chances = SIMD4(
        UInt32(truncatingIfNeeded: words.0), UInt32(truncatingIfNeeded: words.0 &>> 32),
        UInt32(truncatingIfNeeded: words.1), UInt32(truncatingIfNeeded: words.1 &>> 32))
      // Counted without a branch, which would be a coin toss for the processor.
      var found = SIMD4<UInt32>()
      for limit in 0..<limitCount { found.replace(with: found &+ 1, where: chances .> limits[limit]) }
      for place in 0..<4 { rows[4 &* index &+ place] = UInt16(truncatingIfNeeded: found[place]) }
    }
    profileRows[type].block = block
  }

  /// What contacts of a type in a row draw from.
  @inline(__always)
  func profilePlan(_ type: Int, _ row: UInt16) -> UnsafeMutablePointer<ProfilePlan> {
    profiles.plans + (Int(types[type].firstRow) &+ Int(row))
  }

  /// The row of an issue's present contact, from the first row of its type.
  @inline(__always)
  func row(_ issue: UnsafeMutablePointer<Issue>) -> UInt16 {
    usesProfiles ? row(issue, asType: Int(issue.pointee.type)) : 0
  }

  /// The row that an issue's customer has in a type.
  @inline(__always)
  func row(_ issue: UnsafeMutablePointer<Issue>, asType type: Int) -> UInt16 {
    profiles.rowOfProfile[type &* (profiles.count &+ 1) &+ Int(issue.pointee.profile)]
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
