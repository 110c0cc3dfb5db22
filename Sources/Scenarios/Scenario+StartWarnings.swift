internal import Mathematics
internal import Randomness

extension ScenarioDraft {
  /// Looks at how the center begins: empty where it should be busy, or after too short a warm-up.
  func warnOfStart(_ staff: [String: [Double]], _ factors: QueueFactors, _ report: inout ProblemReport) {
    if horizon.warmup > 0 {
      warnOfShortWarmup(staff, factors, &report)
    } else if horizon.atEnd == .continue {
      report.add(
        ["horizon", "at_end"],
        "the center goes on at the end but starts empty, so the first intervals look too good; add a 'warmup'")
    } else {
      warnOfEmptyStart(factors, &report)
    }
  }

  /// So many agents' work may be missing in the first interval without a warning.
  private static let harmless = 3.0

  /// A day that begins empty. The number of busy agents approaches the load as 1 − e^(−t/S), so a share (1 − e^(−L/S))
  /// S/L of the first interval's load is not felt in it.
  private func warnOfEmptyStart(_ factors: QueueFactors, _ report: inout ProblemReport) {
    var (load, missing, slowest) = (0.0, 0.0, 0.0)
    for type in contacts where !type.isDeferred {
      let own = self.load(type, factors).first ?? 0
      let handle = quickest(type) { $0.mean }.handle
      guard own > 0, handle > 0 else { continue }
      load += own
      missing += own * (1 - Elementary.exp(max(-700, -horizon.interval / handle))) * handle / horizon.interval
      slowest = max(slowest, handle)
    }
    guard missing >= Self.harmless else { return }
    report.add(
      ["horizon"],
      "the day begins empty: the first interval brings work for \(Self.rounded(load)) agents, but "
        + "\(Self.rounded(missing)) of them do not feel it yet, so it looks too good; add a 'warmup' of at least "
        + "\(Text.duration(Self.readable(3 * slowest))) unless nobody is there before \(horizon.label(ofInterval: 0))")
  }

  /// A warm-up shorter than the time in which the queue forgets how it began.
  private func warnOfShortWarmup(
    _ staff: [String: [Double]], _ factors: QueueFactors, _ report: inout ProblemReport
  ) {
    var slowest: (names: [String], time: Double) = ([], 0)
    for names in typesThatShareAgents {
      let types = contacts.filter { names.contains($0.name) && !$0.isDeferred }
      let time = relaxation(of: types, staff, factors)
      if time > slowest.time { slowest = (types.map(\.name), time) }
    }
    guard horizon.warmup < slowest.time else { return }
    report.add(
      ["horizon", "warmup"],
      "\(Text.duration(horizon.warmup)) is shorter than the \(Text.duration(Self.readable(slowest.time))) or so in which "
        + "the queue of \(Self.listed(slowest.names)) forgets that it began empty; make it several times as long")
  }

  /// The time in which the memory of the start fades by a factor of e, s: the longer of the service time and that of
  /// the queue, which forgets like the queue of one fast agent, with rate μ(1 − √ρ)² (P. M. Morse, Operations Research
  /// 3, 1955, 255–261), or as people hang up. 0 where nobody comes, or where the queue never settles, of which another
  /// warning tells.
  private func relaxation(
    of types: [ContactType], _ staff: [String: [Double]], _ factors: QueueFactors
  ) -> Double {
    let present = present(servers(of: types), staff).first ?? 0
    var (load, rate, service, patience) = (0.0, 0.0, 0.0, 0.0)
    for type in types {
      let own = self.load(type, factors).first ?? 0
      guard own > 0 else { continue }
      load += own
      rate += (queued(type, factors).first ?? 0) / horizon.interval
      service = max(service, longestHandleTime(type))
      patience = max(patience, type.patience.isNever || type.patience.canBeNever ? .infinity : type.patience.mean)
    }
    guard load > 0, rate > 0, present > 0 else { return 0 }
    let used = load / present
    let calm = max(service, patience)
    guard used < 1 else { return calm.isFinite ? calm : 0 }
    let slack = 1 - used.squareRoot()
    return max(service, min(used / (rate * slack * slack), calm))
  }

  /// A duration, rounded up to whole minutes from five minutes on, else to ten seconds.
  private static func readable(_ seconds: Double) -> Double {
    let step = seconds < 300 ? 10.0 : 60
    return (min(seconds, 1e9) / step).rounded(.up) * step
  }
}
