import Files
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("plain – text, 80 % ± 2: 漢字 🎧 é", "plain – text, 80 % ± 2: 漢字 🎧 é"), ("", ""), ("08:00", "08:00"),
    ("\u{1B}[31mred", #"\u{1b}[31mred"#), ("a\nb\r\tc", #"a\u{a}b\u{d}\u{9}c"#),
    ("\u{0}\u{7F}\u{85}\u{9B}", #"\u{0}\u{7f}\u{85}\u{9b}"#),
    ("a\u{202E}b\u{2066}", #"a\u{202e}b\u{2066}"#),
    ("\u{FEFF}\u{200B}\u{AD}\u{E0041}", #"\u{feff}\u{200b}\u{ad}\u{e0041}"#),
    ("\u{2028}\u{2029}\u{E000}\u{378}", #"\u{2028}\u{2029}\u{e000}\u{378}"#),
    ("a\u{115F}b\u{3164}c\u{34F}d\u{17B4}e\u{180B}", #"a\u{115f}b\u{3164}c\u{34f}d\u{17b4}e\u{180b}"#), ("❤️ ✈︎", "❤️ ✈︎"),
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

  @Test func `marks that pile up over a letter show as codes from the seventh on`() {
    let flood = "a" + String(repeating: "\u{301}", count: 1000) + "b\u{302}"
    let plain = PlainText.line(flood)
    #expect(plain.unicodeScalars.count { $0 == "\u{301}" } == 6)
    #expect(plain.hasPrefix("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\\u{301}\\u{301}"))
    #expect(plain.hasSuffix("\\u{301}b\u{302}"))
    #expect(PlainText.line(plain) == plain)
    #expect(PlainText.line("a" + String(repeating: "\u{20DD}\u{20DE}", count: 4)).hasSuffix("\\u{20dd}\\u{20de}"))
  }

  @Test(arguments: ["שָׁ֔לוֹם", "ệ", "เก็บ", "नमस्ते", "བསྒྲུབས", "Z̀́̂", "한글", "العَرَبِيَّة"])
  func `words of any script stay as they are`(_ word: String) {
    #expect(PlainText.line(word) == word)
  }
}
