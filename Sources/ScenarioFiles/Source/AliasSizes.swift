/// An upper bound on the size of the text that an alias stands for.
struct AliasSizes {
  private struct Anchor {
    var begin: Int
    var size: Int?
    var isUnique: Bool
  }

  private var anchors: [ArraySlice<UInt8>: Anchor] = [:]
  /// The size of the text so far, with every alias replaced.
  var size = 0

  mutating func define(_ name: ArraySlice<UInt8>) {
    if anchors[name] == nil {
      anchors[name] = Anchor(begin: size, size: nil, isUnique: true)
    } else {
      anchors[name]?.isUnique = false
    }
  }

  /// Counts what an alias stands for. An anchor's value lies between the anchor and its first alias; where the name
  /// was given twice, anything since the first may be meant.
  mutating func use(_ name: ArraySlice<UInt8>) {
    guard let anchor = anchors[name] else { return }
    let own = anchor.isUnique ? anchor.size ?? size - anchor.begin : size - anchor.begin
    anchors[name]?.size = own
    let (sum, overflows) = size.addingReportingOverflow(own)
    size = overflows ? .max : sum
  }
}
