import Reports
import Testing

@Suite struct ProgressPaceTests {
  /// The seconds at which something is said, when it is asked every tenth of a second for a time.
  private func said(isWatched: Bool, seconds: Int) -> [Double] {
    var pace = ProgressPace(isWatched: isWatched)
    return (0...(10 * seconds)).filter { pace.isDue(at: .milliseconds(100 * $0)) }.map { Double($0) / 10 }
  }

  @Test func `a log gets a line every ten seconds, and none of a short run`() {
    #expect(said(isWatched: false, seconds: 35) == [10, 20, 30])
    #expect(said(isWatched: false, seconds: 9) == [])
  }

  @Test func `a terminal is brought up to date a few times a second after the first one`() {
    #expect(said(isWatched: true, seconds: 2) == [1, 1.2, 1.4, 1.6, 1.8, 2])
  }
}
