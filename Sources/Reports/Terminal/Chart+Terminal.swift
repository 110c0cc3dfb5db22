extension Chart {
  /// The picture in characters, without its title; nothing where there is nothing to draw.
  package func lines(_ style: Style) -> [String] {
    switch form {
    case .coverage: CoverageDrawing(self).lines(style)
    case .bars: BarDrawing(self).lines
    case .tornado: TornadoDrawing(self).lines
    case .calendar: CalendarDrawing(self).lines(style)
    }
  }

  /// What its characters mean, where the picture does not say that itself.
  var key: [String] {
    switch form {
    case .coverage, .bars, .tornado: []
    case .calendar: CalendarDrawing(self).key
    }
  }
}
