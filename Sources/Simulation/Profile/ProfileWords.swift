/// What is known before a type's next contact comes: its row, and the random words from which four contacts, one after the
/// other, draw theirs.
struct ProfileWords: BitwiseCopyable {
  /// The contacts' number ÷ 4.
  var block: UInt64 = .max
  var words: (UInt64, UInt64) = (0, 0)
  /// The number of the next contact, and its row.
  var number: UInt64 = .max
  var row: UInt16 = 0
}
