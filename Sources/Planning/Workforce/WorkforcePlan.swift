public import Scenarios

/// The people of a center month by month: who is there, what they can do, who is hired and who leaves.
public struct WorkforcePlan: Sendable {
  /// One month.
  public struct MonthPlan: Sendable, Equatable {
    /// Experienced people that are needed.
    public var required: Double
    /// How many are hired for it.
    public var hires: Int
    /// Expected people on the books, new ones and those in training included.
    public var headcount: Double
    /// Those of them who are in training.
    public var inTraining: Double
    /// What the others can do, in experienced people.
    public var capacity: Double
    /// Expected people who leave at its end.
    public var leavers: Double
    /// The range that holds capacity in 90 % of runs, as who leaves is a matter of chance.
    public var capacityRange: ClosedRange<Double>
    /// The share of runs in which capacity is below what is required.
    public var shortfallRisk: Double

    /// How many experienced people are missing on average; 0 for none.
    public var shortfall: Double { max(0, required - capacity) }
    /// Whether any are missing; what differs by rounding only is not.
    public var isShort: Bool { shortfall > 1e-9 * max(1, required) }
  }

  /// Who was asked about.
  public let workforce: Workforce
  /// The months, from the first on.
  public let months: [MonthPlan]
  /// The same months if nobody were hired.
  public let withoutHiring: [MonthPlan]
  /// How many runs the ranges come from.
  public let replications: Int
  /// Their seed.
  public let seed: UInt64

  /// People hired in all months.
  public var hires: Int { months.reduce(0) { $0 + $1.hires } }

  /// What hiring costs in all months; nil where nobody says so.
  public var hiringCost: Double? { workforce.costPerHire.map { $0 * Double(hires) } }
  /// What the people cost in all months; nil where nobody says so.
  public var peopleCost: Double? {
    workforce.costPerMonth.map { cost in months.reduce(0) { $0 + $1.headcount } * cost }
  }
}

extension WorkforcePlan {
  /// Plans months: hires as few as possible, as late as possible, so that each month has what it requires on average.
  ///
  /// Whoever is hired for a month takes contacts after training, so a month's need is met by hires for the month that lies
  /// so far before it; the first months cannot be helped any more. Where hires are given, they are taken as they are.
  ///
  /// - Parameters:
  ///   - count: how many months.
  ///   - replications: how many runs show what chance does.
  /// - Complexity: months × tenures, and for the runs replications × months × people.
  public init(_ workforce: Workforce, months count: Int, replications: Int = 2000, seed: UInt64) {
    self.workforce = workforce
    self.seed = seed
    let hires = workforce.hires.map { given in (0..<count).map { given.indices.contains($0) ? given[$0] : 0 } }
    let chosen = hires ?? Self.hires(for: workforce, months: count)
    // However many people there are, a plan takes a second or two.
    let people = workforce.people.reduce(0) { $0 + $1.count } + chosen.reduce(0, +)
    let replications = min(replications, max(200, 100_000_000 / max(1, people * count)))
    self.replications = replications
    months = Self.months(workforce, chosen, replications, seed)
    withoutHiring = Self.months(workforce, chosen.map { _ in 0 }, replications, seed)
  }

  /// As few hires as possible, as late as possible.
  private static func hires(for workforce: Workforce, months count: Int) -> [Int] {
    var hires = [Int](repeating: 0, count: count)
    let first = workforce.training
    guard first < count else { return hires }
    // What one hire can do in the first month of taking contacts.
    let help = (1...first + 1).reduce(workforce.speed(inMonth: first + 1)) { share, tenure in
      tenure > first ? share : share * (1 - workforce.leaving(inMonth: tenure))
    }
    for month in first..<count where help > 0 {
      let lack = workforce.required(in: month) - expected(workforce, hires, months: month + 1)[month].capacity
      let most = Double(Workforce.limits.people)
      hires[month - first] = Int(min(most, max(0, (lack / help - 1e-9).rounded(.up))))
    }
    return hires
  }

  private struct Expected {
    var headcount = 0.0
    var inTraining = 0.0
    var capacity = 0.0
    var leavers = 0.0
  }

  /// Groups of people by the month of tenure that they are in during the first month of the plan.
  private static func expected(_ workforce: Workforce, _ hires: [Int], months count: Int) -> [Expected] {
    var cohorts = workforce.people.map { (people: Double($0.count), tenure: $0.tenure) }
    return (0..<count).map { month in
      cohorts.append((people: Double(hires[month]), tenure: 0))
      var now = Expected()
      for index in cohorts.indices {
        cohorts[index].tenure += 1
        let (people, tenure) = cohorts[index]
        let leavers = people * workforce.leaving(inMonth: tenure)
        now.headcount += people
        now.inTraining += tenure <= workforce.training ? people : 0
        now.capacity += people * workforce.speed(inMonth: tenure)
        now.leavers += leavers
        cohorts[index].people -= leavers
      }
      return now
    }
  }

  private static func months(
    _ workforce: Workforce, _ hires: [Int], _ replications: Int, _ seed: UInt64
  ) -> [MonthPlan] {
    let runs = WorkforceRuns(workforce, hires, replications: replications, seed: seed)
    return expected(workforce, hires, months: hires.count).enumerated().map { month, now in
      let required = workforce.required(in: month)
      return MonthPlan(
        required: required, hires: hires[month], headcount: now.headcount, inTraining: now.inTraining,
        capacity: now.capacity, leavers: now.leavers, capacityRange: runs.range(in: month),
        shortfallRisk: runs.shareBelow(required, in: month))
    }
  }
}
