/// A picture as a value: what is drawn over which axes, and what it shows, in words. How it looks is up to whoever draws
/// it: a terminal in characters, a page in lines and areas.
public struct Chart: Sendable, Equatable {
  /// What kind of picture it is.
  public enum Form: Sendable, Equatable {
    /// Two series over places, the first one needed and the second one there, and the bands between them: needed and
    /// there, there but not needed, needed but not there.
    case coverage
    /// A bar for each place.
    case bars
    /// Bars from a mark to both sides of it, one for each series at each place.
    case tornado
    /// A cell for each place, a row for each series.
    case calendar
  }

  /// What a value or a place is measured by.
  public struct Axis: Sendable, Equatable {
    /// What it shows, with its unit where that is not obvious.
    public var title: String
    /// The sign after its numbers; empty for none.
    public var unit = ""
    /// Its places from left to right or from top to bottom; empty on an axis of numbers.
    public var places: [String] = []
    /// How many seconds lie between two places; nil on an axis that is not of time.
    public var step: Double?

    /// An axis of places, or of numbers.
    public init(title: String, unit: String = "", places: [String] = [], step: Double? = nil) {
      self.title = title
      self.unit = unit
      self.places = places
      self.step = step
    }
  }

  /// Values at the places of an axis.
  public struct Series: Sendable, Equatable {
    /// What they are called.
    public var name: String
    /// A point for each place; nil outside what is shown.
    public var points: [Point?]

    /// Points by a name.
    public init(_ name: String, points: [Point?]) {
      self.name = name
      self.points = points
    }

    /// Values without a verdict.
    public init(_ name: String, _ values: [Double]) {
      self.init(name, points: values.map { Point(value: $0) })
    }
  }

  /// A value at a place.
  public struct Point: Sendable, Equatable {
    /// The value; nil where there is none.
    public var value: Double?
    /// How it stands; nil where it has no verdict.
    public var tone: Tone?

    /// A value, and how it stands.
    public init(value: Double?, tone: Tone? = nil) {
      self.value = value
      self.tone = tone
    }
  }

  /// What lies between two series, or between one and nothing.
  public struct Band: Sendable, Equatable {
    /// What it means.
    public var name: String
    /// The tone it conveys.
    public var tone: Tone?

    /// A band by its meaning.
    public init(_ name: String, _ tone: Tone? = nil) {
      self.name = name
      self.tone = tone
    }
  }

  /// A value that others are compared with.
  public struct Mark: Sendable, Equatable {
    /// What it is.
    public var name: String
    /// Where it is.
    public var value: Double

    /// A mark at a value.
    public init(_ name: String, at value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// What it shows, as a sentence that could be wrong.
  public let title: String
  /// What kind of picture it is.
  public let form: Form
  /// Where values are.
  public let places: Axis
  /// What values are.
  public let values: Axis
  /// What is drawn, the first one on top.
  public let series: [Series]
  /// What lies between the series, the best first.
  public let bands: [Band]
  /// What values are compared with.
  public let marks: [Mark]

  /// A picture.
  public init(
    _ form: Form, title: String, places: Axis, values: Axis, series: [Series], bands: [Band] = [], marks: [Mark] = []
  ) {
    self.title = title
    self.form = form
    self.places = places
    self.values = values
    self.series = series
    self.bands = bands
    self.marks = marks
  }
}

extension Chart.Series {
  /// The values, zero where there is none.
  var values: [Double] { points.map { $0?.value ?? 0 } }
}
