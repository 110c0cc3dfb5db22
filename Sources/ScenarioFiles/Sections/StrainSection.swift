import Scenarios

/// What hours at work and a high occupancy do to handle times.
enum StrainSection {
  struct FatigueDraft: Sendable {
    var preset: FatiguePreset?
    var onset: Double?
    var slope: Double?
  }

  static let fatigue = Section<FatigueDraft>(
    "fatigue",
    [
      Field(
        "preset", .choice, \.preset,
        "Published numbers by name, which reports print with their evidence; your own come first. collewet-2017: from the first "
          + "hour on, each adds 2.99 %, which at 8 hours gives the study's 0.9 % more calls for 1 % more hours.",
        default: "none"),
      Field(
        "onset", .duration, \.onset, "The time logged in, breaks not counted, before it sets in.",
        default: "that of the preset; without one it is required", example: "4h"),
      Field(
        "slope", .share, \.slope,
        "What each hour after that adds to the handle time of the contacts that begin then: 1 + slope × hours.",
        default: "that of the preset; without one it is required", example: "3%"),
    ]
  ).format(example: "{onset: 4h, slope: 3%}", start: FatigueDraft()) { draft, spot, reading -> Fatigue? in
    for (key, isMissing) in [("onset", draft.onset == nil), ("slope", draft.slope == nil)]
    where isMissing && draft.preset == nil && spot.entry(key) == nil {
      reading.report(
        spot.path + [key], at: spot.keyPlace,
        "is missing; write onset and slope, e.g. {onset: 4h, slope: 3%}, or preset: collewet-2017")
    }
    guard let onset = draft.onset ?? draft.preset?.onset, let slope = draft.slope ?? draft.preset?.slope else {
      return nil
    }
    return Fatigue(
      onset: onset, slope: slope, preset: draft.onset == nil || draft.slope == nil ? draft.preset : nil)
  }

  struct LoadDraft: Sendable {
    var occupancy: [Double] = []
    var factor: [Double] = []
  }

  static let load = Section<LoadDraft>(
    "load",
    [
      Field(
        "occupancy", .list(of: .share, example: "[80%, 90%, 95%]"), \.occupancy,
        "Occupancies of the group over the last 30 minutes, growing: busy time ÷ logged-in time of its agents.",
        isRequired: true),
      Field(
        "factor", .list(of: .number(example: "1.05"), example: "[0.97, 1, 1.05]"), \.factor,
        "The factor on handle times at each of them; linear in between, and beyond the ends as at the ends.",
        isRequired: true),
    ]
  ).format(example: "{occupancy: [80%, 90%, 95%], factor: [0.97, 1, 1.05]}", start: LoadDraft()) {
    draft, spot, reading in
    if draft.occupancy.count != draft.factor.count {
      reading.report(
        spot.path + ["factor"], at: spot.keyPlace,
        "needs as many numbers as 'occupancy', \(draft.occupancy.count), but has \(draft.factor.count)")
    }
    return zip(draft.occupancy, draft.factor).map { LoadFactor($0, $1) }
  }
}
