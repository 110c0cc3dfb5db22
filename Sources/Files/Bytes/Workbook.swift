/// Files of spreadsheet programs and archives, which hold no text that could be read.
package enum Workbook {
  /// What a file is, such as `an Excel file`; nil if it may be text.
  ///
  /// - Parameters:
  ///   - bytes: how the file begins.
  ///   - path: its name, which tells workbooks of several programs apart.
  package static func kind(of bytes: some Collection<UInt8>, path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let suffix = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    let program = programs[suffix]
    if bytes.starts(with: zip) { return program ?? "a zip archive or a spreadsheet program's own file" }
    if bytes.starts(with: compound) { return program ?? "an old Excel file" }
    // Some exports have such a name and are text all the same.
    return bytes.prefix(512).contains(0) ? program : nil
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The compound file of Excel 97 and of workbooks with a password.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private static let programs = [
    "xlsx": "an Excel file", "xlsm": "an Excel file", "xlsb": "an Excel file", "xls": "an Excel file",
    "numbers": "a Numbers file", "ods": "a LibreOffice file",
  ]
}
