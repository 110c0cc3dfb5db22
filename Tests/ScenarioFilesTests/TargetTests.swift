import ScenarioFiles
import Testing

@Suite struct TargetTests {
  @Test func `a target is a share and a time`() throws {
    let target = try TargetText.parse("80%/20s")
    #expect(target.share == 0.8)
    #expect(target.within == 20)
    #expect(try TargetText.parse("0.9/1m30s").within == 90)
  }

  @Test(arguments: [
    ("80%", "'80%' is not a target; write for example 80%/20s: answer 80 % within 20 s"),
    ("80/20", "'80/20' has no units; write 80%/20s"),
    ("80%/20", "20 needs a unit: write 20s, 20m or 20h"),
    ("eighty/20s", "'eighty' is not a share; write for example 80% or 0.8"),
  ])
  func `what is wrong with a target is said`(text: String, message: String) {
    #expect {
      try TargetText.parse(text)
    } throws: {
      ($0 as? Misfit)?.message == message
    }
  }

  @Test func `a rate is also known as it was said`() throws {
    let rate = try RateText.parts(of: "100/30m")
    #expect(rate.count == 100)
    #expect(rate.period == 1800)
    #expect(try RateText.parse("100/30m") == 100 / 1800)
  }
}
