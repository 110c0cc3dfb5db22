internal import Mathematics

/// The rate at which incidents bring more contacts of a type than usual, or fewer than without a message, in pieces on each
/// of which it is constant.
///
/// Inside a piece the rate is the mean over it, so that every piece, and so every interval, has exactly the contacts that the
/// incident brings.
public struct ExtraRate: Sendable, Equatable {
  /// A stretch of time and its rate.
  public struct Piece: Sendable, Equatable {
    /// When it begins, s from the start of the horizon.
    public var from: Double
    /// When it ends.
    public var to: Double
    /// More contacts per second than usual.
    public var rate: Double
  }

  /// The pieces in order, one behind the other; stretches without a difference may have none.
  public let pieces: [Piece]

  /// The longest piece, s: rates that rise or fall do so in steps no longer than this, unless that makes too many of them.
  static let longestPiece = 60.0
  /// How many such steps an incident has at most.
  static let mostSteps = 5000.0

  /// What incidents add to a usual rate.
  ///
  /// - Parameters:
  ///   - usual: the usual rate in stretches of `per` seconds from the start of the horizon on, per second.
  ///   - end: where the horizon ends, s.
  init(_ incidents: [Incident], usual: [Double], per: Double, end: Double) {
    var sums: [Piece] = []
    // Before anything is checked, numbers may be any.
    for incident in incidents where incident.multiply > 1 && incident.isFinite && per > 0 && end > 0 {
      let curve = Curve(incident, usual: usual, per: per, end: end)
      let pieces = curve.pieces
      sums = sums.isEmpty ? pieces : Self.sum(sums, pieces)
    }
    pieces = sums
  }

  /// Extra contacts between two times.
  func count(from: Double, to: Double) -> Double {
    pieces.reduce(0) { $0 + max(0, min($1.to, to) - max($1.from, from)) * $1.rate }
  }

  /// Two rates at once.
  private static func sum(_ one: [Piece], _ other: [Piece]) -> [Piece] {
    let cuts = Set((one + other).flatMap { [$0.from, $0.to] }).sorted()
    var (i, j) = (0, 0)
    var sums: [Piece] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      while i < one.count, one[i].to <= from { i += 1 }
      while j < other.count, other[j].to <= from { j += 1 }
      let rate =
        (i < one.count && one[i].from <= from ? one[i].rate : 0)
        + (j < other.count && other[j].from <= from ? other[j].rate : 0)
      if rate != 0 { sums.append(Piece(from: from, to: to, rate: rate)) }
    }
    return sums
  }
}

/// The extra rate of one incident, as a function of time.
private struct Curve {
  let incident: Incident
  let usual: [Double]
  let per: Double
  let end: Double

  init(_ incident: Incident, usual: [Double], per: Double, end: Double) {
    (self.incident, self.usual, self.per, self.end) = (incident, usual, per, end)
  }

  private var over: Double { incident.start + incident.length }
  /// When what is left of it is too little to be a number beside 1.
  private var forgotten: Double { over + 40 * incident.decay }

  /// Extra contacts per second if nobody were told.
  private func surge(at time: Double) -> Double {
    guard time >= incident.start, time < end, per > 0, !usual.isEmpty else { return 0 }
    let base = usual[min(Int(time / per), usual.count - 1)] * (incident.multiply - 1)
    if time < over { return base }
    return incident.decay > 0 && time < forgotten ? base * Elementary.exp(-(time - over) / incident.decay) : 0
  }

  /// Those of them that do not come because people were told.
  private func spared(at time: Double) -> Double {
    incident.notice.map { surge(at: time) * $0.suppress * $0.reached(at: time) } ?? 0
  }

  /// The share of those who come that a status message does not content.
  private func staying(at time: Double) -> Double {
    guard let message = incident.statusMessage, time >= incident.start + message.delay else { return 1 }
    return 1 - message.hangUp
  }

  private func rate(at time: Double) -> Double {
    let back = incident.notice.map { $0.rebound * spared(at: time - $0.after) } ?? 0
    return (surge(at: time) - spared(at: time) + back) * staying(at: time)
  }

  /// The pieces that differ from nothing.
  var pieces: [ExtraRate.Piece] {
    let after = incident.notice?.after ?? 0
    let last = min(end, max(over, forgotten) + after)
    guard incident.start < last else { return [] }
    // Between these times the rate is smooth.
    var cuts: [Double] = [incident.start, over, last]
    if let notice = incident.notice { cuts += [notice.at, notice.at + notice.sending] }
    if let message = incident.statusMessage { cuts.append(incident.start + message.delay) }
    let first = Int(incident.start / per)
    cuts += (first...max(first, Int(last / per))).map { Double($0) * per }
    if after > 0 { cuts += cuts.map { $0 + after } }
    let step = max(ExtraRate.longestPiece, (last - incident.start) / ExtraRate.mostSteps)
    let grid = (Int(incident.start / step)...Int(last / step)).map { Double($0) * step }
    let edges = Set((cuts + grid).filter { $0 >= incident.start && $0 <= last }).sorted()
    return zip(edges, edges.dropFirst()).compactMap { from, to in
      let rate = mean(from: from, to: to)
      return rate == 0 ? nil : ExtraRate.Piece(from: from, to: to, rate: rate)
    }
  }

  /// The mean over a piece: Gauss and Legendre's rule of five points, exact to the last digits on so short a stretch of a
  /// straight line times an exponential.
  private func mean(from: Double, to: Double) -> Double {
    let (middle, half) = ((from + to) / 2, (to - from) / 2)
    return zip(Self.points, Self.weights).reduce(0) { $0 + $1.1 * rate(at: middle + half * $1.0) } / 2
  }

  private static let points = [
    -0.906_179_845_938_664, -0.538_469_310_105_683_1, 0, 0.538_469_310_105_683_1, 0.906_179_845_938_664,
  ]
  private static let weights = [
    0.236_926_885_056_189_08, 0.478_628_670_499_366_47, 0.568_888_888_888_888_9, 0.478_628_670_499_366_47,
    0.236_926_885_056_189_08,
  ]
}

extension Arrivals {
  /// What incidents add over a horizon; nil where none does.
  ///
  /// The usual rate is that of each count, spread evenly over its stretch, whatever its shape.
  public func extraRate(over horizon: Horizon) -> ExtraRate? {
    guard !incidents.isEmpty else { return nil }
    switch pattern {
    case .counts(let counts, let per, _):
      return ExtraRate(incidents, usual: counts.map { $0 * scale / per }, per: per, end: horizon.length)
    case .rate(let perSecond):
      return ExtraRate(incidents, usual: [perSecond * scale], per: horizon.length, end: horizon.length)
    case .times, .between: return nil
    }
  }
}
