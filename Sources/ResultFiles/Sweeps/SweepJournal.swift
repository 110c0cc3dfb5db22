public import Files
internal import Measures
public import Planning
internal import Scenarios
internal import Statistics

/// What is known of a sweep that is not at its end, on disk: JSON, format `sira.sweep.unfinished/3`, a line for each point.
///
/// It names everything that the points depend on, so that a sweep is never continued with another one's results, and ends
/// with a checksum of all before it, so that it is not continued with damaged ones either.
public struct SweepJournal: Sendable, Equatable {
  /// What files say they are.
  public static let format = "sira.sweep.unfinished/3"

  /// The largest file that is read, in bytes.
  static let limit = 256_000_000

  /// What the points of a sweep depend on.
  public struct Origin: Sendable, Equatable {
    /// A hash of all that the scenario says.
    public let scenario: String
    /// The engine that simulates.
    public let engine: String
    /// Where chance starts from.
    public let seed: UInt64
    /// How each point is run: replications, precision, confidence.
    public let run: String
    /// Where goals must hold: `interval`, `day` or `horizon`.
    public let per: String
    /// What is varied, e.g. `agents.desk.staff=20,21,22`.
    public let axes: [String]
    /// What is measured.
    public let indicators: [String]

    /// Puts the parts together.
    public init(
      scenario: String, engine: String, seed: UInt64, run: String, per: String, axes: [String], indicators: [String]
    ) {
      self.scenario = scenario
      self.engine = engine
      self.seed = seed
      self.run = run
      self.per = per
      self.axes = axes
      self.indicators = indicators
    }

    /// What differs first from another sweep; nil where nothing does.
    public func difference(from other: Origin) -> String? {
      if scenario != other.scenario { return "the scenario" }
      if engine != other.engine { return "the engine" }
      if seed != other.seed { return "the seed" }
      if run != other.run { return "the replications" }
      if per != other.per { return "where goals must hold" }
      if axes != other.axes { return "what is varied" }
      return indicators != other.indicators ? "what is measured" : nil
    }
  }

  /// What the points depend on.
  public let origin: Origin
  /// The points that are simulated, by their place in the grid.
  public let points: [Int: Sweep.Point]

  /// Puts the parts together.
  public init(origin: Origin, points: [Int: Sweep.Point]) {
    self.origin = origin
    self.points = points
  }

  /// The text of a file, with a line break at the end.
  public var text: String {
    let members = [
      ("format", JSONText.string(Self.format)),
      ("scenario", JSONText.string(origin.scenario)),
      ("engine", JSONText.string(origin.engine)),
      ("seed", "\(origin.seed)"),
      ("run", JSONText.string(origin.run)),
      ("per", JSONText.string(origin.per)),
      ("axes", Self.lines(origin.axes.map { "{\"axis\": \(JSONText.string($0))}" })),
      ("indicators", Self.lines(origin.indicators.map { "{\"key\": \(JSONText.string($0))}" })),
      ("points", Self.lines(points.sorted { $0.key < $1.key }.map(Self.line))),
    ]
    let content = "{\n" + members.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n")
    return content + Self.seal + "\"\(SHA256.hex(of: Array(content.utf8)))\"\n}\n"
  }

  /// What parts the checksum from what it is of.
  private static let seal = ",\n  \"sha256\": "

  /// What stands for a half-width where there is none, and where all replications agree.
  private static let (unknown, constant) = (-1.0, -2.0)

  /// `of` has the places of the indicators that there was anything to measure of.
  private static func line(_ index: Int, _ point: Sweep.Point) -> String {
    let known = point.estimates.indices.filter { point.estimates[$0] != nil }
    let estimates = point.estimates.compactMap { $0 }
    return "{\"index\": \(index), "
      + GoalEntry.text(point.goals) + ", "
      + "\"of\": \(JSONText.numbers(known.map(Double.init))), \"means\": \(JSONText.numbers(estimates.map(\.mean))), "
      + "\"half_widths\": \(JSONText.numbers(estimates.map(halfWidth)))}"
  }

  private static func halfWidth(_ estimate: Estimate) -> Double {
    estimate.halfWidth ?? (estimate.isConstant ? constant : unknown)
  }

  private static func lines(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }
}

extension SweepJournal {
  /// Reads what is known of an unfinished sweep.
  ///
  /// - Parameters:
  ///   - path: The file; places in messages begin with it.
  ///   - grid: The values of every point of the sweep that is to be continued.
  ///   - origin: What the points of that sweep depend on.
  /// - Returns: nil where there is no file.
  /// - Throws: the first thing that is wrong: another format, a file that is cut off, another sweep.
  public static func read(
    path: String, grid: [[String]], origin: Origin
  ) throws(FileProblem) -> SweepJournal? {
    guard let bytes = try ResultBytes.read(path, atMost: limit) else { return nil }
    do throws(FileProblem) {
      let found = try parse(bytes, path, grid)
      guard let difference = found.origin.difference(from: origin) else { return found }
      throw FileProblem(
        FilePlace(file: path), "is an unfinished sweep that differs in \(difference)")
    } catch {
      throw FileProblem(
        error.place, path: error.path, "\(error.message); remove the file to begin anew, or choose another folder")
    }
  }

  private static func parse(_ bytes: [UInt8], _ file: String, _ grid: [[String]]) throws(FileProblem) -> SweepJournal {
    let object = try JSONDocument(bytes, file: file).object
    guard try object.string("format") == format else {
      throw object.problem("format", "is no unfinished sweep of this version, which has \(format)")
    }
    func texts(_ key: String, _ name: String) throws(FileProblem) -> [String] {
      var texts: [String] = []
      for entry in try object.objects(key) { texts.append(try entry.string(name)) }
      return texts
    }
    try checkSeal(bytes, object)
    let origin = Origin(
      scenario: try object.string("scenario"), engine: try object.string("engine"), seed: try object.unsigned("seed"),
      run: try object.string("run"), per: try object.string("per"), axes: try texts("axes", "axis"),
      indicators: try texts("indicators", "key"))
    var points: [Int: Sweep.Point] = [:]
    for entry in try object.objects("points") {
      // Of another sweep, which is named rather than a number that does not fit.
      guard let last = grid.indices.last, let index = try? entry.count("index", in: 0...last) else { continue }
      guard points[index] == nil else { throw entry.problem("index", "\(index) is there twice") }
      points[index] = Sweep.Point(
        values: grid[index], estimates: try estimates(entry, origin.indicators),
        goals: try GoalEntry.read(entry))
    }
    return SweepJournal(origin: origin, points: points)
  }

  /// Refuses a file of which a byte is not as it was written.
  private static func checkSeal(_ bytes: [UInt8], _ object: JSONObject) throws(FileProblem) {
    let seal = Array(seal.utf8)
    let written = try object.string("sha256")
    let end = bytes.indices.dropLast(seal.count).last { bytes[$0...].starts(with: seal) }
    guard let end, SHA256.hex(of: Array(bytes[..<end])) == written else {
      throw object.problem("sha256", "is not that of the file: it was changed or damaged")
    }
  }

  private static func estimates(_ entry: JSONObject, _ indicators: [String]) throws(FileProblem) -> [Estimate?] {
    let (known, means, halfWidths) =
      (try entry.numbers("of"), try entry.numbers("means"), try entry.numbers("half_widths"))
    guard known.count == means.count, known.count == halfWidths.count else {
      throw entry.problem("of", "has \(known.count) numbers, but there are \(means.count) means")
    }
    var estimates = [Estimate?](repeating: nil, count: indicators.count)
    for (position, index) in known.enumerated() {
      guard let index = Int(exactly: index), estimates.indices.contains(index), estimates[index] == nil else {
        throw entry.problem("of", "names an indicator that is not there, or one twice")
      }
      let (mean, halfWidth) = (means[position], halfWidths[position])
      let measure = indicators[index].split(separator: ".").last.flatMap { Measure(rawValue: String($0)) }
      if let measure, !measure.possibleValues.contains(mean) {
        throw entry.problem(
          "means", "\(JSONText.number(mean)) cannot be the mean of \(Printed.text(indicators[index]))")
      }
      guard halfWidth == unknown || halfWidth == constant || (0...Measure.largest).contains(halfWidth) else {
        throw entry.problem("half_widths", "\(JSONText.number(halfWidth)) cannot be half of an interval")
      }
      estimates[index] =
        halfWidth == constant
        ? Estimate(mean: mean, range: mean...mean) : Estimate(mean: mean, halfWidth: halfWidth < 0 ? nil : halfWidth)
    }
    return estimates
  }
}
