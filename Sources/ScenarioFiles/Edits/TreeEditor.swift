import Files
import Scenarios

/// Changes the tree of a scenario.
struct TreeEditor {
  /// The tree as changed so far.
  private(set) var root: SourceNode
  /// The layer of the last change; later ones have lower numbers, as a file has a lower one than its base.
  private(set) var layer: Int
  /// What could not be changed.
  private(set) var problems: [FileProblem] = []
  /// Whether all overlays could be read.
  private(set) var isComplete = true

  init(root: SourceNode, layer: Int) {
    self.root = root
    self.layer = layer
  }

  /// Puts a file over the tree.
  mutating func overlay(_ path: String) {
    layer -= 1
    let file = Inheritance(overlay: path, layer: layer)
    problems += file.problems
    guard let over = file.root, file.isComplete else {
      isComplete = false
      return
    }
    root = root.overlaid(by: over)
  }

  /// Does what an edit says; where it cannot be done, the tree stays as it is there.
  mutating func apply(_ edit: ScenarioEdit) {
    layer -= 1
    var walk = EditWalk(edit, layer: layer)
    let place = EditWalk.Site(node: root, path: [], field: .scenario)
    if case .changed(let node) = walk.change(place, edit.keys.parts[...]) { root = node }
    problems += walk.problems.prefix(Reading.kept)
  }
}
