import Files

/// Which shares of the columns of CSV files types take, to see whether some contacts are counted twice.
struct ColumnShares {
  private struct Column: Hashable {
    let path: String
    let name: String?
  }

  private struct Part {
    let share: Double
    let path: [String]
    let place: FilePlace
  }

  private var parts: [(column: Column, parts: [Part])] = []
  private var indices: [Column: Int] = [:]

  /// Adds what one type takes of a column.
  mutating func add(_ share: Double, of source: SeriesSource, from file: String, at spot: Spot) {
    let column = Column(path: file, name: source.column)
    let part = Part(share: share, path: spot.path, place: spot.node.place)
    if let index = indices[column] {
      parts[index].parts.append(part)
    } else {
      indices[column] = parts.count
      parts.append((column, [part]))
    }
  }

  /// What is probably not meant: shares of a column that make more than all of it, named at the last of them.
  var warnings: [FileProblem] {
    parts.compactMap { column, parts in
      let total = parts.reduce(0) { $0 + $1.share }
      guard total > 1 + 1e-9, let last = parts.last else { return nil }
      let percent = Quantity(value: DecimalText.rounded(total * 100, largest: 1), unit: .share).text
      let name = column.name.map { "column \(Excerpt.quoted($0))" } ?? "the column"
      return FileProblem(
        last.place, path: last.path,
        "the shares of \(name) make \(percent) in all, so some of its contacts come more than once; for more contacts "
          + "than the file has, write 'scale'")
    }
  }
}
