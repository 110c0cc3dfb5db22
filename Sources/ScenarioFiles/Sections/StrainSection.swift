import Scenarios

/// What hours at work and a high occupancy do to handle times.
enum StrainSection {
  struct FatigueDraft: Sendable {
    var onset: Double?
    var slope: Double?
  }

  static let fatigue = Section<FatigueDraft>(
    "fatigue",
    [
      Field(
        "onset", .duration, \.onset, "The time logged in, breaks not counted, before it sets in.", isRequired: true,
        example: "4h"),
      Field(
        "slope", .share, \.slope,
        "What each hour after that adds to the handle time of the contacts that begin then: 1 + slope × hours.",
        isRequired: true, example: "3%"),
    ]
  ).format(example: "{onset: 4h, slope: 3%}", start: FatigueDraft()) { draft, _, _ -> Fatigue? in
    guard let onset = draft.onset, let slope = draft.slope else { return nil }
    return Fatigue(onset: onset, slope: slope)
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
