/// Which Sira this is.
public enum SiraVersion {
  /// The version, by semantic versioning.
  public static let number = "0.2.0"
  /// What computed a result, as result files name it.
  public static let engine = "sira \(number)"
}
