/// The formulas a planner may ask, by the letter they are known by.
public enum ErlangModel: String, Sendable, CaseIterable {
  /// Nobody waits: who finds every line taken is lost.
  case b
  /// Everybody waits, however long.
  case c
  /// Who has waited too long leaves.
  case a
  /// Of those who leave or find no line, some call again.
  case x

  /// `Erlang C`.
  public var title: String { "Erlang \(rawValue.uppercased())" }
}
