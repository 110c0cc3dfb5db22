extension Workforce {
  /// The most people, months of tenure and months of a plan.
  public static let limits = (people: 10_000, tenure: 1200, months: 120)

  func check(_ report: inout ProblemReport) {
    let path = ["workforce"]
    report.require(!required.isEmpty, path + ["required"], "is empty; write how many people each month needs")
    for (key, count) in [("required", required.count), ("hires", hires?.count ?? 0)] {
      report.require(count <= Self.limits.months, path + [key], "has more than \(Self.limits.months) months")
    }
    for (index, number) in required.enumerated() {
      report.require(
        (0...Double(Self.limits.people)).contains(number), path + ["required", "\(index)"],
        "must be from 0 to \(Self.limits.people) people")
    }
    for (index, count) in (hires ?? []).enumerated() {
      report.require(
        (0...Self.limits.people).contains(count), path + ["hires", "\(index)"],
        "must be from 0 to \(Self.limits.people) people")
    }
    for (index, cohort) in people.enumerated() {
      let place = path + ["people", "\(index)"]
      report.require(
        (0...Self.limits.people).contains(cohort.count), place + ["count"],
        "must be from 0 to \(Self.limits.people) people")
      report.require(
        (0...Self.limits.tenure).contains(cohort.tenure), place + ["tenure"],
        "must be from 0 to \(Self.limits.tenure) months")
    }
    report.require(
      (0...24).contains(training), path + ["training"], "must be from 0 to 24 months")
    report.require(
      tenureMultiplier >= 1 && tenureMultiplier <= 100, path + ["assistant", "tenure_multiplier"],
      "must be from 1 (no assistant) to 100")
    learning?.check(&report, path + ["learning"])
    for (key, share) in [("early", attrition.early), ("later", attrition.later)] {
      report.require(share >= 0 && share < 1, path + ["attrition", key], "must be below 100% a month")
    }
    report.require(
      (0...Self.limits.tenure).contains(attrition.until), path + ["attrition", "until"],
      "must be from 0 to \(Self.limits.tenure) months")
    for (key, cost) in [("hire", costPerHire), ("month", costPerMonth)] {
      report.require(
        cost.map { $0 >= 0 && $0.isFinite } ?? true, path + ["cost", key], "must be a number from 0 on")
    }
  }
}
