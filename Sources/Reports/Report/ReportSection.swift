/// A part of a report: blocks that belong together, as values.
public struct ReportSection: Sendable {
  /// A thing in it.
  public enum Block: Sendable {
    /// A line that stands out.
    case heading(String)
    /// Sentences.
    case paragraph(String)
    /// The one sentence that says how all stands.
    case conclusion(String, Tone)
    /// Sentences that are one of several findings of a kind.
    case finding(String, Tone)
    /// Things of a kind.
    case list([String])
    /// How promises stand.
    case verdicts([VerdictLine])
    /// Aligned columns.
    case table(Table)
    /// A picture.
    case chart(Chart)
    /// What the marks of a chart mean, where it does not say that itself.
    case key(Chart)
    /// What titles and signs mean.
    case note([String])
    /// Lines as programs write them: none is broken.
    case lines([String])
  }

  /// What is in it, from top to bottom.
  public let blocks: [Block]

  /// A section of some blocks.
  public init(_ blocks: [Block]) {
    self.blocks = blocks
  }
}
