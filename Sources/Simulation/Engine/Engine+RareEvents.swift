/// Events of the heap that are neither abandonments nor ends of sessions.
extension Engine {
  /// Handles an event of the heap that is neither an abandonment nor the end of a session.
  @inline(never)
  mutating func handleRareEvent(_ event: HeapEvent, _ now: Double) {
    if event.kind == EventKind.trunkFree.rawValue {
      freeTrunks[event.subject] += 1
    } else if event.kind == EventKind.overflow.rawValue {
      dispatch(event.subject, now)
    } else if event.kind == EventKind.callback.rawValue {
      retryCallbacks(event, now)
    } else if event.kind == EventKind.callbackEnd.rawValue {
      endCallback(event, now)
    } else {
      handleIssueEvent(event, now)
    }
  }
}
