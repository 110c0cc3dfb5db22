import Files
import Foundation
import Testing

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
