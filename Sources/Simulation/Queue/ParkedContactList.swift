/// Some parked contacts in the order of their arrival.
struct ParkedContactList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1

  @inline(__always)
  var isEmpty: Bool { first < 0 }
}
