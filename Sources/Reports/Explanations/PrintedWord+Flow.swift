/// Rows of the flow of contacts, in its order. Rows that are called as their measure are explained by that.
extension PrintedWord {
  static let flow: [PrintedWord] = [
    row("new issues", "Contacts that begin an issue: a customer's first one about it.", ["fresh"]),
    row("came back", "Contacts of customers whose issue was not solved and who come again after a while.", ["returns"]),
    row(
      "redialled", "Contacts of customers who try again after they hung up, were blocked or did not get through.",
      ["redials"]),
    row(
      "passed on by agents", "Contacts that an agent passed on to another queue: each is one more contact there.",
      ["transfers_in"]),
    row(
      "passed on",
      "Contacts that an agent, or a queue after queue_timeout, passed on to another queue: each is one more contact "
        + "there. "
        + "Below after an agent, those whom agents pass on.",
      ["transfers_in", "transfers"]),
    row(
      "inside at the start", "Contacts that were in self-service when the measured time began.", ["in_steps_at_start"]),
    row("left before a queue", "Contacts that never waited for an agent: the sum of the rows below it."),
    row("contained, solved", "Contacts that self-service ended, with the issue solved.", ["contained"]),
    row(
      "contained, not solved",
      "Contacts that self-service ended although the issue is not solved: false containment, whose customers may "
        + "come back.",
      ["contained_false"]),
    row(
      "in self-service at the end", "Contacts that were in self-service when the clock stopped.", ["in_steps_at_end"]),
    row("joined a queue", "Contacts that asked for an agent: the sum of the rows below it.", ["offered"]),
    row("not reached by callback", "Contacts that accepted a callback and were never reached.", ["callbacks_failed"]),
    row(
      "after an agent", "What became of contacts that an agent answered: the sum of the rows below it.", ["answered"]),
    row("solved", "Answered contacts, or issues, that are settled: nobody comes back about them.", ["resolved"]),
    row(
      "not solved", "Answered contacts whose issue was not solved: the customer may come back.",
      forms: ["not solved so far"]),
    row("never solved", "Issues that nobody will hear of again, unsolved.", ["lost"]),
    row("open at the end", "Issues that were neither solved nor given up at the end.", ["pending"]),
    row("hung up", "Contacts that left while they were in self-service.", ["hung_up"]),
    row("handed over", "Sessions after which the contact went on to the next step or a queue.", ["handed_over"]),
    row("asked for a human", "Sessions that the customer ended to get to an agent.", ["escapes"]),
    row("inside at the end", "Sessions of the step that went on when the clock stopped.", ["in_steps_at_end"]),
    row(
      "closed, went past it", "Contacts that came while the step was closed and went on without it.", ["found_closed"]),
    row("full, turned away", "Contacts that found no free place in the step and were blocked.", ["found_full"]),
    row("full, went past it", "Contacts that found no free place in the step and went on without it.", ["found_full"]),
    row("full, waited in line", "Contacts that found no free place in the step and waited for one.", ["found_full"]),
    row("of them abandoned", "Of those who waited for a place in the step, those who gave up.", ["gave_up_waiting"]),
    PrintedWord("voice menu", "a kind of step", "A step of kind ivr."),
    PrintedWord("web page", "a kind of step", "A step of kind website."),
  ]

  private static func row(
    _ word: String, _ meaning: String, _ keys: [String] = [], forms: [String] = []
  ) -> PrintedWord {
    PrintedWord(word, "a row of the flow of contacts", meaning, keys: keys, forms: forms)
  }
}
