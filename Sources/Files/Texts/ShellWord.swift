/// Words of a command that somebody is told to run.
package enum ShellWord {
  /// A word as a shell takes it, on one line: as it is where no shell would change it, else in quotes; with codes in
  /// bash's notation where quotes do not help.
  package static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.utf8.allSatisfy(isSafe) { return word }
    guard PlainText.line(word) != word else {
      return "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
    let bytes = word.utf8.map { byte in
      isSafe(byte) ? String(Unicode.Scalar(byte)) : #"\x"# + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "$'" + bytes.joined() + "'"
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
