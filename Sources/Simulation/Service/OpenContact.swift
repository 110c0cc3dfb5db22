/// A contact that an agent holds beside others.
struct OpenContact: BitwiseCopyable {
  /// The work that is left, at full pace, s.
  var remaining = 0.0
  /// When the agent began it, and the order in which contacts were begun.
  var start = 0.0
  var order = 0
  /// The cell of its totals, and the interval in which the agent began it.
  var cell: Int32 = 0
  var interval: Int32 = 0
  /// The trunk group of which a trunk is held to the end of the talk; -1 for none.
  var trunkGroup: Int32 = -1
  /// Whether the customer has left in silence: it takes time but no work, so nothing slows it.
  var isSilent = false
  /// Whether the run goes on until it is done.
  var isMeasured = false
  /// Whether something depends on the end of the talk: an issue or a trunk. Then `remaining` is what is left of the
  /// talk.
  var isTalk = false
  /// Its issue, until it is over; -1 for none.
  var issue: Int32 = -1
  /// Since when the agent has stayed with a contact that was passed on.
  var keptSince = 0.0
  /// The wrap that follows the talk, where something depends on the talk's end, s.
  var wrap = 0.0
  /// Whether it came back because nothing was solved, and whether self-service was to blame.
  var isFailure = false
  var isFromStep = false

  /// Makes the end of the talk an event of its own.
  mutating func split(talk: Double, wrap: Double) {
    isTalk = true
    remaining = talk
    self.wrap = max(wrap, 0)
  }
}
