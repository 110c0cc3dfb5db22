/// Measures of calls, as rules of the land count them.
extension MeasureRow {
  static let callAnswerRate = MeasureRow(
    .share, .higherIsBetter, isOfService: true, at: [.contacts], needs: .callAnswerRule,
    .share(.callsAnswered, of: .calls),
    "share of all calls that was answered",
    "The share of all calls that an agent answered, however late. \(allCalls) Reported where a law under "
      + "`expect.rules` asks for it.",
    formula: "answered ÷ (offered + blocked), of voice types, without unlimited work", noun: "answered calls",
    source: .sira)

  static let callsWithin20 = callsWithin(20, .callsAnsweredWithin20, needs: .callsWithin20Rule)

  static let callsWithin30 = callsWithin(30, .callsAnsweredWithin30, needs: .callsWithin30Rule)

  private static func callsWithin(_ seconds: Int, _ column: Column, needs need: Need) -> MeasureRow {
    MeasureRow(
      .share, .higherIsBetter, isOfService: true, at: [.contacts], needs: need, .share(column, of: .calls),
      "share of all calls answered within \(seconds) s",
      "The share of all calls that an agent answered after a wait in the queue of at most \(seconds) s, whatever a "
        + "goal says. \(allCalls) Reported where a law under `expect.rules` asks for it.",
      formula: "answered within \(seconds) s ÷ (offered + blocked), of voice types, without unlimited work",
      noun: "calls within \(seconds) s", source: .sira)
  }

  /// What counts as a call, which the laws' texts may say otherwise.
  private static let allCalls =
    "All calls are the contacts of all voice types that asked for an agent: answered, abandoned (short ones too), "
    + "balked, timed out, waiting at the end, called back or not, and also those that found no line, port or place, or "
    + "nobody open. Who ended in self-service did not ask. A callback counts as answered when it reaches the customer, "
    + "with all the wait until then; a redial or a return is another call; a call that is passed on counts in each queue "
    + "that it joins."
}
