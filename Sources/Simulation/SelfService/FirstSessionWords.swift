/// The random words of the first session of a type's next contact, drawn before it comes.
struct FirstSessionWords: BitwiseCopyable {
  var number: UInt64 = .max
  var words: (UInt64, UInt64) = (0, 0)
}
