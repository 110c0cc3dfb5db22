internal import Measures
internal import Planning
internal import Scenarios

/// An unfinished sweep as its file has it.
struct SweepDocument: Decodable {
  let origin: SweepJournal.Origin
  let points: [Point]
  let sha256: String

  private enum CodingKeys: String, CodingKey {
    case format, scenario, engine, seed, run, per, axes, indicators, points, sha256
  }

  init(from decoder: any Decoder) throws {
    // Another version may have other keys, so what it is comes first.
    let format = try decoder.container(keyedBy: CodingKeys.self).text(.format)
    guard format == SweepJournal.format else {
      throw Mismatch(
        [CodingKeys.format], "is no unfinished sweep of this version, which has \(SweepJournal.format)")
    }
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    origin = SweepJournal.Origin(
      scenario: try values.text(.scenario),
      engine: try values.text(.engine), seed: try values.unsigned(.seed),
      run: try values.text(.run), per: try values.text(.per),
      axes: (try values.entries(.axes) as [Axis]).map(\.axis),
      indicators: (try values.entries(.indicators) as [Indicator]).map(\.key))
    points = try values.entries(.points)
    sha256 = try values.text(.sha256)
  }

  private struct Axis: Decodable { let axis: String }

  private struct Indicator: Decodable { let key: String }

  /// A line of the points.
  struct Point: Decodable {
    let index: Int
    let goals: Scorecard
    /// The places of the indicators for which there was anything to measure.
    let of: [Int]
    let means: [Double]
    let halfWidths: [Double]

    private enum CodingKeys: String, CodingKey {
      case index, judged, missed, worst, of, means
      case halfWidths = "half_widths"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      index = try values.count(.index, in: 0...mostPlaces)
      let judged = try values.count(.judged, in: 0...mostPlaces)
      goals = Scorecard(
        judged: judged, missed: try values.count(.missed, in: 0...judged),
        worst: (try values.entries(.worst) as [Miss]).last?.miss)
      of = try values.counts(.of)
      means = try values.numbers(.means)
      halfWidths = try values.numbers(.halfWidths)
      guard of.count == means.count, of.count == halfWidths.count else {
        throw Mismatch(
          decoder.codingPath + [CodingKeys.of], "has \(of.count) numbers, but there are \(means.count) means")
      }
    }
  }

  /// The worst miss of a point.
  private struct Miss: Decodable {
    let miss: GoalMiss

    private enum CodingKeys: String, CodingKey {
      case subject, goal, measure, limit, first, intervals, value
      case atLeast = "at_least"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      let key = try values.text(.subject)
      let name = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().joined()
      let subjects: [Measures.Indicator.Subject] = [.contacts(name), .agents(name)]
      guard let subject = subjects.first(where: { $0.key == key }) else {
        throw Mismatch(decoder.codingPath + [CodingKeys.subject], "is neither a contact type nor an agent group")
      }
      guard let measure = Measure(rawValue: try values.text(.measure)) else {
        throw Mismatch(decoder.codingPath + [CodingKeys.measure], "is no measure")
      }
      let part = GoalPart(
        key: try values.text(.goal), measure: measure,
        limit: try values.number(.limit), isAtLeast: try values.count(.atLeast, in: 0...1) == 1)
      let first = try values.count(.first, in: 0...mostPlaces)
      miss = GoalMiss(
        subject: subject, part: part, value: values.contains(.value) ? try values.numberOrNull(.value) : nil,
        intervals: first..<first + (try values.count(.intervals, in: 1...mostPlaces)))
    }
  }
}

/// More intervals and goals than any scenario has.
private let mostPlaces = 1_000_000_000
