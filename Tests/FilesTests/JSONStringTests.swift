import Files
import Foundation
import Testing

@Suite struct JSONStringTests {
  @Test(arguments: [
    "", "plain", "\"\\/", "a\n\r\t\u{0}\u{1F}\u{7F}\u{9F}", "\u{202E}\u{2028}\u{FEFF}\u{E000}\u{E0041}\u{10FFFF}",
    "é漢🎧", "a\u{115F}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
  ])
  func `a text is read back as it was, and nothing invisible is written`(_ text: String) throws {
    let written = JSONString.quoted(text)
    #expect(try JSONDecoder().decode(String.self, from: Data(written.utf8)) == text)
    #expect(!written.unicodeScalars.contains(where: PlainText.isUnprintable))
  }
}
