/// A group's links in the list of groups that are to be dispatched.
struct DispatchLink: BitwiseCopyable {
  var next: Int32 = -1
  var previous: Int32 = -1
  var isListed = false
}
