import Files
import Measures
import ScenarioFiles
import Scenarios
import Testing

/// Profiles, knowledge and experience as files write them.
@Suite struct ExperienceReadingTests {
  private func files(_ more: String, contact: String = "") throws -> WrittenFiles {
    try WrittenFiles(["main.yaml": scenarioText(contact: contact, more: more)])
  }

  private static let kinds = "profiles:\n  hasty: {patience: 0.5, return: 1.2}\n  old: {self_service: skip}\n"

  @Test func `profiles have factors, and a type says how many customers are which`() throws {
    let scenario = try files(Self.kinds, contact: "profiles: {hasty: 20%, old: 0.1}").read()
    #expect(
      scenario.profiles == [
        Profile(name: "hasty", patience: 0.5, returning: 1.2), Profile(name: "old", skipsSteps: true),
      ])
    #expect(scenario.contacts[0].profiles == [ProfileShare("hasty", 0.2), ProfileShare("old", 0.1)])
    #expect(scenario.usesProfiles)
  }

  @Test func `all numbers of an experience are read, each at its key`() throws {
    let groups = Dictionary(grouping: ExperienceKey.allCases.filter { !$0.rawValue.contains("wait.") }) {
      String($0.rawValue.prefix { $0 != "." })
    }
    func value(_ key: ExperienceKey) -> String {
      switch key {
      case .promoter: "90"
      case .detractor: "50"
      default: key.kind == .share ? "10%" : key.kind == .duration ? "30d" : "20"
      }
    }
    let text = groups.sorted { $0.key < $1.key }.map { name, keys in
      let inner = keys.map { "\($0.rawValue.drop { $0 != "." }.dropFirst()): \(value($0))" }
      let wait = name == "satisfaction" ? ["wait: {slope: 4, max: 15}"] : []
      return "  \(name): {\((inner + wait).joined(separator: ", "))}\n"
    }
    let found = try #require(
      try files("experience:\n  preset: [sqm, folklore]\n  tolerance: 45s\n\(text.joined())").read().experience)
    #expect(found.tolerance == 45 && found.presets == [.sqm, .folklore])
    for key in ExperienceKey.allCases {
      let expected: Double =
        switch key {
        case .waitSlope: 4
        case .waitMost: 15
        case .promoter: 90
        case .detractor: 50
        default: key.kind == .share ? 0.1 : key.kind == .duration ? 30 * 86_400 : 20
        }
      #expect(found.own[key] == expected, "\(key.rawValue)")
    }
  }

  @Test func `what is known is one map, or a list with one for each channel`() throws {
    let one = try files("", contact: "knows: {share: 30%, repeats: 40s}").read().contacts[0].knows
    #expect(one == [Knowledge(Handoff(context: 0.3, repeats: 40))])
    let two = try files("", contact: "knows: [{from: chat, saves: 10s}, {share: 0%}]").read().contacts[0]
    #expect(two.knowledge(of: .chat) == Handoff(saves: 10))
    #expect(two.knowledge(of: .voice) == Handoff(context: 0))
  }

  @Test(arguments: [
    ("profiles:\n  others: {}\n", "", "profiles.others: is what customers without a profile are called"),
    ("profiles:\n  Others: {}\n", "", "profiles.Others: is what customers without a profile are called"),
    ("profiles:\n  all: {}\n", "", "profiles.all: is what reports call all customers together"),
    (
      "experience: {satisfaction: {wait: {slope: 5}}}\n", "goal: {abandon: 5%}",
      "experience.satisfaction.wait.slope: no wait costs anything, as nothing says how long one may be; write"
    ),
    ("experience: {preset: [sqm-intent], churn: {memory: 0s}}\n", "", "experience.churn.memory: must be at least 1s"),
    ("profiles:\n  a: {handle: 0}\n", "", "profiles.a.handle: must be above 0 to 100"),
    ("profiles:\n  a: {resolve: 101}\n", "", "profiles.a.resolve: must be from 0 to 100"),
    (kinds, "profiles: {hasti: 20%}", "contacts.support.profiles.hasti: there is no profile 'hasti'"),
    (kinds, "profiles: {hasty: 60%, old: 50%}", "the shares add up to 110%; they may not exceed 100%"),
    (
      "profiles:\n  lost: {resolve: 0}\n", "outcome: {resolve: 70%}\n    profiles: {lost: 40%}",
      "'outcome.resolve' is 70%, but customers whose 'resolve' is 0 leave too few for that"
    ),
    ("", "knows: [{from: chat}, {from: chat}]", "contacts.support.knows.1.from: is there already"),
    ("experience: {preset: [sqn]}\n", "", "experience.preset"),
    ("experience: {preset: [sqm, sqm]}\n", "", "experience.preset: 'sqm' is named twice"),
    ("experience: {satisfaction: {base: 90}}\n", "", "experience.satisfaction.base: is what effort is taken from"),
    ("experience: {scale: {satisfied: 70}}\n", "", "experience.scale.satisfied: is a cut point of the score"),
    (
      "experience: {preset: [sqm], satisfaction: {base: 90}, scale: {promoter: 80}}\n", "",
      "experience.scale.promoter: goes with 'detractor'"
    ),
    (
      "experience: {preset: [sqm], satisfaction: {base: 90}, scale: {promoter: 50, detractor: 60}}\n", "",
      "experience.scale.promoter: must be above 'detractor'"
    ),
    ("experience: {churn: {memory: 30d}}\n", "", "experience.churn.memory: is how long bad events are remembered"),
    ("experience: {word_of_mouth: {convert: 2%}}\n", "", "experience.word_of_mouth.convert: goes with 'reach'"),
    ("experience: {value: {margin: 10}}\n", "", "experience.value.margin: goes with 'churn'"),
    ("experience: {value: {margin: 10, churn: 0%}}\n", "", "experience.value.churn: must be above 0%"),
    ("experience: {satisfaction: {wait: {max: 5}}}\n", "", "experience.satisfaction.wait.max: goes with 'slope'"),
    (
      "expect: {contacts.support.profiles.hasty.asa: {at_most: 30s}}\n", "",
      "the customers of 'support' do not differ"
    ),
    (
      kinds + "expect: {contacts.support.profiles.hasti.asa: {at_most: 30s}}\n", "profiles: {hasty: 20%}",
      "unknown profile 'hasti'; did you mean 'hasty'?"
    ),
    (
      kinds + "expect: {contacts.support.profiles.hasty.queue_length: {at_most: 3}}\n", "profiles: {hasty: 20%}",
      "'queue_length' is not reported for profiles"
    ),
  ])
  func `what cannot be is said at its key`(_ more: String, _ contact: String, _ message: String) throws {
    let messages = try files(more, contact: contact).messages()
    #expect(messages.contains { $0.contains(message) }, "\(messages)")
  }

  @Test func `a promise may be about the customers who have a profile`() throws {
    let scenario = try files(
      Self.kinds + "expect: {contacts.support.profiles.hasty.wait_mean: {at_most: 30s}}\n",
      contact: "profiles: {hasty: 20%}"
    ).read()
    #expect(scenario.promises.map(\.subject) == [.profile("hasty", of: "support")])
    #expect(scenario.promises.map(\.measure) == [.waitMean])
  }

  @Test(arguments: [
    (
      "preset: [tarp, verde]",
      "experience.preset: 'tarp' and 'verde' both give 'word_of_mouth.reach'; that of 'tarp' counts, as it comes first"
    ),
    (
      "preset: [sqm-intent], churn: {base: 10%}",
      "experience.churn.base: beside this base, 'sqm-intent' gives 13.79% and 28.95% and not its 9% and 25%"
    ),
  ])
  func `numbers that do not go together are warned of`(_ experience: String, _ message: String) throws {
    let files = try files("experience: {\(experience)}\n")
    let warnings = try files.read().warnings.map {
      "\($0.path.joined(separator: ".")): \($0.message)"
    }
    #expect(warnings.contains { $0.contains(message) }, "\(warnings)")
    let alone = try self.files("experience: {preset: [sqm-intent], word_of_mouth: {reach: 3}}\n")
    #expect(try !alone.read().warnings.contains { $0.path.first == "experience" })
  }

  @Test func `waits of a type without any tolerance are said to cost nothing`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(
        contact: "goal: {abandon: 5%}",
        more: "experience: {satisfaction: {wait: {slope: 5}}}\n"
      ).replacing(
        "agents:",
        with:
          "  mail:\n    arrivals: {rate: 5/h}\n    handle: {talk: 4m}\n    goal: {answer: 80%, within: 20s}\nagents:"
      ).replacing("[support]", with: "[support, mail]")
    ])
    let warnings = try files.read().warnings.map {
      "\($0.path.joined(separator: ".")): \($0.message)"
    }
    #expect(warnings.contains { $0.contains("waits of 'support' cost nothing") }, "\(warnings)")
  }
}
