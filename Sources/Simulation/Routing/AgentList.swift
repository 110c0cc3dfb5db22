/// Some agents in order.
struct AgentList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1
}
