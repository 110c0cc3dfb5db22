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

extension ScenarioDraft {
  /// Checks that a wait which costs points can be too long.
  func checkTolerance(_ report: inout ProblemReport) {
    guard experience?.own[.waitSlope] != nil, !contacts.isEmpty,
      contacts.allSatisfy({ tolerance(of: $0) == nil })
    else { return }
    report.add(
      ["experience", "satisfaction", "wait", "slope"],
      "no wait costs anything, as nothing says how long one may be; write 'tolerance' under 'experience', e.g. "
        + "tolerance: 60s, or 'answer' and 'within' in the goal of a type")
  }

  /// Warns of numbers that cost nothing, that two presets give, or that do not go together.
  func warnOfExperience(_ report: inout ProblemReport) {
    guard let experience else { return }
    if experience.own[.waitSlope] != nil {
      for type in contacts where !type.isUnlimited && tolerance(of: type) == nil {
        report.add(
          ["experience", "satisfaction", "wait", "slope"],
          "waits of '\(type.name)' cost nothing: neither 'experience.tolerance' nor its goal says how long one may be")
      }
    }
    for (index, preset) in experience.presets.enumerated() {
      for (key, _) in preset.values where experience.own[key] == nil {
        guard let first = experience.presets[..<index].first(where: { $0.values.contains { $0.key == key } }) else {
          continue
        }
        report.add(
          ["experience", "preset"],
          "'\(first.rawValue)' and '\(preset.rawValue)' both give '\(key.rawValue)'; that of '\(first.rawValue)' counts, as it "
            + "comes first. Leave one of them out")
      }
    }
    warnOfIntent(experience, &report)
  }

  /// The chances of a preset that were worked out beside a base of its own do not give the published shares beside another
  /// one.
  private func warnOfIntent(_ experience: Experience, _ report: inout ProblemReport) {
    let intent = ExperiencePreset.sqmIntent
    guard let base = experience.own[.churnBase], let theirs = intent.values.first(where: { $0.key == .churnBase }),
      experience.presets.contains(intent), base != theirs.value
    else { return }
    let shares = intent.values.filter { $0.key != .churnBase && experience.preset(of: $0.key)?.preset == intent }
    guard !shares.isEmpty else { return }
    func list(_ base: Double) -> String {
      shares.map { Text.share(((1 - (1 - base) * (1 - $0.value)) * 1e4).rounded() / 1e4) }.joined(separator: " and ")
    }
    report.add(
      ["experience", "churn", "base"],
      "beside this base, '\(intent.rawValue)' gives \(list(base)) and not its \(list(theirs.value)), which go with its own "
        + "\(Text.share(theirs.value)); leave 'base' out, or give all of 'churn' yourself")
  }
}
