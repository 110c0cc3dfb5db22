import Randomness
import Scenarios

/// Which people miss which days.
struct Absence {
  let share: Double
  let stream: StreamID
  let source: Source?

  init(_ group: AgentGroup, _ source: Source?) {
    share = group.absence
    stream = StreamID("agents.\(group.name).absence")
    self.source = source
  }

  func isMissing(person: UInt64, day: Int) -> Bool {
    guard share > 0, let source else { return false }
    // A person's number has up to 41 bits: the shift's place in the file above the person's place on the shift.
    let item = UInt64(UInt16(truncatingIfNeeded: day)) << 48 | person
    return Double(source.words(stream, item: item).0 >> 11) * 0x1p-53 < share
  }

  func present(of scheduled: Int, day: Int) -> Int {
    guard share > 0 else { return scheduled }
    return (0..<scheduled).count { !isMissing(person: UInt64($0), day: day) }
  }
}
