internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What there is to say where no promised measure changes for real over the horizon.
struct NothingPromised {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  var text: String {
    let hurt = place.hurt
    let subject =
      place.hasGoals ? "nothing that was promised changes" : "no service level, abandonment or ASA changes"
    let movements = place.types.flatMap { place.movements($0) }
    if hurt.isSame, !movements.isEmpty, movements.allSatisfy(\.comparison.isSame) {
      return "every service level, abandonment and ASA stays exactly as it is\(elsewhere)"
    }
    let doubt = movements.first { !$0.comparison.isSame }.flatMap { MovementWords($0).doubt }.map { " (\($0))" } ?? ""
    let perhaps = movements.first(where: \.isPerhaps).map { "; \(MovementWords($0).full)" }
    // A day may be the same while its hours are not.
    let times = hurt.worse.isEmpty && hurt.better.isEmpty ? "" : "over the whole \(place.noun) "
    return "\(times)\(subject) beyond chance\(perhaps ?? doubt)\(intervals(hurt))\(elsewhere)"
  }

  private func intervals(_ hurt: HurtIntervals) -> String {
    func count(_ entries: [HurtIntervals.Entry]) -> Int { Set(entries.map(\.interval)).count }
    let (worse, better) = (count(hurt.worse), count(hurt.better))
    let first = worse > 0 ? worse : better
    guard first > 0 else { return "" }
    let verb = first == 1 ? "gets" : "get"
    return ", but \(Wording.count(first, "interval")) \(verb) \(worse > 0 ? "worse" : "better")"
      + (worse > 0 && better > 0 ? " and \(better) better" : "")
  }

  /// What else is real, most telling first.
  private var elsewhere: String {
    let found = place.answer.comparisons.filter { $0.evidence == .real && DifferenceSelection.isTelling($0.indicator) }
    let words = found.compactMap { comparison -> String? in
      let (subject, measure) = (comparison.indicator.subject, comparison.indicator.measure)
      guard let figure = comparison.difference.map({ SignedFigure($0, unit: measure.unit) }), !figure.isZero else {
        return nil
      }
      let place = subject == .overall ? "" : " of \(Printable.short(subject.name))"
      return "\(measure.rawValue)\(place) (\(figure.text()))"
    }
    return words.isEmpty ? "" : "; what changes is \(Wording.list(Array(words.prefix(2))))"
  }
}
