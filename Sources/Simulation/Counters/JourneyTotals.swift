/// What journeys did to the contacts of one type in one interval; it adds up.
struct JourneyTotals: Counters {
  // By the interval in which a contact entered the center.
  var fresh = 0.0
  var returns = 0.0
  var redials = 0.0
  var contained = 0.0
  var containedFalse = 0.0
  var hungUp = 0.0
  var escaped = 0.0
  /// Entered in the measured time and left the steps after it, or not at all.
  var insideAtEnd = 0.0
  /// Handle time that agents did not have because of steps, s.
  var saved = 0.0

  // By the interval in which a contact joined a queue, or, blocked before it, entered.
  /// Contacts with a record among the offered and the blocked.
  var counted = 0.0
  var transfersIn = 0.0
  /// Entered before the measured time and joined the queue in it.
  var insideAtStart = 0.0
  /// Passed on by the agent.
  var transfers = 0.0
  /// Handle time of contacts that came back because nothing was solved, and those of them that steps had contained, s.
  var failureHandle = 0.0
  var returnedHandle = 0.0

  // By the type and interval of an issue's first contact.
  var contacts = 0.0
  var reached = 0.0
  var timeToHuman = 0.0
  var resolved = 0.0
  var resolvedFirst = 0.0
  var timeToResolution = 0.0
  var lost = 0.0
  var overflowed = 0.0
  var pending = 0.0

  var entered: Double { fresh + returns + redials }
  /// Ended in self-service, solved or not.
  var selfServed: Double { contained + hungUp }

  static let peaks: UInt64 = 0
}
