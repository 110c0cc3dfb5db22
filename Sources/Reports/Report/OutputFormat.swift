public import Files

/// A form in which reports are read: by what name it is asked for, what its files end in, and how it is made.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// For programs.
  case json
  /// For spreadsheets.
  case csv
  /// For pages beside other things.
  case markdown
  /// For build servers, which show test cases.
  case junit
  /// For GitHub Actions, which annotates files.
  case github

  /// What the names of its files end in; nil for a form that is only ever read from standard output.
  var fileExtension: String? {
    switch self {
    case .text: "txt"
    case .json: "json"
    case .csv: "csv"
    case .markdown: "md"
    case .junit: "xml"
    case .github: nil
    }
  }

  /// Whether reports of a kind have this form.
  func isFormOf(_ kind: any Report.Type) -> Bool {
    switch self {
    case .text, .json, .markdown: true
    case .csv: kind is any TabularReport.Type
    case .junit, .github: kind is any BuildReport.Type
    }
  }
}

extension Report {
  /// The forms that reports of this kind have.
  public static var formats: [OutputFormat] { OutputFormat.allCases.filter { $0.isFormOf(Self.self) } }

  /// The report in a form; nil if it does not have it. It is made when it is written.
  /// - Parameter style: How a terminal shows it; other forms have a look of their own.
  public func rendered(as format: OutputFormat, _ style: Style = .plain) -> StreamedText? {
    switch format {
    case .text: StreamedText(TerminalRenderer(style: style).text(parts))
    case .json: json
    case .csv: (self as? any TabularReport)?.csv
    case .markdown: StreamedText(MarkdownRenderer().text(abridged.parts))
    case .junit: (self as? any BuildReport)?.junit
    case .github: (self as? any BuildReport)?.annotations
    }
  }

  /// The names of its files, one for each form that is kept in one.
  public static var fileNames: [String] {
    formats.compactMap { format in format.fileExtension.map { "\(fileName(of: format)).\($0)" } }
  }

  /// The report in all those forms.
  public var files: [(name: String, text: StreamedText)] {
    Self.formats.compactMap { format in
      guard let ending = format.fileExtension, let text = rendered(as: format) else { return nil }
      return ("\(Self.fileName(of: format)).\(ending)", text)
    }
  }
}
