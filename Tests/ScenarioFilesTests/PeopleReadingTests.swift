import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// What files say of people: handle times of a group, aging of a type, paid absence, short breaks.
@Suite struct PeopleReadingTests {
  private static let text = """
    horizon: {start: "Mon 08:00", length: 2h, interval: 1h}
    contacts:
      support: {arrivals: {per: 1h, counts: [30, 90]}, handle: {talk: 4m}, aging: 90s}
      sales: {arrivals: {rate: 60/h}, handle: {talk: 3m}, aging: never}
    agents:
      desk:
        staff: 5
        skills: {support: {speed: 0.8, handle: {talk: [2m, 6m], hold: 20s, wrap: {exponential: {mean: 30s}}}}, sales: {}}
        absence: {share: 6%, paid: yes}
        short_breaks: {every: {exponential: {mean: 90m}}, length: 5m, paid: no}
      back: {staff: 5, skills: [support], absence: 5%, short_breaks: {every: 1h, length: {uniform: {min: 2m, max: 6m}}}}
    """

  private func read(_ edits: String...) throws -> Scenario {
    let files = try WrittenFiles(["main.yaml": Self.text])
    return try ScenarioFile.read(path: files.path("main.yaml")).applying(
      try edits.map { .edit(try ScenarioEdit($0)) }
    ).scenario
  }

  @Test func `a handle time of a group takes what a type's takes, and intervals count by their contacts`() throws {
    let skill = try read().agents[0].skills[0]
    let handle = try #require(skill.handle)
    #expect(skill.speed == 0.8)
    #expect(handle.talk.intervals?.map(\.mean) == [120, 360])
    #expect(abs(handle.talk.mean - (0.25 * 120 + 0.75 * 360)) < 1e-9)
    #expect(try handle.hold == .constant(20))
    #expect(try handle.wrap == .exponential(mean: 30))
    #expect(try read().agents[0].skills[1].handle == nil)
    #expect(try read().agents[1].skills[0].handle == nil)
  }

  @Test func `aging of a type is a duration or never`() throws {
    #expect(try read().contacts.map(\.aging) == [90, .infinity])
    #expect(try read("contacts.support.aging=null").contacts[0].aging == nil)
  }

  @Test func `absence is a share, or says whether it is paid`() throws {
    #expect(try read().agents.map(\.absence) == [0.06, 0.05])
    #expect(try read().agents.map(\.isAbsencePaid) == [true, false])
    #expect(try !read("agents.desk.absence.paid=no").agents[0].isAbsencePaid)
    // A bare share leaves what the map says beside it.
    #expect(try read("agents.desk.absence=4%").agents[0].isAbsencePaid)
  }

  @Test func `short breaks are paid unless they are not`() throws {
    #expect(
      try read().agents.map(\.shortBreaks) == [
        ShortBreaks(every: .exponential(mean: 5400), length: .constant(300), isPaid: false),
        ShortBreaks(every: .constant(3600), length: .uniform(min: 120, max: 360)),
      ])
    #expect(try read("agents.desk.short_breaks=null").agents[0].shortBreaks == nil)
    let changed = try read(
      "agents.desk.short_breaks.every*=2", "agents.desk.short_breaks.length+=30s", "agents.back.short_breaks.every=2h",
      "agents.back.short_breaks.length+=1m")
    #expect(
      try changed.agents.map(\.shortBreaks) == [
        ShortBreaks(every: .exponential(mean: 10_800), length: .constant(330), isPaid: false),
        ShortBreaks(every: .constant(7200), length: .uniform(min: 180, max: 420)),
      ])
  }

  @Test func `edits and arithmetic reach every key`() throws {
    let changed = try read(
      "agents.desk.skills.support.handle.talk+=30s", "agents.desk.skills.support.handle.wrap*=2",
      "agents.desk.skills.sales.handle={talk: 1m}", "contacts.support.aging+=30s", "agents.desk.absence.share+=2%",
      "agents.back.absence={share: 3%, paid: yes}")
    let handle = try #require(changed.agents[0].skills[0].handle)
    #expect(handle.talk.intervals?.map(\.mean) == [150, 390])
    #expect(try handle.wrap == .exponential(mean: 60))
    #expect(try changed.agents[0].skills[1].handle?.talk == .constant(60))
    #expect(changed.contacts[0].aging == 120)
    #expect(abs(changed.agents[0].absence - 0.08) < 1e-12)
    #expect(changed.agents[1].isAbsencePaid)
    #expect(try read("agents.back.skills.support.handle.talk=5m").agents[1].skills[0].handle?.talk == .constant(300))
  }
}
