import Mathematics
import Testing

@Suite struct SearchTests {
  @Test(arguments: [0, 1, 17, 500, 999, 1000], [-5, 0, 17, 400, 1000, 5000])
  func `the first number that holds is found from any guess, in a few questions`(truth: Int, guess: Int) {
    var questions = 0
    let found = Search.first(in: 0...1000, near: guess, step: 1) {
      questions += 1
      return $0 >= truth
    }
    #expect(found == truth)
    #expect(questions <= 22)
  }

  @Test func `what holds nowhere is not found`() {
    #expect(Search.first(in: 3...9, near: 5, step: 100) { _ in false } == nil)
  }

  @Test(arguments: [1e-9, 0.3, 7, 1e12])
  func `the last number that holds is found across orders of magnitude`(truth: Double) {
    #expect(Search.last(from: 0, to: 1e15) { $0 <= truth } == truth)
    #expect(Search.last(from: 0, to: truth) { _ in true } == truth)
  }

  @Test func `roots are found to the last digits`() {
    let root = Search.root(from: 0, to: 2) { $0 * $0 - 2 }
    #expect(abs(root / 1.4142135623730951 - 1) < 1e-14)
    #expect(Search.root(from: -1, to: 3) { $0 } == 0)
    // Flat nearly everywhere: halving takes over.
    let flat = Search.root(from: 0, to: 1) { $0 < 0.7 ? -1e-300 : 1 }
    #expect(abs(flat - 0.7) < 1e-14)
  }
}
