import Files
import Planning
import ResultFiles
import Statistics
import Testing

@Suite struct BrokenBaselineTests {
  private static let text = BaselineFile.text(BaselineExample.small)
  private static let advice = "; restore the file, or remove it and accept the results again with --accept"

  @Test(arguments: [
    (
      "sira.baseline/1", "sira.baseline/2",
      "a.json: error: format: is in format 'sira.baseline/2', but this sira reads sira.baseline/1"
    ),
    ("sira.baseline/1", "sira.results/1", "a.json: error: format: is not a baseline, but 'sira.results/1'"),
    ("\"format\"", "\"frmat\"", "a.json: error: is not a baseline: it does not say which format it is in"),
    ("\"engine\": \"sira 0.1.0\",\n", "", "a.json: error: lacks the key 'engine'"),
    ("\"engine\"", "\"motor\"", "a.json: error: motor: is not a key of this format"),
    ("\"engine\"", "\"seed\"", "a.json: error: the key 'seed' appears twice"),
    (
      "18446744073709551615", "-1",
      "a.json: error: seed: must be a whole number from 0 to 18446744073709551615"
    ),
    (
      "18446744073709551615", "true",
      "a.json: error: seed: must be a whole number"
    ),
    (
      "\"replications\": 3", "\"replications\": 0",
      "a.json: error: replications: must be a whole number from 1 to 1000000, not 0"
    ),
    (
      "\"replications\": 3", "\"replications\": 4",
      "a.json: error: contacts.support.service_level.sums: holds 3 numbers, but there are 4 replications"
    ),
    (
      "\"of\": [100, 110, 0]", "\"of\": [100, 110]",
      "a.json: error: contacts.support.service_level.of: holds 2 numbers, but there are 3 replications"
    ),
    (
      "\"of\": [100, 110, 0]", "\"of\": [100, 110, -2]",
      "a.json: error: contacts.support.service_level.of: is -2.0 in replication 3, but counts are not below 0"
    ),
    (
      "[100, 110, 0]}", "[100, 1e999, 0]}",
      "a.json: error: records.0.of: holds something that is not a number, or a number beyond 1e308"
    ),
    ("[100, 110, 0]}", "[100, NaN, 0]}", "a.json: error: is not valid JSON"),
    (
      "[100, 110, 0]}", "[100, null, 0]}",
      "a.json: error: records.0.of.1: must be a number, not null"
    ),
    (
      "\"mean\": 70,", "\"mean\": 71,",
      "a.json: error: contacts.support.offered.mean: is not that of the sums (70.0)"
    ),
    (
      "[100, 110, 0]}\n", "[100, 120, 0]}\n",
      "a.json: error: contacts.support.offered.mean: is not that of the sums (73.33333333333333)"
    ),
    (
      "\"standard_error\": 35.1", "\"standard_error\": 36.1",
      "a.json: error: contacts.support.offered.standard_error: is not that of the sums (35.11884584284246)"
    ),
    (
      "\"standard_error\": 35.11884584284246", "\"standard_error\": null",
      "a.json: error: contacts.support.offered.standard_error: is not that of the sums (35.11884584284246)"
    ),
    (
      "contacts.support.offered", "contacts.support.service_level",
      "a.json: error: records.1.key: 'contacts.support.service_level' appears twice"
    ),
    (
      "{\"key\": \"agents.desk.staff\", \"value\": \"20\"}", "[]",
      "a.json: error: settings.0: must be an object"
    ),
    ("\"value\": \"20\"", "\"value\": 20", "a.json: error: settings.0.value: must be a text"),
    ("}\n  ]\n}", "}\n  ]\n}}", "a.json: error: is not valid JSON"),
  ])
  func `what is wrong is said with its key and what to do`(part: String, other: String, message: String) throws {
    #expect(Self.text.contains(part))
    // Only the first of all places, or the last where the example means that one.
    let range = try #require(
      part.hasPrefix("[100, 110, 0]}\n") ? Self.text.ranges(of: part).last : Self.text.firstRange(of: part))
    #expect(try problem(Self.text.replacingCharacters(in: range, other)) == message + Self.advice)
  }

  @Test func `a merge conflict is called one, at its line`() throws {
    for mark in ["<<<<<<< HEAD\n", "||||||| 1f3a\r\n", ">>>>>>> other\n", "<<<<<<<\n"] {
      let text = Self.text.replacing("    {\"key\": \"contacts.support.offered\"", with: mark + "    {\"key\": \"x\"")
      #expect(try problem(text) == "a.json:14:1: error: holds a merge conflict; resolve it")
    }
  }

  @Test(arguments: [
    ("{\"key\": \"a\", \"measure\": \"asa\"}", "goals.0: has neither 'at_least' nor 'at_most'"),
    (
      "{\"key\": \"a\", \"measure\": \"asaa\", \"at_most\": 3}",
      "goals.0.measure: 'asaa' is no measure that this sira knows"
    ),
    (
      "{\"key\": \"a\", \"measure\": \"asa\", \"at_most\": 3, \"definition\": \"any\"}",
      "goals.0.definition: 'any' is no definition of a service level that this sira knows"
    ),
    ("{\"key\": \"a\", \"measure\": \"asa\", \"atmost\": 3}", "goals.0.atmost: is not a key of this format"),
    (
      "{\"key\": \"a\", \"measure\": \"asa\", \"at_most\": \"3\"}", "goals.0.at_most: must be a number"
    ),
  ])
  func `a goal that cannot be read is named`(line: String, message: String) throws {
    let text = Self.text.replacing(
      "  \"records\": [", with: "  \"promises\": [], \"goals\": [\(line)],\n  \"records\": [")
    #expect(try problem(text) == "a.json: error: " + message + Self.advice)
    let half = Self.text.replacing("  \"records\": [", with: "  \"promises\": [],\n  \"records\": [")
    #expect(try problem(half) == "a.json: error: lacks the key 'goals'" + Self.advice)
  }

  @Test func `a baseline without measures would let everything pass`() throws {
    let text =
      #"{"format": "sira.baseline/1", "scenario": "", "hash": "", "engine": "", "seed": 1, "#
      + #""replications": 9, "settings": [], "records": []}"#
    #expect(try problem(text).hasPrefix("a.json: error: records: holds no measure; "))
  }

  @Test func `a baseline of another scenario is refused`() throws {
    let error = try #require(throws: FileProblem.self) {
      try BaselineFile.read(Array(Self.text.utf8), file: "a.json", of: "Bank\u{1B}[1m")
    }
    #expect(
      error.description == "a.json: error: scenario: the baseline is of 'Support line', not of 'Bank\\u{1b}[1m'"
        + Self.advice)
  }

  @Test func `a file that is cut off anywhere is no baseline`() throws {
    let bytes = Array(Self.text.utf8)
    // Without the last line break it is still whole.
    for count in 0..<bytes.count - 1 {
      let error = try #require(throws: FileProblem.self, "cut after \(count) bytes") {
        try BaselineFile.read(Array(bytes.prefix(count)), file: "a.json")
      }
      #expect(error.message.contains("cut off"), "cut after \(count) bytes: \(error)")
    }
    #expect(try BaselineFile.read(bytes.dropLast(), file: "a.json") == BaselineExample.small)
  }

  @Test func `a changed byte is refused or changes nothing but names`() throws {
    let bytes = Array(Self.text.utf8)
    for index in bytes.indices {
      for byte: UInt8 in [0, 0x20, 0x22, 0x2C, 0x31, 0x39, 0x5B, 0x5C, 0x7D, 0x80, 0xFF] where byte != bytes[index] {
        var broken = bytes
        broken[index] = byte
        guard let read = try? BaselineFile.read(broken, file: "a.json") else { continue }
        // A last digit of a sum may pass; what it does to the mean is beyond all digits that count.
        for (one, other) in zip(read.records, BaselineExample.small.records) {
          for (pair, expected) in zip(one.pairs, other.pairs) {
            #expect((pair.x - expected.x).magnitude < 1e-6, "byte \(index) as \(byte)")
            #expect(pair.y == expected.y, "byte \(index) as \(byte)")
          }
        }
      }
    }
  }

  private func problem(_ text: String) throws -> String {
    try #require(throws: FileProblem.self) {
      try BaselineFile.read(Array(text.utf8), file: "a.json")
    }.description
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, _ other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

extension BaselineFile {
  fileprivate static func read(_ bytes: ArraySlice<UInt8>, file: String) throws -> Baseline {
    try read(Array(bytes), file: file)
  }
}
