import Foundation
import Scenarios
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("plain – text, 80 % ± 2: 漢字 🎧 é", "plain – text, 80 % ± 2: 漢字 🎧 é"), ("", ""), ("08:00", "08:00"),
    ("\u{1B}[31mred", #"\u{1b}[31mred"#), ("a\nb\r\tc", #"a\u{a}b\u{d}\u{9}c"#),
    ("\u{0}\u{7F}\u{85}\u{9B}", #"\u{0}\u{7f}\u{85}\u{9b}"#),
    ("a\u{202E}b\u{2066}", #"a\u{202e}b\u{2066}"#),
    ("\u{FEFF}\u{200B}\u{AD}\u{E0041}", #"\u{feff}\u{200b}\u{ad}\u{e0041}"#),
    ("\u{2028}\u{2029}\u{E000}\u{378}", #"\u{2028}\u{2029}\u{e000}\u{378}"#),
    ("::error::x", #"\u{3a}:error\u{3a}:x"#), (":::", #"\u{3a}\u{3a}:"#), ("##[error]", #"\u{23}#[error]"#),
  ])
  func `a text stays on its line and begins no command`(_ text: String, _ plain: String) {
    #expect(PlainText.line(text) == plain)
    #expect(PlainText.line(plain) == plain)
  }

  @Test func `no character of Unicode gets through that is not seen`() {
    let unprintable = (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init).filter(PlainText.isUnprintable)
    #expect(unprintable.count > 6_400)
    #expect(unprintable.allSatisfy { !PlainText.line("a\($0)b").unicodeScalars.contains($0) })
  }
}

@Suite struct JSONStringTests {
  @Test(arguments: [
    "", "plain", "\"\\/", "a\n\r\t\u{0}\u{1F}\u{7F}\u{9F}", "\u{202E}\u{2028}\u{FEFF}\u{E000}\u{E0041}\u{10FFFF}",
    "é漢🎧",
  ])
  func `a text is read back as it was, and nothing invisible is written`(_ text: String) throws {
    let written = JSONString.quoted(text)
    #expect(try JSONDecoder().decode(String.self, from: Data(written.utf8)) == text)
    #expect(!written.unicodeScalars.contains(where: PlainText.isUnprintable))
  }
}

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("planned.yaml", "planned.yaml"), ("/a/b-c_1.yaml", "/a/b-c_1.yaml"), ("", "''"), ("a b", "'a b'"),
    ("it's", #"'it'\''s'"#), ("$(x)`y`;z", "'$(x)`y`;z'"), ("Büro.yaml", "'Büro.yaml'"),
    ("a\nb", #"$'a\x0ab'"#), ("\u{202E}'", #"$'\xe2\x80\xae\x27'"#),
  ])
  func `a word is quoted where a shell would change it`(_ word: String, _ quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"),
    arguments: ["a b", "it's", "$(x)`y`\"", "-n", "a\nb\t'\u{1B}", "é漢🎧\u{202E}", "\\", "*?[a]~!#"])
  func `a shell reads the word that was meant`(_ word: String) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "printf '%s' \(ShellWord.quoted(word))"]
    process.standardOutput = output
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self) == word)
  }
}
