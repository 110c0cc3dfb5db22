import Planning
import Scenarios
import Testing

/// Months of people against the recursion by hand, the learning curve, and chance.
@Suite struct WorkforceTests {
  private func workforce(
    required: [Double] = [10], people: [Workforce.Cohort] = [.init(count: 10, tenure: 24)], training: Int = 0,
    learning: Workforce.Learning? = nil, multiplier: Double = 1, early: Double = 0.1, later: Double = 0.02,
    hires: [Int]? = nil
  ) -> Workforce {
    Workforce(
      required: required, people: people, training: training, learning: learning, tenureMultiplier: multiplier,
      attrition: .init(early: early, until: 3, later: later), hires: hires)
  }

  @Test func `two months with an assistant that triples tenure are six without`() {
    let learning = Workforce.Learning(fullAt: 12, exponent: 0.255)
    let (without, with) = (workforce(learning: learning), workforce(learning: learning, multiplier: 3))
    for month in 1...4 { #expect(with.speed(inMonth: month) == without.speed(inMonth: 3 * month)) }
    #expect(with.speed(inMonth: 2) == without.speed(inMonth: 6))
    // The experienced gain nothing, and nobody is faster than they are.
    #expect(with.speed(inMonth: 12) == 1 && without.speed(inMonth: 12) == 1 && with.speed(inMonth: 4) == 1)
  }

  @Test func `doubling tenure does what the exponent says, and training takes no contacts`() {
    let people = workforce(training: 2, learning: .init(fullAt: 12, exponent: 0.15))
    #expect(people.speed(inMonth: 1) == 0 && people.speed(inMonth: 2) == 0)
    let gain = people.speed(inMonth: 6) / people.speed(inMonth: 4)
    #expect(abs(gain - 1.109_569_472) < 1e-9)
    #expect(people.speed(inMonth: 13) < 1 && people.speed(inMonth: 14) == 1)
  }

  @Test func `headcount by month is the recursion done by hand`() {
    // Ten old hands lose 2 % a month; five new ones each month lose 10 % in each of their first three months.
    let plan = WorkforcePlan(workforce(training: 1, hires: [5, 5, 5, 5]), months: 5, replications: 10, seed: 1)
    let old: [Double] = [10, 9.8, 9.604, 9.41192, 9.223_681_6]
    // How many of five are left after a month, two and three months, and a further one.
    let (one, two, three): (Double, Double, Double) = (4.5, 4.05, 3.645)
    let trained: [Double] = [0, one, one + two, one + two + three, one + two + three + 3.5721]
    let new: [Double] = [5, 5, 5, 5, 0]
    for (index, month) in plan.months.enumerated() {
      let capacity = old[index] + trained[index]
      #expect(abs(month.capacity - capacity) < 1e-12)
      #expect(month.inTraining == new[index])
      #expect(abs(month.headcount - capacity - new[index]) < 1e-12)
    }
    // Who is there next month is who stayed, and who is hired.
    for (now, next) in zip(plan.months, plan.months.dropFirst()) {
      let left = now.headcount - now.leavers
      #expect(abs(next.headcount - left - Double(next.hires)) < 1e-12)
    }
  }

  @Test func `each month has what it needs, by as few hires as possible`() {
    let asked = workforce(
      required: [10, 10, 12, 12, 15, 15, 14], training: 2, learning: .init(fullAt: 12, exponent: 0.2))
    let plan = WorkforcePlan(asked, months: 12, replications: 10, seed: 1)
    // Nobody who is hired now helps before the third month.
    for month in plan.months.dropFirst(2) { #expect(month.shortfall < 1e-9) }
    #expect(plan.hires > 0)
    // One fewer for any month leaves a month short that could have been helped.
    for month in plan.months.indices where plan.months[month].hires > 0 {
      var fewer = asked
      var hires = plan.months.map(\.hires)
      hires[month] -= 1
      fewer.hires = hires
      let short = WorkforcePlan(fewer, months: 12, replications: 10, seed: 1)
      #expect(short.months.dropFirst(2).contains { $0.shortfall > 1e-9 }, "month \(month)")
    }
    // The last months' hires would help nobody within the plan.
    #expect(plan.months.suffix(2).allSatisfy { $0.hires == 0 })
  }

  @Test func `chance has the mean and the spread of people who leave independently`() throws {
    let plan = WorkforcePlan(
      workforce(required: [95], people: [.init(count: 100, tenure: 24)], later: 0.05, hires: []), months: 2,
      replications: 4000, seed: 1)
    // In the second month 100 have each stayed with 95 %: binomial, with 5 % below 91 and 95 % at most 98.
    let month = plan.months[1]
    #expect(month.capacity == 95)
    #expect(month.capacityRange == 91...98)
    // P(fewer than 95) of a binomial of 100 and 95 % is 0.3840.
    // The standard error of 4000 runs is 0.0077.
    #expect(abs(month.shortfallRisk - 0.384) < 0.031)
    #expect(plan.months[0].capacityRange == 100...100 && plan.months[0].shortfallRisk == 0)
  }

  @Test func `where nobody leaves and all can do everything, nobody is hired`() {
    let plan = WorkforcePlan(workforce(early: 0, later: 0), months: 6, replications: 10, seed: 1)
    #expect(plan.hires == 0 && plan.months.allSatisfy { $0.capacity == 10 && $0.shortfallRisk == 0 })
  }
}
