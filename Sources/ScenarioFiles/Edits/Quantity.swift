/// A number with the unit that it is written with.
struct Quantity: Equatable {
  enum Unit: Equatable {
    /// `24`
    case number
    /// `5%`; the value is the number before the sign.
    case share
    /// `4m`; the value is seconds.
    case duration
    /// `60/30m`; the value is the count, in a period of so many seconds, written as in `text`.
    case rate(period: Double, text: String)
  }

  var value: Double
  var unit: Unit

  /// What a text says; nil if it is no quantity. It may be negative, as a step or something to be added.
  init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    let sign = text.hasPrefix("-") ? -1.0 : 1
    let body = sign < 0 ? String(text.dropFirst()) : text
    guard !body.hasPrefix("-") else { return nil }
    if let number = PercentText.number(of: body), let value = try? NumberText.parse(number) {
      self.init(value: sign * value, unit: .share)
    } else if let value = try? NumberText.parse(body) {
      self.init(value: sign * value, unit: .number)
    } else if let slash = body.firstIndex(of: "/"), let rate = try? RateText.parts(of: body) {
      self.init(
        value: sign * rate.count, unit: .rate(period: rate.period, text: String(body[body.index(after: slash)...])))
    } else if let seconds = try? DurationText.parse(body) {
      self.init(value: sign * seconds, unit: .duration)
    } else {
      return nil
    }
  }

  init(value: Double, unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// How files write it.
  var text: String {
    switch unit {
    case .number: DecimalText.text(value)
    case .share: "\(DecimalText.text(value))%"
    case .duration: Self.duration(value)
    case .rate(_, let period): "\(DecimalText.text(value))/\(period)"
    }
  }

  /// What the unit is called.
  var kind: String {
    switch unit {
    case .number: "a number"
    case .share: "a share"
    case .duration: "a duration"
    case .rate: "a rate"
    }
  }

  private static func duration(_ seconds: Double) -> String {
    guard seconds == seconds.rounded(), seconds >= 1, seconds < 1e12 else { return "\(DecimalText.text(seconds))s" }
    let whole = Int(seconds)
    let parts = [(whole / 86_400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}

extension Quantity {
  /// The same quantity in the unit of another one; nil if they do not add up. A plain number may stand for a share only
  /// where a share is meant.
  func converted(to other: Unit, isShare: Bool = false) -> Quantity? {
    switch (unit, other) {
    case (.number, .number), (.share, .share), (.duration, .duration): self
    case (.number, .share): isShare ? Quantity(value: value * 100, unit: .share) : nil
    case (.rate(let own, _), .rate(let period, _)):
      own == period ? self : Quantity(value: value * (period / own), unit: other)
    default: nil
    }
  }

  /// The sum, in the unit of the first.
  func adding(_ other: Quantity) -> Quantity {
    let sum = value + other.value
    return Quantity(
      value: DecimalText.rounded(sum, largest: max(abs(value), abs(other.value))), unit: unit)
  }

  /// The product with a factor.
  func multiplied(by factor: Double) -> Quantity {
    Quantity(value: DecimalText.rounded(value * factor, largest: 0), unit: unit)
  }
}
