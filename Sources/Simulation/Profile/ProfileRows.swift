/// The rows of some contacts of a type that begin an issue one after the other, which are found together: no event waits for
/// the generator, and the processor works on several of its blocks at a time.
struct ProfileRows: BitwiseCopyable {
  /// How many contacts are drawn together.
  static let count = 32
  /// The number of the first contact ÷ ``count``.
  var block: UInt64 = .max
  /// By contact.
  let rows: UnsafeMutablePointer<UInt16>
}
