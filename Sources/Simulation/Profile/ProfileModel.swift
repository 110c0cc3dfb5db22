import Randomness
import Scenarios

/// The profiles of customers, and the rows of cells in which their contacts are counted.
///
/// A type whose customers differ has a row of cells for each of its profiles, with those who have none of them last; any
/// other type has one row. So what is counted by profile costs no more than what is counted by type.
struct ProfileModel {
  /// Whether any type has more than one row.
  let isUsed: Bool
  /// How many profiles there are; the number itself stands for customers who have none.
  let count: Int
  /// The first row of each type, and behind the last type, how many there are in all.
  let firstRow: [Int]
  /// By row; a single, unused one where profiles are not used.
  let plans: UnsafeMutablePointer<ProfilePlan>
  /// By row: the last 32 random bits with which a customer who begins with the type has its profile or an earlier one.
  let limits: UnsafeMutablePointer<UInt32>
  /// By row and step.
  let chances: UnsafeMutablePointer<StepChances>
  /// By type and profile, where the profile's row is, from the first of the type.
  let rowOfProfile: UnsafeMutablePointer<UInt16>
  /// By type: where its customers draw their profiles.
  let streams: UnsafeMutablePointer<StreamID>

  /// How many rows there are.
  var rowCount: Int { firstRow.last ?? 0 }

  /// The rows of a type.
  func rows(ofType type: Int) -> Range<Int> { firstRow[type]..<firstRow[type + 1] }

  /// The names of a type's rows; none where its customers do not differ.
  func names(ofType type: Int, in scenario: Scenario) -> [String] {
    guard let mix = scenario.mix(of: scenario.contacts[type]) else { return [] }
    let names = mix.profiles.map(\.name)
    return names.contains(Profile.others) ? names : names + [Profile.others]
  }

  init(_ scenario: Scenario, _ arena: Arena) {
    isUsed = scenario.usesProfiles
    let count = scenario.profiles.count
    self.count = count
    let mixes = scenario.contacts.map(scenario.mix)
    firstRow = mixes.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.map(Self.rowCount) ?? 1)) }
    guard isUsed else {
      let none = ContactType(name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: .never))
      plans = arena.store([], padding: ProfilePlan(none, profile: 0))
      limits = arena.store([], padding: .max)
      chances = arena.store([], padding: StepChances())
      rowOfProfile = arena.store([], padding: 0)
      streams = arena.store([], padding: .none)
      return
    }
    let indexOfProfile = Dictionary(uniqueKeysWithValues: scenario.profiles.enumerated().map { ($1.name, $0) })
    var rows: [ProfilePlan] = []
    var limitList: [UInt32] = []
    var chanceList: [StepChances] = []
    var rowList: [UInt16] = []
    for (type, mix) in zip(scenario.contacts, mixes) {
      guard let mix else {
        rows.append(ProfilePlan(type, profile: count))
        limitList.append(.max)
        chanceList += scenario.steps.map(StepChances.init)
        rowList += Array(repeating: 0, count: count + 1)
        continue
      }
      let indices = mix.profiles.map { indexOfProfile[$0.name] ?? count }
      rows += Self.plans(type, mix, indices, strangers: count)
      limitList += Self.limits(mix)
      chanceList += Self.chances(mix, scenario.steps)
      // Customers whose profile the type does not name are among those who have none.
      let others = UInt16(Self.rowCount(mix) - 1)
      rowList += (0...count).map { profile in indices.firstIndex(of: profile).map { UInt16($0) } ?? others }
    }
    plans = arena.store(rows, padding: rows[0])
    limits = arena.store(limitList, padding: .max)
    chances = arena.store(chanceList, padding: StepChances())
    rowOfProfile = arena.store(rowList, padding: 0)
    streams = arena.store(scenario.contacts.map { StreamID("contacts.\($0.name).profile") }, padding: .none)
  }

  /// The rows of a type: one for each profile, and one for those who have none, even if nobody begins that way.
  private static func rowCount(_ mix: ProfileMix) -> Int {
    mix.profiles.count + (mix.profiles.contains { $0.name == Profile.others } ? 0 : 1)
  }

  private static func plans(
    _ type: ContactType, _ mix: ProfileMix, _ indices: [Int], strangers: Int
  ) -> [ProfilePlan] {
    let average = ProfilePlan(type, profile: strangers)
    var rows = indices.map { index in
      var row = average
      row.profile = Int32(index)
      return row
    }
    func set(_ field: WritableKeyPath<ProfilePlan, Double>, _ factor: KeyPath<Profile, Double>) {
      let values = mix.probabilities(average[keyPath: field], factor) ?? []
      for (row, value) in values.enumerated() { rows[row][keyPath: field] = value }
    }
    for (row, factor) in mix.timeFactors(\.handle).enumerated() { rows[row].handle = factor }
    for (row, factor) in mix.timeFactors(\.patience).enumerated() { rows[row].patience = factor }
    for (row, factor) in mix.timeFactors(\.effort).enumerated() { rows[row].effort = factor }
    set(\.resolve, \.resolve)
    set(\.back, \.returning)
    set(\.redial.afterAbandon, \.redial)
    set(\.redial.afterBlock, \.redial)
    set(\.redial.againAfterAbandon, \.redial)
    set(\.redial.againAfterBlock, \.redial)
    for row in rows.indices { rows[row].skipsSteps = mix.profiles[row].skipsSteps }
    return rows.count < rowCount(mix) ? rows + [average] : rows
  }

  /// Nobody begins in the row of the others where all have a profile: the last limit is never passed.
  private static func limits(_ mix: ProfileMix) -> [UInt32] {
    var sum = 0.0
    let limits = mix.shares.dropLast().map { share in
      sum += share
      return UInt32(max(1, (min(sum, 1) * 0x1p32).rounded(.down)) - 1)
    }
    return limits + Array(repeating: .max, count: rowCount(mix) - limits.count)
  }

  private static func chances(_ mix: ProfileMix, _ steps: [Step]) -> [StepChances] {
    var list = Array(repeating: steps.map(StepChances.init), count: rowCount(mix))
    for (index, step) in steps.enumerated() {
      func set(_ field: WritableKeyPath<StepChances, Double>, _ factor: KeyPath<Profile, Double>, limit: Double = 1) {
        let probability = StepChances(step)[keyPath: field]
        let values = mix.probabilities(probability, factor, limit: limit, inSteps: true) ?? []
        for (row, value) in values.enumerated() { list[row][index][keyPath: field] = value }
      }
      set(\.contain, \.contain, limit: max(0, 1 - step.hangUp))
      set(\.escape, \.escape)
      set(\.back, \.returning)
    }
    return list.flatMap { $0 }
  }
}

extension StepChances {
  /// Those of an average customer.
  fileprivate init(_ step: Step) {
    contain = step.contain
    escape = step.escape?.probability ?? 0
    back = step.return?.probability ?? 0
  }
}
