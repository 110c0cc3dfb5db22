/// Texts that somebody might give as a name to deceive a reader, a terminal, a build server or a spreadsheet.
enum HostileText {
  /// One of each kind, by what it tries.
  static let all: [(kind: String, text: String)] = [
    terminal, invisible, lineBreaks, commands, markup, formulas,
    [("10,000 letters", String(repeating: "long", count: 2_500))],
  ].flatMap { $0 }

  private static let terminal: [(kind: String, text: String)] = [
    ("colour", "\u{1B}[31mred"), ("clear the screen", "a\u{1B}[2J\u{1B}[H"), ("title", "\u{1B}]0;t\u{7}"),
    ("link", "\u{1B}]8;;http://x\u{1B}\\a"), ("eight-bit escape", "\u{9B}31m"), ("device control", "\u{90}q\u{9C}"),
    ("backspaces", "good\u{8}\u{8}\u{8}\u{8}bad"), ("bell", "a\u{7}"), ("null", "a\u{0}b"), ("delete", "a\u{7F}b"),
  ]

  private static let invisible: [(kind: String, text: String)] = [
    ("right to left override", "a\u{202E}b"), ("left to right override", "\u{202D}b"), ("embedding", "a\u{202B}b"),
    ("isolate", "a\u{2067}b\u{2069}"), ("first strong isolate", "\u{2068}b"), ("right to left mark", "a\u{200F}"),
    ("Arabic letter mark", "a\u{61C}b"), ("no space", "a\u{200B}b"), ("joiner", "a\u{200D}b"),
    ("soft hyphen", "a\u{AD}b"), ("byte order mark", "a\u{FEFF}b"), ("word joiner", "a\u{2060}b"),
    ("tag", "a\u{E0001}\u{E0061}"), ("annotation", "a\u{FFF9}b\u{FFFB}"), ("private use", "a\u{E000}"),
    ("no character", "a\u{378}"),
  ]

  private static let lineBreaks: [(kind: String, text: String)] = [
    ("line feed", "a\nb"), ("carriage return", "good\rbad"), ("both", "a\r\nb"), ("vertical tab", "a\u{B}b"),
    ("form feed", "a\u{C}b"), ("next line", "a\u{85}b"), ("line separator", "a\u{2028}b"),
    ("paragraph separator", "a\u{2029}b"), ("tab", "a\tb"),
  ]

  private static let commands: [(kind: String, text: String)] = [
    ("annotation of GitHub", "::error::forged"), ("annotation on a line", "a\n::error file=x::forged"),
    ("annotation in per cent", "a%0A::error::forged"), ("command of Azure", "##[error]forged"),
    ("service message", "##teamcity[buildProblem description='forged']"), ("substitution", "$(touch forged)`id`"),
    ("quotes", "a'; touch forged; 'b\""),
  ]

  private static let markup: [(kind: String, text: String)] = [
    ("end of CDATA", "a]]>b"), ("script", "<script>alert(1)</script>"), ("comment", "<!-- a --"),
    ("entity", "&lt;&#27;"), ("cells", "a|b|c"), ("code", "a```b"), ("link in Markdown", "[a](javascript:b)"),
    ("list", "- a"), ("numbered list", "1. a"), ("heading", "# a"),
  ]

  private static let formulas: [(kind: String, text: String)] = [
    ("equals", "=cmd|'/c calc'!A1"), ("plus", "+1+1"), ("minus", "-1+1"), ("at", "@SUM(1)"), ("tab before", "\t=1+1"),
    ("return before", "\r=1+1"), ("full width", "＝1+1"),
  ]
}
