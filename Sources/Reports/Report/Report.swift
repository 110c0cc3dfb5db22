public import Files

/// What a command found, as people and programs read it: every form of every report is made of these values.
///
/// People read the title, the sections and the footer, which a terminal, a page of Markdown or any other form draws in its own
/// way; programs read the JSON and, of a ``TabularReport``, the CSV. A report says what there is to say and nothing of how
/// it looks; a form knows blocks and charts, and nothing of plans or simulations.
public protocol Report: Sendable {
  /// What its files are called in a form, without the extension.
  static func fileName(of format: OutputFormat) -> String
  /// What it is about.
  var title: ReportTitle { get }
  /// What was found, the answer first.
  var sections: [ReportSection] { get }
  /// How that came about, and how sure it is.
  var footer: ReportSection { get }
  /// All of it for programs; equal reports are equal bytes.
  var json: StreamedText { get }
  /// What of it fits on a page beside other things, such as the summary of a build. By default all of it.
  var abridged: Self { get }
}

/// A report whose numbers also form a table, RFC 4180.
public protocol TabularReport: Report {
  /// The table with its header; units are those of the JSON, and an empty field means nothing to measure.
  var csv: StreamedText { get }
}

/// A report on what a build has to keep, which build servers show where it belongs.
public protocol BuildReport: Report {
  /// What was found as test cases, in JUnit's XML.
  var junit: StreamedText { get }
  /// What is not good as annotations of files, in the workflow commands of GitHub Actions.
  var annotations: StreamedText { get }
}

extension Report {
  /// All of it.
  public var abridged: Self { self }

  /// What is read from top to bottom.
  var parts: [ReportSection] { [title.section] + sections + [footer] }
}
