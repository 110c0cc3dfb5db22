/// A change in who is on duty.
struct StaffEvent: BitwiseCopyable {
  /// Clock seconds.
  var time: Double
  var group: Int32
  /// The person who comes or goes; -1 where only numbers are known.
  var agent: Int32
  /// How many more are on duty; negative for fewer.
  var duty: Int32
  /// How many more are paid.
  var paid: Int32
  /// Whether the person goes on a break of the shift.
  var isBreak = false
}
