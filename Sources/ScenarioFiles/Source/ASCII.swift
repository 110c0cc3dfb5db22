/// The bytes that YAML gives a meaning.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let question = UInt8(ascii: "?")
  static let ampersand = UInt8(ascii: "&")
  static let asterisk = UInt8(ascii: "*")
  static let exclamation = UInt8(ascii: "!")

  var isBlank: Bool {
    self == .space || self == .tab || self == .newline || self == .carriageReturn
  }

  var endsName: Bool {
    isBlank || [.comma, .openBracket, .closeBracket, .openBrace, .closeBrace].contains(self)
  }
}
