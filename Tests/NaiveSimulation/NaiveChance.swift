import Randomness
import Scenarios

/// What belongs to contacts by chance, from the places that the engine draws it from.
struct NaiveChance {
  private let source: Source
  private let table = SamplerTable()
  private let scenario: Scenario

  /// Numbers of contacts that no arrival has.
  static let backlog: UInt64 = 1 << 62

  init(_ scenario: Scenario) {
    self.scenario = scenario
    source = Source(seed: scenario.run.seed, replication: 0)
  }

  /// Two numbers on (0, 1) from a stream.
  func units(_ name: String, _ item: UInt64, _ origin: StreamID = .none) -> (Double, Double) {
    let words = source.words(StreamID(name).following(origin), item: item)
    return (Draws.unit(words.0), Draws.unit(words.1))
  }

  /// A duration whose first word is the first or the second of a stream, and all others those of another.
  func duration(
    _ distribution: Distribution, _ name: String, more: String? = nil, second: Bool = false,
    _ item: UInt64,
    _ origin: StreamID = .none
  ) -> Double {
    let words = source.words(StreamID(name).following(origin), item: item)
    var draws = source.draws(StreamID(more ?? name).following(origin), item: item)
    return table.add(distribution).sample(second ? words.1 : words.0, &draws)
  }

  /// Talk and hold of a contact, and its wrap, with a normal agent.
  /// - Parameter skill: Who takes it, where that is known; else it is what the type says.
  func handle(_ type: Int, by skill: Skill? = nil, _ item: UInt64, _ origin: StreamID = .none, in interval: Int) -> (
    talk: Double, wrap: Double
  ) {
    let contact = scenario.contacts[type]
    let handle = skill?.handle ?? contact.handle
    let name = "contacts.\(contact.name)"
    let talk = duration(handle.talk.during(interval), name, more: "\(name).talk", item, origin)
    let hold = handle.hold.map { duration($0.during(interval), "\(name).hold", item, origin) } ?? 0
    let wrap = handle.wrap.map { duration($0.during(interval), "\(name).wrap", item, origin) } ?? 0
    return (talk + hold, wrap)
  }

  func patience(_ type: Int, _ item: UInt64, _ origin: StreamID, in interval: Int) -> Double {
    let contact = scenario.contacts[type]
    return contact.patience.isNever
      ? .infinity : duration(contact.patience.during(interval), "contacts.\(contact.name).patience", item, origin)
  }

  /// A number on (0, 1) for each attempt to call someone back.
  func reach(_ type: Int, _ item: UInt64, _ origin: StreamID, attempt: Int) -> Double {
    let stream = StreamID("contacts.\(scenario.contacts[type].name).reach").following(origin)
    let words = source.words(stream, item: item)
    guard attempt > 1 else { return Draws.unit(attempt == 0 ? words.0 : words.1) }
    var more = source.draws(stream, item: item)
    for _ in 2..<attempt { _ = more.next() }
    return more.unit()
  }
}
