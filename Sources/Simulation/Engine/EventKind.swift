/// The kinds of event besides arrivals and service ends, in the order in which they occur at one instant.
package enum EventKind: UInt64 {
  /// A talk ends, its trunk becomes free.
  case trunkFree
  /// A skill opens for a contact that has waited long enough.
  case overflow
  /// A session of a step ends.
  case sessionEnd
  /// Patience with the queue for a session ends. Sessions that end at this instant have made room.
  case sessionPatienceEnd
  /// A talk ends whose contact is passed on.
  case transfer
  /// An agent is done with a contact, and its outcome is known.
  case settle
  /// A customer comes back or redials.
  case nextContact
  /// A callback that was not reached is to be tried again.
  case callback
  /// A customer gives up waiting for a callback. After arrivals, as abandonments are.
  case callbackEnd = 14
  /// A contact's patience ends, or the queue sends it elsewhere. After arrivals, unlike the others.
  case abandonment = 15
}
