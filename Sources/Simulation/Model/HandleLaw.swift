import Randomness
import Scenarios

/// The handle time of a type, or of a group's contacts of a type, in one interval; where handle times of the type depend on
/// who takes a contact.
struct HandleLaw: BitwiseCopyable {
  let talk: Sampler
  let hold: Sampler
  let wrap: Sampler
  let hasHold: Bool
  let hasWrap: Bool
  /// Whether the laws of the next intervals follow; otherwise this one holds all day.
  let variesByInterval: Bool

  init(_ handle: ContactType.Handle, interval: Int, _ table: SamplerTable) {
    func sampler(_ distribution: Distribution) -> Sampler { table.add(distribution.during(interval)) }
    talk = sampler(handle.talk)
    hold = sampler(handle.hold ?? handle.talk)
    wrap = sampler(handle.wrap ?? handle.talk)
    hasHold = handle.hold != nil
    hasWrap = handle.wrap != nil
    variesByInterval = handle.variesByInterval
  }
}

/// The handle laws of the types for which some group has its own: that of each type, and those of such groups.
struct HandleLaws {
  private(set) var laws: [HandleLaw] = []
  /// Where the laws of such a type begin, by its name.
  private var firstOfType: [String: Int32] = [:]
  private let intervalCount: Int
  private let table: SamplerTable

  init(_ scenario: Scenario, _ table: SamplerTable) {
    intervalCount = scenario.horizon.intervalCount
    self.table = table
    let differing = Set(scenario.agents.flatMap(\.skills).filter { $0.handle != nil }.map(\.contact))
    for type in scenario.contacts where differing.contains(type.name) { firstOfType[type.name] = add(type.handle) }
  }

  /// Where the laws of a type begin; -1 where a contact of it takes as long whoever takes it.
  func first(of type: ContactType) -> Int32 { firstOfType[type.name] ?? -1 }

  /// Where the laws of a group with a type begin; -1 where a contact of the type takes as long whoever takes it.
  mutating func first(of skill: Skill, _ type: ContactType) -> Int32 { skill.handle.map { add($0) } ?? first(of: type) }

  private mutating func add(_ handle: ContactType.Handle) -> Int32 {
    let first = Int32(laws.count)
    laws += (0..<(handle.variesByInterval ? intervalCount : 1)).map { HandleLaw(handle, interval: $0, table) }
    return first
  }
}
