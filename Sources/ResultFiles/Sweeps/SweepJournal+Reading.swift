public import Files
internal import Measures
internal import Planning
internal import Statistics

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
      let document = try ResultDecoder.decode(SweepDocument.self, from: bytes, file: path)
      guard isSealed(bytes, with: document.sha256) else {
        throw FileProblem(
          FilePlace(file: path), path: ["sha256"], "is not that of the file: it was changed or damaged")
      }
      let found = SweepJournal(origin: document.origin, points: try points(of: document, path, grid))
      guard let difference = found.origin.difference(from: origin) else { return found }
      throw FileProblem(FilePlace(file: path), "is an unfinished sweep that differs in \(difference)")
    } catch {
      throw FileProblem(
        error.place, path: error.path, "\(error.message); remove the file to begin anew, or choose another folder")
    }
  }

  /// Whether every byte is as it was written.
  private static func isSealed(_ bytes: [UInt8], with sha256: String) -> Bool {
    let seal = Array(seal.utf8)
    let end = bytes.indices.dropLast(seal.count).last { bytes[$0...].starts(with: seal) }
    return end.map { SHA256.hex(of: Array(bytes[..<$0])) } == sha256
  }

  private static func points(
    of document: SweepDocument, _ file: String, _ grid: [[String]]
  ) throws(FileProblem) -> [Int: Sweep.Point] {
    var points: [Int: Sweep.Point] = [:]
    for (place, entry) in document.points.enumerated() {
      func problem(_ key: String, _ message: String) -> FileProblem {
        FileProblem(FilePlace(file: file), path: ["points", "\(place)", key], message)
      }
      // A point of another sweep: that is reported, rather than a number that does not fit.
      guard grid.indices.contains(entry.index) else { continue }
      guard points[entry.index] == nil else { throw problem("index", "\(entry.index) appears twice") }
      if let (key, message) = entry.fault(document.origin.indicators) { throw problem(key, message) }
      points[entry.index] = Sweep.Point(
        values: grid[entry.index], estimates: entry.estimates(document.origin.indicators.count), goals: entry.goals)
    }
    return points
  }
}

extension SweepDocument.Point {
  /// The key of a value that is impossible, and why; nil where all is well.
  fileprivate func fault(_ indicators: [String]) -> (key: String, message: String)? {
    guard of.allSatisfy(indicators.indices.contains), Set(of).count == of.count else {
      return ("of", "names an indicator that is not there, or one twice")
    }
    for (position, index) in of.enumerated() {
      let (mean, halfWidth) = (means[position], halfWidths[position])
      let measure = indicators[index].split(separator: ".").last.flatMap { Measure(rawValue: String($0)) }
      if let measure, !measure.possibleValues.contains(mean) {
        return ("means", "\(mean) cannot be the mean of \(Excerpt.quoted(indicators[index]))")
      }
      let isKnown = (0...Measure.largest).contains(halfWidth)
      guard isKnown || halfWidth == SweepJournal.unknown || halfWidth == SweepJournal.constant else {
        return ("half_widths", "\(halfWidth) cannot be half of an interval")
      }
    }
    return nil
  }

  fileprivate func estimates(_ indicators: Int) -> [Estimate?] {
    var estimates = [Estimate?](repeating: nil, count: indicators)
    for (position, index) in of.enumerated() {
      let (mean, halfWidth) = (means[position], halfWidths[position])
      estimates[index] =
        halfWidth == SweepJournal.constant
        ? Estimate(mean: mean, range: mean...mean) : Estimate(mean: mean, halfWidth: halfWidth < 0 ? nil : halfWidth)
    }
    return estimates
  }
}
