import Scenarios
import Simulation

/// The work of a search, counted so that it does not depend on the machine: contacts and events that are simulated.
///
/// One processor does some twenty million of them a second.
enum SearchWork {
  /// What every search may take, and what it may take more for each group and interval that is planned.
  ///
  /// The largest of the plain examples, four groups of a bank over 34 intervals, takes a third of that.
  private static let base = 1e8
  private static let perSpot = 2e7

  /// The most work a search may take: it grows with what there is to find, groups × intervals. A trial that has begun
  /// is finished, so a search takes at most one trial more, and the few simulations that are reported at the end.
  static func limit(of problem: StaffProblem) -> Double {
    base + perSpot * Double(problem.plannedGroups.count * problem.intervalCount)
  }

  /// What a simulation took.
  static func done(by summary: Summary) -> Double {
    Double(summary.events) + Double(summary.contactsSimulated)
  }
}
