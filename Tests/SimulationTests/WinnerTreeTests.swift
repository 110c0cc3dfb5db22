import Simulation
import Testing

@Suite struct WinnerTreeTests {
  @Test(arguments: [1, 2, 3, 7, 64, 100, 1000, 4096, 5000])
  func `the winner is the least of all times, and of equal times the least number`(players: Int) {
    let arena = Arena()
    let tree = WinnerTree(players, arena: arena)
    var times = [Double](repeating: .infinity, count: players)
    var chance = Chance(seed: players)
    #expect(tree.time == .infinity)
    for step in 0..<2000 {
      let player = chance.whole(0...players - 1)
      // Whole seconds, so that many are equal; some never.
      let time = chance.happens(0.2) ? .infinity : Double(chance.whole(0...50))
      tree.set(player, time)
      times[player] = time
      let least = times.min() ?? .infinity
      guard tree.time == least, least == .infinity || tree.winner == times.firstIndex(of: least) else {
        Issue.record("step \(step): \(tree.winner) at \(tree.time), expected \(least)")
        return
      }
    }
    #expect(tree.isSound)
    tree.clear()
    #expect(tree.time == .infinity)
    withExtendedLifetime(arena) {}
  }

  @Test func `times are rounded up, by less than a microsecond in a day`() {
    let arena = Arena()
    let tree = WinnerTree(100, arena: arena)
    var chance = Chance(seed: 1)
    for _ in 0..<10_000 {
      let time = chance.real(0...86_400)
      let rounded = tree.rounded(time)
      #expect(rounded >= time && rounded - time < 1e-7)
      #expect(tree.rounded(rounded) == rounded)
      tree.set(7, time)
      #expect(tree.time == rounded && tree.winner == 7)
    }
    for time in [0, 1, 86_400, 604_800.25, .infinity] { #expect(tree.rounded(time) == time) }
    withExtendedLifetime(arena) {}
  }

  @Test func `nobody never has an event`() {
    let arena = Arena()
    #expect(WinnerTree(0, arena: arena).time == .infinity)
    withExtendedLifetime(arena) {}
  }
}
