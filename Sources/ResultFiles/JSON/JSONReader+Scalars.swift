extension JSONReader {
  // MARK: - Numbers

  /// Reads a number to the nearest double.
  mutating func number() throws(Fault) -> Double {
    let start = position
    let isNegative = take("-")
    var digits = DigitSum()
    let whole = position
    try skipDigits(into: &digits)
    if bytes[whole] == UInt8(ascii: "0"), position - whole > 1 {
      throw Fault(offset: start, message: "a number has no zeros in front")
    }
    if take(".") {
      let point = position
      try skipDigits(into: &digits)
      digits.decimals = position - point
    }
    if take("e") || take("E") {
      digits.isExact = false
      if !take("+") { _ = take("-") }
      var exponent = DigitSum()
      try skipDigits(into: &exponent)
    }
    if let value = digits.value { return isNegative ? -value : value }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Fault(offset: start, message: "a number is too large")
    }
    return value
  }

  private mutating func skipDigits(into digits: inout DigitSum) throws(Fault) {
    guard let first = next, Self.isDigit(first) else { throw fault("a digit") }
    while let byte = next, Self.isDigit(byte) {
      digits.append(byte - UInt8(ascii: "0"))
      position += 1
    }
  }

  /// A number of few digits: both it and the power of ten are exact doubles then, so that one division rounds correctly.
  /// Source: W. D. Clinger, *How to read floating point numbers accurately*, PLDI 1990.
  private struct DigitSum {
    private var sum: UInt64 = 0
    private var count = 0
    var decimals = 0
    var isExact = true

    mutating func append(_ digit: UInt8) {
      count += 1
      if count <= 15 { sum = sum * 10 + UInt64(digit) }
    }

    /// The number; nil where it takes more care.
    var value: Double? {
      guard isExact, count <= 15 else { return nil }
      return Double(sum) / Self.powers[decimals]
    }

    private static let powers: [Double] = (0...15).map { exponent in
      (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }
  }

  // MARK: - Texts

  /// Reads a text in quotes.
  mutating func string() throws(Fault) -> String {
    position += 1
    var start = position
    var decoded: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        decoded += bytes[start..<position]
        position += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += bytes[start..<position]
        decoded += Array(String(try escaped()).utf8)
        start = position
      case 0..<0x20: throw Fault(offset: position, message: "a text has a line break or another control character")
      default: position += 1
      }
    }
    throw fault("the end of a text")
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = next else { throw fault("the rest of an escape") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw Fault(offset: start, message: "a text has an escape that JSON does not know")
    }
  }

  /// The scalar of one `\uXXXX`, or of two that are a surrogate pair.
  private mutating func scalar(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\u") {
      let second = try hexadecimal()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw Fault(offset: start, message: "a text has half a surrogate pair")
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault("a hexadecimal digit")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
