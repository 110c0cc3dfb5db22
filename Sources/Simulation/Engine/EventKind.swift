/// What else may happen, besides arrivals and service ends; in the order they go at one instant.
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
  /// What came of a contact is known, as its agent is done with it.
  case settle
  /// Someone comes back or redials.
  case nextContact
  /// A callback that was not reached is to be tried again.
  case callback
  /// A contact's patience ends. After arrivals, unlike the others.
  case abandonment = 15
}
