import Randomness
import TestSupport
import Testing

@Suite struct StreamTests {
  let source = Source(seed: 7, replication: 3)
  let talk = StreamID("contacts.support.talk")

  @Test func `an item gives the same words whenever it is asked`() {
    let forward = (0..<1000).map { source.words(talk, item: $0) }
    let backward = (0..<1000).reversed().map { source.words(talk, item: $0) }.reversed()
    #expect(zip(forward, backward).allSatisfy { $0 == $1 })
    #expect(Source(seed: 7, replication: 3).words(talk, item: 500) == forward[500])
  }

  @Test func `a copy of the draws gives the same words`() {
    var first = source.draws(talk, item: 1)
    _ = first.next()
    var second = first
    #expect((0..<99).map { _ in first.next() } == (0..<99).map { _ in second.next() })
  }

  @Test func `no word of an item occurs twice`() {
    var seen: Set<UInt64> = []
    for stream in ["talk", "wrap", "patience"].map(StreamID.init) {
      for item in 0..<200 as Range<UInt64> {
        let words = source.words(stream, item: item)
        var more = source.draws(stream, item: item)
        for word in [words.0, words.1] + (0..<100).map({ _ in more.next() }) {
          #expect(seen.insert(word).inserted)
        }
      }
    }
  }

  @Test func `an item never runs into the words of another stream or of itself`() {
    var more = source.draws(talk, item: 1)
    var seen: Set<UInt64> = []
    for _ in 0..<300_000 {
      seen.insert(more.next())
    }
    #expect(seen.count == 300_000)
  }

  @Test func `a name keeps its stream and leaves room for the block number`() {
    #expect(StreamID("a") == StreamID("a"))
    let names = (0..<10_000).map { "contacts.type\($0).arrivals" }
    #expect(Set(names.map(StreamID.init)).count == names.count)
    #expect(names.allSatisfy { StreamID($0).bits & 0xFFFF == 0 })
  }

  /// One bit of the question, wherever it is, changes half of the answer.
  @Test(arguments: ["seed", "replication", "item", "stream"])
  func `neighbours share nothing`(varied: String) {
    var changed = 0
    for round in 0..<200 as Range<UInt64> {
      func words(_ step: UInt64) -> (UInt64, UInt64) {
        func at(_ name: String) -> UInt64 { varied == name ? round + step : 5 }
        return Source(seed: at("seed"), replication: at("replication"))
          .words(StreamID("stream \(at("stream"))"), item: at("item"))
      }
      let (here, there) = (words(0), words(1))
      changed += (here.0 ^ there.0).nonzeroBitCount + (here.1 ^ there.1).nonzeroBitCount
    }
    #expect(
      ZTest.standard.accepts(
        Double(changed), expected: 200 * 64, standardError: binomialDeviation(200 * 128, 0.5)))
  }

  @Test func `units stay inside their bounds and have the moments of a uniform`() {
    var more = source.draws(talk, item: 9)
    let units = (0..<100_000).map { _ in more.unit() }
    #expect(units.allSatisfy { $0 > 0 && $0 < 1 })
    let mean = units.reduce(0, +) / 100_000
    #expect(ZTest.standard.accepts(mean, expected: 0.5, standardError: (1.0 / 12 / 100_000).squareRoot()))
  }
}
