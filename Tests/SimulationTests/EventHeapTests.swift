import Simulation
import Testing

@Suite struct EventHeapTests {
  private static let kinds = [EventKind.trunkFree, .overflow, .nextContact, .abandonment]

  @Test(arguments: [1, 10, 255, 256, 257, 5000])
  func `events come out in the order of a sort`(count: Int) {
    var heap = EventHeap()
    defer { heap.free() }
    var chance = Chance(seed: count)
    for _ in 0..<3 {
      var events: [HeapEvent] = []
      for index in 0..<count {
        let event = HeapEvent(
          Double(chance.whole(0...count / 3)), chance.one(of: Self.kinds), subject: chance.whole(0...1000),
          number: index)
        events.append(event)
        heap.add(event)
      }
      #expect(heap.count == count && heap.isSound)
      for event in events.sorted(by: { ($0.time, $0.what) < ($1.time, $1.what) }) {
        guard heap.first.time == event.time, heap.first.what == event.what else {
          Issue.record("\(heap.first) before \(event)")
          return
        }
        heap.removeFirst()
      }
      #expect(heap.first.time == .infinity)
    }
  }

  @Test func `adding and removing in turn keeps the order`() {
    var heap = EventHeap()
    defer { heap.free() }
    var naive: [Double] = []
    var chance = Chance(seed: 3)
    for _ in 0..<5000 {
      if chance.happens(0.55) || naive.isEmpty {
        let time = chance.real(0...1000)
        heap.add(HeapEvent(time, .overflow, subject: 0))
        naive.append(time)
      } else {
        heap.removeFirst()
        naive.remove(at: naive.indices.min { naive[$0] < naive[$1] } ?? 0)
      }
      #expect(heap.first.time == naive.min() ?? .infinity)
    }
    heap.clear()
    #expect(heap.first.time == .infinity && heap.count == 0)
  }

  @Test func `at one instant staff comes before lines, opened skills and abandonments`() {
    let events = Self.kinds.map { HeapEvent(5, $0, subject: 1000 - Int($0.rawValue), number: 7) }
    for (earlier, later) in zip(events, events.dropFirst()) { #expect(earlier < later && !(later < earlier)) }
    #expect(events.map(\.isAbandonment) == [false, false, false, true])
  }

  @Test func `an event remembers for whom it is`() {
    let event = HeapEvent(1, .abandonment, subject: 0xFFFFF, number: 0xFF_FFFF_FFFF)
    #expect(event.subject == 0xFFFFF)
    #expect(event.number == 0xFF_FFFF_FFFF)
    #expect(event.isAbandonment)
  }

  @Test func `of one kind at one instant issues go in the order in which they came up`() {
    let early = HeapEvent(5, .transfer, order: 7, issue: 0xFFFFF)
    let late = HeapEvent(5, .transfer, order: 8, issue: 0)
    #expect(early < late)
    #expect(early < HeapEvent(5, .nextContact, order: 1, issue: 0))
    #expect(early.order == 7 && early.issue == 0xFFFFF)
  }
}
