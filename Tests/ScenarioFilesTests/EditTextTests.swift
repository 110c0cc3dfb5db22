import ScenarioFiles
import Testing

/// What edits, cases and axes look like, before any scenario is asked.
@Suite struct EditTextTests {
  @Test(arguments: [
    ("agents.desk.staff=26", "agents.desk.staff", ScenarioEdit.Operation.set, "26"),
    ("agents.desk.staff+=2", "agents.desk.staff", .add, "2"),
    ("agents.desk.staff-=2", "agents.desk.staff", .subtract, "2"),
    ("agents.desk.staff*=1.1", "agents.desk.staff", .multiply, "1.1"),
    ("agents.*=2", "agents.*", .set, "2"),
    ("agents.**=2", "agents.*", .multiply, "2"),
    ("  name= a = b ", "name", .set, "a = b"),
    ("contacts.\"a=b\".priority=1", "contacts.\"a=b\".priority", .set, "1"),
    ("contacts.'say \"hi\"'.priority=1", "contacts.'say \"hi\"'.priority", .set, "1"),
    ("contacts.O'Brien.priority=1", "contacts.O'Brien.priority", .set, "1"),
    ("agents.night-desk.staff+=-1", "agents.night-desk.staff", .add, "-1"),
  ])
  func `an edit is a path, a sign and a value`(
    _ text: String, _ path: String, _ operation: ScenarioEdit.Operation, _ value: String
  ) throws {
    let edit = try ScenarioEdit(text)
    #expect(edit.path == path)
    #expect(edit.operation == operation)
    #expect(edit.value == value)
  }

  @Test(arguments: [
    ("", "'': a key is missing; write for example agents.desk.staff=26"),
    ("staff", "'staff' is not PATH=VALUE; write for example agents.desk.staff=26"),
    ("=5", "'=5': a key is missing before '='; write for example agents.desk.staff=26"),
    ("agents..staff=5", "'agents..staff=5': a key is missing before '.'; write for example agents.desk.staff=26"),
    ("agents.\"desk=5", "'agents.\"desk=5': the quote is not closed"),
    ("agents.\"desk\"x=5", "'agents.\"desk\"x=5' is not PATH=VALUE; write for example agents.desk.staff=26"),
    ("agents.desk.staff=", "agents.desk.staff: has no value; write one behind '=', or null to remove the key"),
    (
      "agents.desk.staff= # nothing", "agents.desk.staff: has no value; write one behind '=', or null to remove the key"
    ),
    ("agents.desk.staff=[20, 24", "agents.desk.staff: not YAML: expected ',' or ']'; is a bracket missing?"),
    ("agents.desk.staff=!!int 5", "agents.desk.staff: tags such as '!!int' mean nothing here; remove it"),
    ("agents.desk={staff: 5, staff: 6}", "agents.desk: 'staff' appears twice, first on line 1; keep one"),
    ("agents.desk=\u{1b}[31m", "agents.desk: control character U+001B; remove it"),
  ])
  func `what is no edit is told how to become one`(_ text: String, _ message: String) {
    let error = #expect(throws: ScenarioEdit.Failure.self) { try ScenarioEdit(text) }
    #expect(error?.message == message)
  }

  @Test func `values that would cost too much are refused`() {
    for value in [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 500),
      "[" + String(repeating: "1,", count: 300_000) + "1]", String(repeating: "9", count: 1_000_001),
    ] {
      #expect(throws: ScenarioEdit.Failure.self) { try ScenarioEdit("name=\(value)") }
    }
    #expect(throws: ScenarioEdit.Failure.self) { try ScenarioEdit(String(repeating: "a.", count: 100) + "b=1") }
  }

  @Test func `a case is a name and edits`() throws {
    let busy = try ScenarioCase(
      "busy day: contacts.support.arrivals.scale=1.15, agents.desk.staff=[20, 24];agents.desk.skills={a: {level: 2}, b: {}} ; "
        + "contacts.\"a, b\".priority=1, name=O'Brien, currency='x, y',")
    #expect(busy.name == "busy day")
    #expect(
      busy.edits.map(\.description) == [
        "contacts.support.arrivals.scale=1.15", "agents.desk.staff=[20, 24]",
        "agents.desk.skills={a: {level: 2}, b: {}}",
        "contacts.\"a, b\".priority=1", "name=O'Brien", "currency='x, y'",
      ])
    #expect(busy.edits.first?.option == "--case busy day:")
  }

  @Test(arguments: [
    (
      "a.b=1",
      "'a.b=1' has no name; write for example \"busy: contacts.support.arrivals.scale=1.15, agents.desk.staff+=2\""
    ),
    (": a=1", "the name '': needs a name"),
    (
      "busy:",
      "'busy' changes nothing; write for example \"busy: contacts.support.arrivals.scale=1.15, agents.desk.staff+=2\""
    ),
    ("busy: a=1,,b=2", "busy: '': a key is missing; write for example agents.desk.staff=26"),
    ("busy: a=[1, b=2", "' a=[1, b=2': ']' is missing"),
    ("busy: a=1], b=2", "' a=1], b=2': ']' closes nothing"),
    ("busy: a=\"1, b=2", "' a=\"1, b=2': the quote is not closed"),
  ])
  func `what is no case is told how to become one`(_ text: String, _ message: String) {
    let error = #expect(throws: ScenarioEdit.Failure.self) { try ScenarioCase(text) }
    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("agents.desk.staff=20..23/1", ["20", "21", "22", "23"]),
    (
      "contacts.support.arrivals.scale=0.8..1.2/0.05",
      ["0.8", "0.85", "0.9", "0.95", "1", "1.05", "1.1", "1.15", "1.2"]
    ),
    ("agents.desk.absence=0%..10%/2.5%", ["0%", "2.5%", "5%", "7.5%", "10%"]),
    ("contacts.support.patience.exponential.mean=1m..2m30s/30s", ["1m", "1m30s", "2m", "2m30s"]),
    ("contacts.support.arrivals.rate=60/30m..70/30m/5/30m", ["60/30m", "65/30m", "70/30m"]),
    ("agents.desk.staff=30..20/-4", ["30", "26", "22"]),
    ("a.b=5..5/1", ["5"]),
    ("a.b=0.1..0.3/0.1", ["0.1", "0.2", "0.3"]),
    ("a.b=0.00001..0.00003/0.00001", ["0.00001", "0.00002", "0.00003"]),
    ("a.b=2s..1s/-0.5s", ["2s", "1.5s", "1s"]),
    ("routing.agent=longest-idle, fastest", ["longest-idle", "fastest"]),
    ("agents.desk.staff=[20, 24], [22, 26]", ["[20, 24]", "[22, 26]"]),
    ("agents.desk.staff.file=../a.csv", ["../a.csv"]),
    ("agents.desk.staff+=0..2/1", ["0", "1", "2"]),
  ])
  func `an axis is a range or a list of values`(_ text: String, _ values: [String]) throws {
    let axis = try SweepAxis(text)
    #expect(axis.values == values)
    #expect(axis.edits.allSatisfy { $0.path == axis.path && $0.operation == axis.operation && $0.option == "--vary" })
  }

  @Test(arguments: [
    (
      "agents.desk.staff",
      "'agents.desk.staff' is not PATH=VALUE; write for example agents.desk.staff=20..30/1 or routing.agent=longest-idle,fastest"
    ),
    ("a=", "a: no values; write for example agents.desk.staff=20..30/1 or routing.agent=longest-idle,fastest"),
    ("a=20..30", "a: does not say in which steps; write for example 20..30/1"),
    ("a=1m..5m", "a: does not say in which steps; write for example 1m..5m/1m"),
    ("a=20..30/0", "a: a step of 0 leads nowhere"),
    ("a=20..30/-1", "a: steps of -1 do not lead from 20 to 30"),
    ("a=0%..10%/2", "a: from, to and step must be alike, but are 0%, 10% and 2; write for example 0%..10%/2%"),
    ("a=0..1e9/1", "a: more than 10000 values; take larger steps"),
    ("a=0..1/1e-300", "a: more than 10000 values; take larger steps"),
    ("a=20..x/1", "a: 'x/1' is not an end with a step; write for example 20..30/1 or 1m..5m/30s"),
    ("a=20...30/1", "a: '.30/1' is not an end with a step; write for example 20..30/1 or 1m..5m/30s"),
    ("a=1,,2", "a: has no value; write one behind '=', or null to remove the key"),
  ])
  func `what is no axis is told how to become one`(_ text: String, _ message: String) {
    let error = #expect(throws: ScenarioEdit.Failure.self) { try SweepAxis(text) }
    #expect(error?.message == message)
  }

  @Test func `an axis has at most 10,000 values`() throws {
    #expect(try SweepAxis("a=1..10000/1").values.count == 10_000)
    #expect(throws: ScenarioEdit.Failure.self) { try SweepAxis("a=0..10000/1") }
    let list = (0...10_000).map(String.init).joined(separator: ",")
    #expect(throws: ScenarioEdit.Failure.self) { try SweepAxis("a=\(list)") }
  }
}
