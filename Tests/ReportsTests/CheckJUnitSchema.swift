import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the JUnit schemas of Apache Ant and of Jenkins' plug-in xUnit both accept, checked on a document.
final class JUnitSchema: NSObject, XMLParserDelegate {
  /// Why a document is refused.
  struct Fault: Error {
    let message: String
  }

  /// What a document counts.
  struct Facts: Equatable {
    var suites = 0
    var cases = 0
    var failures = 0
    var errors = 0
    var skipped = 0
  }

  /// Checks a document.
  static func check(_ xml: String) throws -> Facts {
    let schema = JUnitSchema()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = schema
    // A document that is cut off is no error for every version of the parser.
    guard parser.parse(), schema.fault == nil, schema.hasRoot, schema.path.isEmpty else {
      throw schema.fault ?? Fault(message: "not well-formed: \(parser.parserError.map { "\($0)" } ?? "")")
    }
    return schema.facts
  }

  /// Of each element: which may be in it, in this order; and its attributes, required ones true.
  private static let rules: [String: (children: [String], attributes: [String: Bool])] = [
    "testsuites": (["testsuite"], [:]),
    "testsuite": (
      ["properties", "testcase", "system-out", "system-err"],
      [
        "name": true, "package": true, "id": true, "timestamp": true, "hostname": true, "tests": true,
        "failures": true, "errors": true, "skipped": false, "time": true,
      ]
    ),
    "properties": (["property"], [:]),
    "property": ([], ["name": true, "value": true]),
    "testcase": (["skipped", "error", "failure"], ["name": true, "classname": true, "time": true]),
    "failure": ([], ["type": true, "message": false]),
    "error": ([], ["type": true, "message": false]),
    "skipped": ([], ["type": false, "message": false]),
    "system-out": ([], [:]),
    "system-err": ([], [:]),
  ]

  /// Elements that must be there exactly once in a suite.
  private static let once = ["properties", "system-out", "system-err"]

  private struct Open {
    let name: String
    let attributes: [String: String]
    var children: [String] = []
  }

  private var fault: Fault?
  private var hasRoot = false
  private var facts = Facts()
  private var inSuite = Facts()
  private var path: [Open] = []

  private func require(_ condition: Bool, _ message: String) {
    if !condition, fault == nil { fault = Fault(message: message) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard let rule = Self.rules[name] else { return require(false, "unknown element \(name)") }
    if let parent = path.last, let order = Self.rules[parent.name]?.children {
      let position = order.firstIndex(of: name)
      let before = parent.children.last.flatMap(order.firstIndex) ?? 0
      require(position.map { $0 >= before } ?? false, "\(name) at the wrong place in \(parent.name)")
      require(parent.name != "testcase" || parent.children.isEmpty, "two results of one case")
    } else {
      require(name == "testsuites" && !hasRoot, "the root is \(name)")
      hasRoot = true
    }
    for (key, isRequired) in rule.attributes where isRequired {
      require(attributes[key] != nil, "\(name) lacks \(key)")
    }
    for key in attributes.keys { require(rule.attributes[key] != nil, "\(name) has \(key)") }
    for (key, value) in attributes { checkValue(value, of: key, in: name) }
    if !path.isEmpty { path[path.count - 1].children.append(name) }
    path.append(Open(name: name, attributes: attributes))
    switch name {
    case "testsuite":
      require(attributes["id"] == "\(facts.suites)", "suites are numbered from 0")
      facts.suites += 1
      inSuite = Facts()
    case "testcase": inSuite.cases += 1
    case "failure": inSuite.failures += 1
    case "error": inSuite.errors += 1
    case "skipped": inSuite.skipped += 1
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let element = path.popLast(), name == "testsuite" else { return }
    for child in Self.once { require(element.children.count { $0 == child } == 1, "a suite has one \(child)") }
    let counts = [
      "tests": inSuite.cases, "failures": inSuite.failures, "skipped": inSuite.skipped, "errors": inSuite.errors,
    ]
    for (key, count) in counts { require(element.attributes[key] == "\(count)", "\(key) is not \(count)") }
    facts.cases += inSuite.cases
    facts.failures += inSuite.failures
    facts.errors += inSuite.errors
    facts.skipped += inSuite.skipped
  }

  private func checkValue(_ value: String, of key: String, in name: String) {
    switch key {
    case "tests", "failures", "errors", "skipped", "id": require(Int32(value) != nil, "\(key) is no whole number")
    case "time": require(Double(value) != nil, "\(key) is no number")
    case "timestamp":
      require(value.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/#) != nil, "\(key) is no time")
    case "name", "hostname": require(value.contains { !$0.isWhitespace }, "\(key) of \(name) is blank")
    default: break
    }
  }
}
