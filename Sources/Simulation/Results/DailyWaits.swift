import Measures
import Scenarios
import Statistics
import Synchronization

/// The waits of each replication apart from those of all others, so that percentiles can be compared day by day.
///
/// Waits are kept only for the places that are asked for, and only until the percentiles of their replication are known.
final class DailyWaits: Sendable {
  /// The percentiles that are asked for, each with its place.
  private let wanted: [(indicator: Indicator, share: Double, place: Int)]
  /// By cell: the places that it belongs to.
  private let placesOfCell: [[Int]]
  private let placeCount: Int
  /// By replication and place.
  private let waits = Mutex<[Int: [Histogram]]>([:])

  /// Keeps what some percentiles need; other indicators, and those that the scenario does not have, are left out.
  init(_ indicators: [Indicator], _ model: Model) {
    var wanted: [(indicator: Indicator, share: Double, place: Int)] = []
    var places: [[Int]: Int] = [:]
    for indicator in indicators {
      guard let share = indicator.measure.percentile else { continue }
      let cells = Follower.waitCells(indicator, model)
      guard !cells.isEmpty else { continue }
      let place = places[cells] ?? places.count
      places[cells] = place
      wanted.append((indicator, share, place))
    }
    var placesOfCell: [[Int]] =
      places.isEmpty ? [] : Array(repeating: [], count: model.typeCount * model.stride)
    for (cells, place) in places {
      for cell in cells { placesOfCell[cell].append(place) }
    }
    self.wanted = wanted
    self.placesOfCell = placesOfCell
    placeCount = places.count
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { wanted.isEmpty }

  /// Adds waits of a replication.
  func add(_ entries: UnsafeBufferPointer<WaitLog.Entry>, replication: Int) {
    guard !isEmpty else { return }
    waits.withLock { waits in
      var mine = waits.removeValue(forKey: replication) ?? empty
      for entry in entries {
        for place in placesOfCell[Int(entry.cell)] { mine[place].record(bucket: Int(entry.bucket)) }
      }
      waits[replication] = mine
    }
  }

  /// Adds contacts of a replication that were answered at once.
  func add(zeros: Int, cell: Int, replication: Int) {
    guard !isEmpty, zeros > 0 else { return }
    waits.withLock { waits in
      for place in placesOfCell[cell] {
        waits[replication, default: empty][place].record(zeros: UInt64(zeros))
      }
    }
  }

  /// The percentiles of a replication whose waits are complete, in the order in which they were asked for: each with a 1,
  /// or 0 and 0 where nobody was answered. Its waits are then forgotten.
  func percentiles(ofReplication replication: Int) -> [RatioPair] {
    guard !isEmpty else { return [] }
    let histograms = waits.withLock { $0.removeValue(forKey: replication) } ?? empty
    return wanted.map { _, share, place in
      histograms[place].quantile(share).map { RatioPair($0, 1) } ?? RatioPair(0, 0)
    }
  }

  /// Puts the percentiles of all replications in order by indicator.
  func byIndicator(_ days: [[RatioPair]]) -> [Indicator: [RatioPair]] {
    Dictionary(wanted.enumerated().map { index, entry in (entry.indicator, days.map { $0[index] }) }) { first, _ in
      first
    }
  }

  private var empty: [Histogram] { Array(repeating: Histogram(), count: placeCount) }
}
