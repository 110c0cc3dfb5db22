extension ResultKey {
  /// How far containment is worth pushing.
  static let automations: [ResultKey] = [
    ResultKey("window", "automation", "The recontact window, in seconds (--window)."),
    ResultKey(
      "difficulty", "automation",
      "What becomes of 'unresolved': alike, the same share of the contained; easy_first, the easy ones come first."),
    ResultKey("unresolved", "automation", "The share of the contained that is not solved at the point."),
    ResultKey("contain", "automation", "The step's 'contain' at the point, 0…1."),
    ResultKey("contained_share", "automation", "The share of all sessions that the step ended, solved or not."),
    ResultKey("truly_solved", "automation", "The share of all sessions that the step ended with the issue solved."),
    ResultKey(
      "looks_solved", "automation",
      "The share of all sessions that the step ended and whose customer is not back within the window: contained_share "
        + "× (1 − unresolved × return.probability × P(return.after ≤ window))."),
    ResultKey("is_written", "automation", "Whether the file has just that containment."),
    ResultKey(
      "net_saved", "automation",
      "automation_saved − automation_returned, of all steps: agent-hours per day. What self-service costs, contacts after "
        + "hanging up, redials and customers who leave are not in it.",
      more: ["automation_saved", "automation_returned"]),
    ResultKey("gained", "automation", "net_saved less that of the point before, with the interval of paired days."),
    ResultKey(
      "effect", "automation",
      "Whether the point saves more than the one before, costs, or chance alone may have made the difference: unclear."),
    ResultKey(
      "saves_up_to", "automation",
      "The containment past which more saves no more: the next point costs, or none that follows saves. Null where all do."
    ),
    ResultKey(
      "costs_from", "automation", "The containment past which more certainly costs; null where it does not show."),
    ResultKey(
      "not_simulated", "automation", "Containments that the file does not allow; left out where there are none."),
    ResultKey("reason", "automation", "Why the file does not allow it, with the keys that it is about."),
    ResultKey("step", "automation", "The step that is varied."),
    ResultKey("ways_to_person", "automation", "By type with a journey: how a customer who wants a person gets to one."),
    ResultKey("passes", "automation", "The steps before the queue, in order."),
    ResultKey(
      "presses", "automation", "In how many steps the customer must do something until the way is open, one press each."
    ),
    ResultKey("way_open", "automation", "The mean time until the way to a person is open, in seconds."),
    ResultKey(
      "way_open_p90", "automation",
      "The time within which nine of ten have a way; null where more than one duration varies, or some get none."),
    ResultKey("no_way", "automation", "The share of customers who never get a way to a person."),
  ]
}
