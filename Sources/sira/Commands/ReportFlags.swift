import Files
import ArgumentParser
import Reports

/// How a report is shown and saved: the options of every command that has one.
struct ReportFlags<Shown: Report>: ParsableArguments {
  @Option(help: "How the report on standard output looks.")
  var format: FormatChoice<Shown> = .text

  @Option(help: "Also write \(Shown.fileNames.asList) into this folder.", completion: .directory)
  var output: String?

  /// Whether people read it on the terminal.
  var isText: Bool { format.value == .text }

  /// Writes the report into the folder, if there is one, and prints it.
  func show(_ report: some Report) throws {
    try write(report)
    try print(report)
  }

  /// Writes the report into the folder, if there is one: all of its forms, or none.
  func write(_ report: some Report) throws {
    if let output { try FileSystem.write(report.files, into: output) }
  }

  /// Prints the report in the form that was asked for.
  func print(_ report: some Report) throws {
    guard let text = report.rendered(as: format.value, Console.style) else {
      throw Failure("--format: this report is not available as \(format.value.rawValue)")
    }
    Console.print(text)
  }
}

/// One of the forms that reports of a kind have.
struct FormatChoice<Shown: Report>: ExpressibleByArgument {
  let value: OutputFormat

  static var text: Self { Self(value: .text) }

  static var allValueStrings: [String] { Shown.formats.map(\.rawValue) }

  var defaultValueDescription: String { value.rawValue }

  init(value: OutputFormat) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = OutputFormat(rawValue: argument), Shown.formats.contains(value) else { return nil }
    self.value = value
  }
}

extension [String] {
  /// With commas, and an `and` before the last one.
  fileprivate var asList: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
