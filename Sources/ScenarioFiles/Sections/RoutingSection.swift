import Scenarios

/// Which agent gets which contact.
enum RoutingSection {
  static let format = Section<Routing>(
    "routing",
    [
      Field("agent", .choice, \.agent, "Which of several idle agents takes a contact.", default: "longest-idle"),
      Field(
        "contact", .list(of: .choice, example: "[level, priority, wait]"), \.contact,
        "What a freed agent compares waiting contacts by, the first difference counting; equals go by the order of skills.",
        default: "[level, priority, wait]"),
      Field(
        "aging", .durationOrNever, \.aging,
        "A waiting contact gains one step of priority each time this has passed; 'never' for none.",
        default: "never", example: "3m"),
      Field(
        "queue_limit", .whole(example: "100"), \.queueLimit,
        "How many contacts of all types together may wait; one more is blocked.", unit: "contacts", default: "no limit"),
    ]
  ).format(example: "{agent: longest-idle}", start: Routing()) { draft, _, _ -> Routing? in
    var routing = draft
    if routing.aging == .infinity { routing.aging = nil }
    return routing
  }
}

/// Trunk groups: pools of telephone lines.
enum LinesSection {
  static let format = Section<LinePool>(
    "a line pool",
    [
      Field(
        "capacity", .whole(example: "30", atLeast: 1), \.capacity,
        "How many lines there are; a contact that finds none free is blocked.", unit: "lines", isRequired: true),
      Field(
        "contacts", .list(of: .text("name", example: "support"), example: "[support]"), \.contacts,
        "The types that hold a line, from entry to the end of talk.", isRequired: true),
    ]
  ).format(
    example: "{capacity: 30, contacts: [support]}", start: LinePool(name: "", capacity: 1, contacts: [])
  ) { draft, spot, _ in
    LinePool(name: spot.path.last ?? "", capacity: draft.capacity, contacts: draft.contacts)
  }
}
