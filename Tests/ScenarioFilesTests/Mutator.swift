/// Damages text in ways that files get damaged, and in ways that attackers think of; the same for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Damages the text once.
  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    switch below(8) {
    case 0: bytes[below(bytes.count)] ^= UInt8(1 << below(8))
    case 1: bytes[below(bytes.count)] = UInt8(below(256))
    case 2: insert(Self.tokens[below(Self.tokens.count)], into: &bytes)
    case 3: deleteLine(&bytes)
    case 4: duplicateLine(&bytes)
    case 5: swapLines(&bytes)
    case 6: blowUpNumber(&bytes)
    default: bytes.removeLast(below(bytes.count))
    }
  }

  private mutating func insert(_ token: String, into bytes: inout [UInt8]) {
    bytes.insert(contentsOf: Array(token.utf8), at: below(bytes.count + 1))
  }

  private mutating func deleteLine(_ bytes: inout [UInt8]) {
    edit(&bytes) { lines, mutator in lines.remove(at: mutator.below(lines.count)) }
  }

  private mutating func duplicateLine(_ bytes: inout [UInt8]) {
    edit(&bytes) { lines, mutator in
      lines.insert(lines[mutator.below(lines.count)], at: mutator.below(lines.count))
    }
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    edit(&bytes) { lines, mutator in lines.swapAt(mutator.below(lines.count), mutator.below(lines.count)) }
  }

  private mutating func edit(_ bytes: inout [UInt8], _ change: (inout [[UInt8]], inout Mutator) -> Void) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    change(&lines, &self)
    bytes = Array(lines.joined(separator: [10]))
  }

  private mutating func blowUpNumber(_ bytes: inout [UInt8]) {
    let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
    guard !digits.isEmpty else { return }
    let place = digits[below(digits.count)]
    let digit = bytes[place]
    switch below(4) {
    case 0: bytes.insert(contentsOf: [UInt8](repeating: digit, count: 1 + below(30)), at: place)
    case 1: bytes.insert(contentsOf: Array("e\(below(400))".utf8), at: place + 1)
    case 2: bytes.insert(45, at: place)
    default: bytes.remove(at: place)
    }
  }

  /// A number from 0 to below a limit (SplitMix64; S. Vigna).
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) % UInt64(max(limit, 1)))
  }

  private static let tokens = [
    "[", "]", "{", "}", ":", ": ", ",", "- ", "? ", "&a ", "*a ", "!!int ", "|", ">", "#", "\"", "'", "%", "@", "\t",
    "\r", "\n", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "---\n", "...\n", "<<: ", "null", "~", "yes", "never",
    ".nan",
    ".inf", "-", "0x", "1e999", "9999999999d", "1h30m", "100%", "120/h", "Mon 25:00", "2026-02-30T08:00", "[[[[[[[[[[",
    "{a: {b: {c: {", "extends: mutant.yaml\n", "extends: multilingual-desk.yaml\n",
    "file: week-24x7.csv, column: service",
    "empirical: {file: week-24x7.csv, column: faults}", "mixture: [{share: 50%, of: ", "counts", "staff", "horizon:",
    "é", "👩‍💻",
  ]
}
