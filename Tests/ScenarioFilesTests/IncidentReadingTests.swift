import Files
import ScenarioFiles
import Scenarios
import Testing

/// Incidents and workforces as files write them.
@Suite struct IncidentReadingTests {
  private func incident(_ keys: String, horizon: String = "{start: \"Mon 08:00\", length: 4h}") throws -> WrittenFiles {
    try WrittenFiles(["main.yaml": scenarioText(horizon: horizon, more: "incidents:\n  outage: {\(keys)}\n")])
  }

  private static let plain = "for: 1h, contacts: [support], multiply: 3"

  @Test func `an incident has a clock, and a message counts from it`() throws {
    let files = try incident(
      "at: \"Mon 09:30\", \(Self.plain), decay: 20m, notice: {lead: 10m, reach: 60%, suppress: 70%, rebound: 25%, "
        + "after: 30m, customers: 3000, rate: 5/s}")
    let found = try #require(try files.read().incidents.first)
    #expect(
      found
        == Incident(
          name: "outage", start: 5400, length: 3600, contacts: ["support"], multiply: 3, decay: 1200,
          notice: .init(at: 4800, sending: 600, reach: 0.6, suppress: 0.7, rebound: 0.25, after: 1800)))
    #expect(try incident("at: \"08:00\", \(Self.plain)").read().incidents.first?.start == 0)
  }

  @Test func `a status message and who is called in are read`() throws {
    let files = try incident(
      "at: \"Mon 09:30\", \(Self.plain), status_message: {hang_up: 30%, delay: 5m}, "
        + "reinforce: {after: 20m, agents: 6, group: desk, for: 2h}")
    let found = try #require(try files.read().incidents.first)
    #expect(found.statusMessage == .init(hangUp: 0.3, delay: 300))
    #expect(found.reinforcement == .init(after: 1200, agents: 6, group: "desk", length: 7200))
    #expect(try files.read().agents[0].calledIn == [CalledIn(count: 6, from: 6600, to: 13_800)])
  }

  @Test(arguments: [
    ("at: \"12:00\", \(plain)", "incidents.outage.at: is not within the horizon"),
    ("at: \"Tue 09:00\", \(plain)", "incidents.outage.at: is not within the horizon"),
    ("\(plain)", "incidents.outage.at: is missing"),
    ("at: \"09:00\", for: 1h, contacts: [suport], multiply: 3", "there is no contact type 'suport'"),
    ("at: \"09:00\", for: 1h, contacts: [support], multiply: 0.5", "incidents.outage.multiply: must be from 1"),
    ("at: \"09:00\", for: 0s, contacts: [support], multiply: 2", "incidents.outage.for: must be longer than 0s"),
    (
      "at: \"09:00\", \(plain), status_message: {delay: 5m}", "incidents.outage.status_message.hang_up: is missing"
    ),
    (
      "at: \"09:00\", \(plain), status_message: {hang_up: 130%}",
      "incidents.outage.status_message.hang_up: '130%' is not between 0% and 100%"
    ),
    (
      "at: \"09:00\", \(plain), reinforce: {after: 1h, agents: 2, group: desk}",
      "incidents.outage.reinforce.after: they would come when the incident is over; say with 'for' how long they stay"
    ),
    (
      "at: \"09:00\", \(plain), reinforce: {after: 1m, agents: 2, group: dusk}",
      "incidents.outage.reinforce.group: unknown agent group 'dusk'"
    ),
    (
      "at: \"09:00\", \(plain), notice: {delay: 5m, reach: 60%, suppress: 70%}",
      "incidents.outage.notice.rebound: is missing"
    ),
    (
      "at: \"09:00\", \(plain), notice: {reach: 60%, suppress: 70%, rebound: 1%}",
      "incidents.outage.notice: does not say when it goes out"
    ),
    (
      "at: \"09:00\", \(plain), notice: {delay: 1m, reach: 60%, suppress: 70%, rebound: 1%, rate: 5/s}",
      "incidents.outage.notice.customers: is missing"
    ),
  ])
  func `what an incident lacks is said at its key`(_ keys: String, _ message: String) throws {
    let messages = try incident(keys).messages()
    #expect(messages.contains { $0.contains(message) }, "\(messages)")
  }

  @Test func `a time of day that comes twice needs its day`() throws {
    let horizon = "{start: \"Mon 08:00\", length: 2d}"
    let message = "incidents.outage.at: comes more than once from Mon 08:00 to Wed 08:00; write the day, too"
    let twice = try incident("at: \"09:00\", \(Self.plain)", horizon: horizon)
    #expect(twice.messages().contains { $0.contains(message) })
    #expect(try incident("at: \"Tue 09:00\", \(Self.plain)", horizon: horizon).read().incidents[0].start == 90_000)
  }

  @Test func `presets of a workforce give what the file does not say`() throws {
    func read(_ keys: String) throws -> Workforce {
      let text = "workforce: {required: [40], \(keys)}\n"
      return try #require(try WrittenFiles(["main.yaml": scenarioText(more: text)]).read().workforce)
    }
    let published = try read("attrition: {preset: tbb-2015}, assistant: {preset: bjl-2025}")
    #expect(published.attrition.preset == .tbb2015 && published.attrition.early == published.attrition.later)
    // Three months of it are ten percent.
    let left = 1 - published.attrition.later
    #expect(abs(left * left * left - 0.9) < 1e-9)
    #expect(published.tenureMultiplier == 3 && published.assistantPreset == .bjl2025)
    let own = try read(
      "attrition: {preset: tbb-2015, early: 8%, later: 3%}, assistant: {preset: bjl-2025, tenure_multiplier: 2}")
    #expect(own.attrition == .init(early: 0.08, later: 0.03) && own.tenureMultiplier == 2 && own.assistantPreset == nil)
  }

  @Test func `a workforce is read with its defaults`() throws {
    let text = """
      workforce:
        start: 2026-11
        required: [40, 42.5]
        people: [{count: 40, tenure: 24}]
        learning: {}
        attrition: {early: 8%, later: 3%}
      """
    let workforce = try #require(try WrittenFiles(["main.yaml": scenarioText(more: text)]).read().workforce)
    #expect(workforce.learning == .init(fullAt: 12, exponent: 0.15) && workforce.training == 0)
    #expect(workforce.attrition == .init(early: 0.08, until: 3, later: 0.03) && workforce.hires == nil)
    #expect(workforce.required(in: 0) == 40 && workforce.required(in: 9) == 42.5)
    #expect(workforce.start?.label(after: 0) == "2026-11" && workforce.start?.label(after: 14) == "2028-01")
  }

  @Test(arguments: [
    ("required: [], attrition: {early: 8%, later: 3%}", "workforce.required: is empty"),
    ("required: [4], attrition: {early: 100%, later: 3%}", "workforce.attrition.early: must be below 100%"),
    ("required: [4], attrition: {later: 3%}", "workforce.attrition.early: is missing"),
    ("required: [4], attrition: {preset: tbb}", "'tbb' is unknown here; did you mean 'tbb-2015'?"),
    (
      "required: [4], attrition: {preset: tbb-2015}, assistant: {}",
      "workforce.assistant.tenure_multiplier: is missing; write for example tenure_multiplier: 3, or preset: bjl-2025"
    ),
    ("start: 2026-13, required: [4], attrition: {early: 1%, later: 3%}", "'2026-13' is no month"),
    (
      "required: [4], learning: {exponent: 2}, attrition: {early: 1%, later: 3%}",
      "workforce.learning.exponent: must be above 0 and at most 1"
    ),
  ])
  func `what a workforce lacks is said at its key`(_ keys: String, _ message: String) throws {
    let files = try WrittenFiles(["main.yaml": scenarioText(more: "workforce: {\(keys)}")])
    #expect(files.messages().contains { $0.contains(message) }, "\(files.messages())")
  }
}
