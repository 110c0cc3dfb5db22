import Scenarios

/// A shift.
enum ShiftSection {
  static let format = Section<Shift>(
    "a shift",
    [
      Field("count", .whole(example: "6"), \.count, "How many people work it.", unit: "people", isRequired: true),
      Field(
        "start", .clock, \.start, "When it starts: every day, or on the named weekday or date.", isRequired: true,
        example: "\"09:00\""),
      Field("length", .span, \.length, "How long it is, breaks included.", isRequired: true, example: "8h"),
      Field(
        "breaks", .list(of: rest, example: "[{at: 4h, length: 30m, paid: no}]"), \.breaks, "The breaks.",
        default: "none"),
      Field(
        "tenure", .whole(example: "0"), \.tenure,
        "For how many months its people have taken contacts, such as 0 for new hires on a shift with a date.",
        unit: "months", default: "those of the group's 'tenure.mix'"),
    ]
  ).format(
    example: "{count: 6, start: \"09:00\", length: 8h}",
    start: Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 0)
  ) { shift, spot, reading in
    // Breaks are measured against the shift, which must be right for that.
    if reading.isFaultyBelow(spot.path) { reading.distrust(spot.path) }
    return shift
  }

  private struct BreakDraft: Sendable {
    var at: Double?
    var window: [Double]?
    var length: Double?
    var isPaid = true
  }

  private static let rest = Section<BreakDraft>(
    "a break",
    [
      Field("at", .span, \.at, "When all leave, counted from the start of the shift.", example: "4h"),
      Field(
        "window", .list(of: .span, example: "[3h, 5h]"), \.window,
        "From when to when, counted from the start of the shift, the breaks are spread over the people."),
      Field("length", .span, \.length, "How long it is.", isRequired: true, example: "30m"),
      Field("paid", .yesNo, \.isPaid, "Whether it is paid.", default: "yes"),
    ],
    choice: Choice(
      [.init("at"), .init("window")], missing: "does not say when it is; write for example at: 4h, or 'window'")
  ).format(example: "{at: 4h, length: 30m}", start: BreakDraft()) { draft, spot, reading -> Shift.Break? in
    guard !reading.isFaultyBelow(spot.path), let length = draft.length else { return nil }
    if let at = draft.at { return Shift.Break(.offset(at), length: length, isPaid: draft.isPaid) }
    guard let window = draft.window, window.count == 2 else {
      reading.report(spot.nearest(["window"]), "needs two durations, from and to, e.g. window: [3h, 5h]")
      return nil
    }
    return Shift.Break(.window(window[0], window[1]), length: length, isPaid: draft.isPaid)
  }
}
