/// What words convey, whatever they say; each form dresses tones in its own way.
public enum Tone: Sendable, Equatable {
  /// They stand above others.
  case heading
  /// All is well.
  case good
  /// Something is wrong.
  case bad
  /// It is not known.
  case doubtful
  /// They explain others.
  case quiet
}
