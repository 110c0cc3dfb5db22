/// The keys as a tree that one may walk beside a file's.
extension FieldNode {
  /// The scenario as a whole.
  static let scenario = FieldNode(
    key: "", summary: "A scenario.", kind: "map", example: "", children: ScenarioSection.section.fields.map(\.node),
    choice: ScenarioSection.section.choice)

  /// What may be written wherever a distribution may; mixtures contain it.
  static let distribution = FieldNode(
    key: "distribution", summary: "How long something takes: a duration, never, or one of the families below.",
    kind: "distribution", example: DistributionSection.example,
    children: DistributionSection.section.fields.map(\.node), choice: DistributionSection.section.choice)

  /// The keys that may stand below it; where a distribution may go by intervals, those of a column of means as well.
  var keysBelow: [FieldNode] { isDistribution ? Self.distribution.children + children : children }

  /// Which of the keys below it exclude each other.
  var choiceBelow: Choice? {
    guard isDistribution else { return choice }
    guard !children.isEmpty, let families = Self.distribution.choice else { return Self.distribution.choice }
    let means = Choice.Option("file", with: SeriesSection.companions + ["cv"])
    return Choice(families.options + [means], missing: families.missing)
  }

  /// The key that a bare value stands for, where a map may say more: `absence: 6%` is `absence: {share: 6%}`.
  var bareKey: String? { children.first { $0.key == kind }?.key }

  /// Whether a distribution may stand there.
  var isDistribution: Bool { kind == Self.distribution.kind }

  /// Whether the key is a name of the planner's choice.
  var isPlaceholder: Bool { key.allSatisfy(\.isUppercase) && !key.isEmpty }

  /// Whether it stands for keys with points in them, those of promises.
  var isPath: Bool { key == "KEY" }

  /// What is known of a key below; nil for an unknown key.
  func field(_ key: String) -> FieldNode? {
    keysBelow.first { $0.key == key } ?? keysBelow.first(where: \.isPlaceholder)
  }

  /// What is known of an item, where a list stands.
  var item: FieldNode {
    var item = self
    let isOfMaps = kind == Self.listKind || kind == Self.oneOrMoreKind
    item.kind = isOfMaps ? "map" : "item"
    if !isOfMaps {
      item.children = []
      item.choice = nil
    }
    return item
  }
}

extension SourceNode {
  /// The part of a node that counts: without what `null` removes, and without what a file that extends another, or a
  /// later change, has replaced by another choice. What is wrong stays as it is.
  func effective(as field: FieldNode?) -> SourceNode {
    var node = self
    switch content {
    case .list(let items): node.content = .list(items.map { $0.effective(as: field?.item) })
    case .map(let entries):
      node.content = .map(entries.filter { !$0.value.isNull })
      if let choice = field?.choiceBelow {
        var findings = Reading()
        let chosen = choice.apply(to: Spot(root: node), &findings)
        if findings.problems.isEmpty { node.content = .map(chosen) }
      }
      node.content = .map(
        node.entries.map { entry in
          var entry = entry
          entry.value = entry.value.effective(as: field?.field(entry.key))
          return entry
        })
    case .scalar, .empty, .null: break
    }
    return node
  }
}
