/// A stretch of work of one or more people, with breaks.
public struct Shift: Sendable, Equatable {
  /// A break of everyone on the shift.
  public struct Break: Sendable, Equatable {
    /// When a break begins, counted from the start of the shift.
    public enum Time: Sendable, Equatable {
      /// All leave after so many seconds.
      case offset(Double)
      /// The breaks lie between these two times, s, and are spread evenly over the people, so that few leave at once.
      case window(Double, Double)
    }

    /// When it begins.
    public var time: Time
    /// How long it is, s.
    public var length: Double
    /// Whether it is paid.
    public var isPaid: Bool

    /// A break; paid unless told otherwise.
    public init(_ time: Time, length: Double, isPaid: Bool = true) {
      self.time = time
      self.length = length
      self.isPaid = isPaid
    }
  }

  /// How many people.
  public var count: Int
  /// When it starts; a bare time of day happens every day of the horizon, a weekday's time every such weekday.
  public var start: ClockTime
  /// How long it is, breaks included, s.
  public var length: Double
  /// The breaks; they do not overlap.
  public var breaks: [Break]

  /// For how many months its people have taken contacts; nil for those of the group's mix.
  public var tenure: Int?

  /// A shift; its people are those of the group's mix unless told otherwise.
  public init(count: Int, start: ClockTime, length: Double, breaks: [Break] = [], tenure: Int? = nil) {
    self.count = count
    self.start = start
    self.length = length
    self.breaks = breaks
    self.tenure = tenure
  }

  /// When a person's break begins, s from the start of the shift.
  ///
  /// In a window the first person goes at its beginning and the last one returns at its end.
  public func start(of rest: Break, person: Int) -> Double {
    switch rest.time {
    case .offset(let offset): return offset
    case .window(let from, let to):
      guard count > 1 else { return from }
      return from + (to - from - rest.length) * Double(person) / Double(count - 1)
    }
  }
}
