internal import Files

extension StreamedText {
  /// A JSON document that is made when it is written.
  static func json(_ document: @autoclosure @escaping () -> JSONValue) -> StreamedText {
    StreamedText { sink in JSONWriter.write(document(), to: sink) }
  }

  /// Comma-separated values, written row by row.
  static func csv(header: [String], _ appendRows: @escaping (inout CSVTable) -> Void) -> StreamedText {
    StreamedText { sink in
      var table = CSVTable(header: header, to: sink)
      appendRows(&table)
      table.finish()
    }
  }
}
