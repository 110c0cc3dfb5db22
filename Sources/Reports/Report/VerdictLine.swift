/// How one promise stands, with what there is to say of it.
public struct VerdictLine: Sendable {
  /// A further remark, e.g. at which intervals it is missed.
  public struct Remark: Sendable {
    /// What it is about, e.g. `missed at:`.
    public let label: String
    /// The tone of the label.
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

  /// To whom the promise was made.
  public let subject: String
  /// Whether the line before is of the same subject.
  public let continuesSubject: Bool
  /// The verdict in a word or two.
  public let verdict: String
  /// The tone of the verdict.
  public let tone: Tone
  /// What was found and what was promised, in parts that stay on one line.
  public let parts: [String]
  /// Further remarks.
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
