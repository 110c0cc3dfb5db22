/// How one promise stands, with what there is to say of it.
public struct VerdictLine: Sendable {
  /// Something to say besides, e.g. which intervals hurt.
  public struct Remark: Sendable {
    /// What it is about, e.g. `hurts:`.
    public let label: String
    /// What the label tells.
    public let tone: Tone?
    /// The words, in parts that stay on one line.
    public let parts: [String]

    /// Words by a label.
    public init(_ label: String, _ tone: Tone? = nil, parts: [String]) {
      self.label = label
      self.tone = tone
      self.parts = parts
    }
  }

  /// Who was promised something.
  public let subject: String
  /// Whether the line before is of the same subject.
  public let continuesSubject: Bool
  /// The verdict in a word or two.
  public let verdict: String
  /// What the verdict tells.
  public let tone: Tone
  /// What was found and what was promised, in parts that stay on one line.
  public let parts: [String]
  /// What there is to say besides.
  public let remarks: [Remark]

  /// A verdict on a promise to a subject.
  public init(
    _ subject: String, continuesSubject: Bool = false, verdict: String, tone: Tone, parts: [String],
    remarks: [Remark] = []
  ) {
    self.subject = subject
    self.continuesSubject = continuesSubject
    self.verdict = verdict
    self.tone = tone
    self.parts = parts
    self.remarks = remarks
  }
}
