import Measures
import Scenarios
import Statistics

/// The sums over replications from which the measures of journeys follow, for one cell: a type's interval, a type, or all.
///
/// A type without journeys has none of this in its tally, so its contacts stand in for issues: each is one.
struct JourneyLedger {
  private var counts = InlineArray<15, MeanSums>(repeating: MeanSums())
  private var saved = MeanSums()
  private var returned = MeanSums()
  private var fcr = RatioSums()
  private var contactsPerIssue = RatioSums()
  private var timeToResolution = RatioSums()
  private var timeToHuman = RatioSums()
  private var reachedHuman = RatioSums()
  private var failureDemand = RatioSums()

  private static let counted: [Measure] = [
    .fresh, .returns, .redials, .transfers, .transfersIn, .contained, .containedFalse, .hungUp, .escapes,
    .inStepsAtStart, .inStepsAtEnd, .resolved, .lost, .pending, .overflowed,
  ]

  /// Adds one replication.
  mutating func add(_ journey: JourneyTotals, _ totals: ContactTotals) {
    for (index, value) in [
      journey.fresh, journey.returns, journey.redials, journey.transfers, journey.transfersIn, journey.contained,
      journey.containedFalse, journey.hungUp, journey.escaped, journey.insideAtStart, journey.insideAtEnd,
      journey.resolved, journey.lost, journey.pending, journey.overflowed,
    ].enumerated() {
      counts[index].add(value)
    }
    saved.add(journey.saved)
    returned.add(journey.returnedHandle)
    fcr.add(journey.resolvedFirst, journey.fresh)
    contactsPerIssue.add(journey.contacts, journey.fresh)
    timeToResolution.add(journey.timeToResolution, journey.resolved)
    timeToHuman.add(journey.timeToHuman, journey.reached)
    reachedHuman.add(journey.reached, journey.fresh)
    failureDemand.add(journey.failureHandle, totals.handle)
  }

  /// Adds the sums by measure to those of contacts.
  func complete(_ cell: inout CellSums) {
    for (index, measure) in Self.counted.enumerated() { cell[measure] = .mean(counts[index]) }
    for (measure, sums) in [(Measure.automationSaved, saved), (.automationReturned, returned)] {
      cell[measure] = .mean(sums, times: 1 / 3600.0)
    }
    for (measure, sums) in [
      (Measure.contactsPerIssue, contactsPerIssue), (.timeToResolution, timeToResolution), (.timeToHuman, timeToHuman),
      (.fcr, fcr), (.reachedHuman, reachedHuman), (.failureDemand, failureDemand),
    ] {
      cell[measure] = .ratio(sums)
    }
  }
}

extension JourneyTotals {
  /// What a type without journeys would have counted: each contact is an issue of its own.
  init(withoutJourney totals: ContactTotals, _ channel: ChannelTotals) {
    self.init()
    let answered = totals.answered + channel.supplied
    fresh = totals.entered + channel.supplied
    counted = fresh
    contacts = fresh
    reached = answered
    timeToHuman = totals.waitAnswered
    resolved = answered
    resolvedFirst = answered
    timeToResolution = totals.waitAnswered + totals.handle
    lost = totals.blocked + totals.balked + totals.abandoned + channel.failed
    pending = totals.unfinished
  }
}
