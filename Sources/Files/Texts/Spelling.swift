/// Guesses what someone meant to write.
public enum Spelling {
  /// The known word nearest to a misspelt one, if it is near enough to be meant.
  ///
  /// Near is an edit distance of at most a third of the word's length, where swapping two neighbours is one edit
  /// (optimal string alignment; F. Damerau 1964), or a beginning in common with exactly one known word.
  /// - Complexity: O(known · length²), for words of at most 64 letters.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().prefix(64))
    guard !letters.isEmpty else { return nil }
    let ranked = known.map { (word: $0, distance: distance(letters, Array($0.lowercased().prefix(64)))) }
    if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, letters.count / 3) {
      return best.word
    }
    let extensions = known.filter { letters.count >= 3 && $0.lowercased().hasPrefix(word.lowercased()) }
    return extensions.count == 1 ? extensions.first : nil
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
