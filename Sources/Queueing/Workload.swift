/// What arrives and how long it takes: a Poisson stream of contacts with a mean handle time.
///
/// ```swift
/// let load = try Workload(contacts: 100, per: 1800, handleTime: 240)
/// load.erlangs   // 13.33: agents kept busy if nobody waited and nobody left
/// ```
public struct Workload: Sendable, Hashable {
  /// λ, contacts per second.
  public let arrivalRate: Double

  /// 1/μ, the mean time an agent spends on a contact (talk + hold + wrap), s.
  public let handleTime: Double

  /// a = λ/μ, the offered load in Erlang.
  public let erlangs: Double

  /// A stream of `contacts` every `seconds`.
  ///
  /// - Throws: ``InvalidInput`` when a number is negative, not finite or beyond ``Limits``.
  public init(contacts: Double, per seconds: Double, handleTime: Double) throws(InvalidInput) {
    try Limits.check(contacts, "contacts", 0...Double.greatestFiniteMagnitude)
    try Limits.check(seconds, "interval", Limits.durations)
    try Limits.check(handleTime, "handle time", Limits.durations)
    arrivalRate = contacts / seconds
    self.handleTime = handleTime
    // One rounding each, so that 200 calls of 180 s an hour are ten Erlang and not 9.999999999999998.
    erlangs = contacts * handleTime / seconds
    try Limits.check(erlangs, "offered load", Limits.erlangs)
  }

  /// A stream of `arrivalRate` contacts per second.
  ///
  /// - Throws: ``InvalidInput`` when a number is negative, not finite or beyond ``Limits``.
  public init(arrivalRate: Double, handleTime: Double) throws(InvalidInput) {
    try self.init(contacts: arrivalRate, per: 1, handleTime: handleTime)
  }

  /// An offered load of so many Erlang.
  ///
  /// - Throws: ``InvalidInput`` when a number is negative, not finite or beyond ``Limits``.
  public init(erlangs: Double, handleTime: Double) throws(InvalidInput) {
    try Limits.check(erlangs, "offered load", Limits.erlangs)
    try Limits.check(handleTime, "handle time", Limits.durations)
    arrivalRate = erlangs / handleTime
    self.handleTime = handleTime
    self.erlangs = erlangs
  }

  /// The same handle time at another arrival rate, which the caller knows to be in range.
  init(checkedRate rate: Double, handleTime: Double) {
    arrivalRate = rate
    self.handleTime = handleTime
    erlangs = rate * handleTime
  }

  /// Whether nothing arrives.
  public var isEmpty: Bool { erlangs == 0 }
}
