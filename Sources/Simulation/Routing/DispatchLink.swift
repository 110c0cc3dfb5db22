/// A group's place in the row of those that look at what waits.
struct RowPlace: BitwiseCopyable {
  var next: Int32 = -1
  var previous: Int32 = -1
  var isInRow = false
}
