import Testing
import Validation

@Suite struct ReportTests {
  @Test func `the report names every case and what was not simulated`() throws {
    let report = try Reference.validation.get()
    let text = report.markdown
    for chapter in report.chapters {
      #expect(text.contains("\n## \(chapter.file.name): \(chapter.file.model)\n"))
      for result in chapter.results { #expect(text.contains("\n| \(result.id) | ")) }
    }
    #expect(text.contains("| C_200cph_aht180_n10_T20 | not simulated: there is no steady state |"))
    #expect(text.contains("**Theory and simulation agree.**"))
    #expect(text.contains("Made by `swift run -c release sira-bench validation`."))
  }

  @Test func `what chance cannot change is marked as equal`() throws {
    #expect(
      try Reference.validation.get().markdown.contains(
        "\n| A_200_aht180_pat120_n10_K10_T20 | wait_mean | 0 | 0 | – | = |\n"))
  }

  @Test func `what too few contacts tell of has no score`() throws {
    let text = try Reference.validation.get().markdown
    #expect(text.contains("| A_1200_aht300_pat180_n95_K150_T20 | blocked | "))
    #expect(text.contains("| rare (1) |\n"))
  }
}
