extension Experience {
  /// Checks what is said of experience.
  func check(_ report: inout ProblemReport) {
    let root = ["experience"]
    report.requireDuration(tolerance, root + ["tolerance"])
    for (index, preset) in presets.enumerated() where presets[..<index].contains(preset) {
      report.add(root + ["preset"], "'\(preset.rawValue)' is named twice")
    }
    for key in ExperienceKey.allCases {
      guard let value = own[key] else { continue }
      let path = root + key.rawValue.split(separator: ".").map(String.init)
      switch key.kind {
      case .points: report.require((0...100).contains(value), path, "must be from 0 to 100 points")
      case .pointsPerMinute: report.require((0...1000).contains(value), path, "must be from 0 to 1000 points a minute")
      case .share: report.requireShare(value, path)
      case .duration: report.requireDuration(value, path, atLeast: 1)
      case .people: report.require(value >= 0 && value <= 1e9, path, "must be from 0 to 1000000000")
      case .money: report.require(value >= 0 && value <= 1e15, path, "must be an amount of money from 0")
      }
    }
    checkTogether(&report, root)
  }

  /// Checks what makes sense only beside something else.
  private func checkTogether(_ report: inout ProblemReport, _ root: [String]) {
    func require(_ key: ExperienceKey, _ holds: Bool, _ message: String) {
      let path = root + key.rawValue.split(separator: ".").map(String.init)
      report.require(own[key] == nil || holds, path, message)
    }
    require(.base, hasEffort, "is what effort is taken from; say what costs points, e.g. per_contact: 10")
    require(.waitMost, self[.waitSlope] != nil, "goes with 'slope', the points for a minute of waiting")
    for key in [ExperienceKey.satisfied, .promoter, .detractor] {
      require(key, hasScore, "is a cut point of the score, which needs 'satisfaction' with a 'base'")
    }
    require(.highEffort, hasEffort, "is a cut point of effort; say under 'satisfaction' what costs points")
    require(
      .promoter, self[.detractor] != nil,
      "goes with 'detractor': the NPS is the share of promoters less that of detractors")
    require(
      .detractor, self[.promoter] != nil,
      "goes with 'promoter': the NPS is the share of promoters less that of detractors")
    require(
      .surveys, self[.promoter] != nil || self[.satisfied] != nil,
      "is how many are asked, but no cut point says what; write 'promoter' and 'detractor', or 'satisfied'")
    require(.surveys, (own[.surveys] ?? 1) >= 1, "must be at least 1")
    require(
      .promoter, (self[.promoter] ?? 1) > (self[.detractor] ?? 0), "must be above 'detractor', or some are both")
    require(.churnMemory, hasChurn, "is how long bad events are remembered; say under 'churn' what they do")
    require(.convert, self[.reach] != nil, "goes with 'reach', how many are told")
    require(.margin, self[.churn] != nil, "goes with 'churn': a customer is worth the margins until leaving")
    require(.churn, self[.margin] != nil, "goes with 'margin': a customer is worth the margins until leaving")
    require(.churn, (own[.churn] ?? 1) > 0, "must be above 0%, or a customer is worth without end")
    require(.discount, self[.margin] != nil, "goes with 'margin' and 'churn'")
  }
}
