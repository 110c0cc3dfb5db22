/// How much a level that jumps now and then has added up over the last half hour.
///
/// Between its jumps, and their ends half an hour later, the sum changes linearly, so it is exact at any time.
struct TrailingSum: BitwiseCopyable {
  /// Over how long, s.
  static let window = 1800.0

  /// Up to when everything is accounted for, s.
  private(set) var time = 0.0
  /// The level now and half an hour ago.
  private(set) var level = 0.0
  private(set) var levelBefore = 0.0
  /// The integral of the level over the last half hour.
  private(set) var sum = 0.0
  /// A ring of the jumps of the last half hour: their times and sizes.
  private var jumps: UnsafeMutablePointer<(time: Double, size: Double)>?
  private var capacity = 0
  private var head = 0
  private var count = 0

  /// How fast the sum grows until the next ``step(to:)``.
  var slope: Double { level - levelBefore }

  /// The end of the stretch, up to some time, over which the sum changes linearly.
  func nextBend(before end: Double) -> Double {
    let bend = time < Self.window ? min(Self.window, end) : end
    guard count > 0, let jumps else { return bend }
    return max(time, min(bend, jumps[head].time + Self.window))
  }

  /// Goes on to a time that is not beyond the next bend.
  mutating func step(to end: Double) {
    sum = max(0, sum + slope * (end - time))
    time = end
    while count > 0, let jumps, jumps[head].time + Self.window <= end {
      levelBefore += jumps[head].size
      head = (head + 1) % capacity
      count -= 1
    }
  }

  /// Goes on to a time.
  mutating func advance(to end: Double) {
    while time < end { step(to: nextBend(before: end)) }
  }

  /// The level jumps now. Two jumps at one instant are one.
  mutating func jump(by size: Double) {
    level += size
    if count > 0, let jumps {
      let last = jumps + (head + count - 1) % capacity
      if last.pointee.time == time {
        last.pointee.size += size
        if last.pointee.size == 0 { count -= 1 }
        return
      }
    }
    if count == capacity { grow() }
    jumps?[(head + count) % capacity] = (time, size)
    count += 1
  }

  private mutating func grow() {
    let room = max(16, 2 * capacity)
    let larger = UnsafeMutablePointer<(time: Double, size: Double)>.allocate(capacity: room)
    if let jumps {
      for index in 0..<count { larger[index] = jumps[(head + index) % capacity] }
      jumps.deallocate()
    }
    (jumps, capacity, head) = (larger, room, 0)
  }

  /// Back to the start; the room for jumps stays.
  mutating func clear() {
    (time, level, levelBefore, sum) = (0, 0, 0, 0)
    (head, count) = (0, 0)
  }

  func free() { jumps?.deallocate() }
}
