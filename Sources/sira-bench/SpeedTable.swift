import Foundation
import Queueing
import Randomness
import Scenarios
import Simulation

/// The tables of Results/benchmarks.md. All times are of one thread, with every default measure on.
struct SpeedTable {
  let rounds: Int
  let yardstick: Yardstick?

  func markdown() throws -> String {
    var lines = [
      "# Benchmarks", "",
      "Made by `swift build -c release && swift run -c release sira-bench`. Times are processor time of one thread per",
      "contact (arrival, and departure or abandonment), with *all* measures on: every type and every half hour, all",
      "intervals and percentiles. Medians of \(rounds) rounds; Sira and the yardstick (C kernels that collect four numbers)",
      "take turns, because the machine is shared.", "",
    ]
    // First, while this process is small: the system counts the memory of the process that starts a program as the
    // program's own.
    lines += try command() + workloads() + journeys() + agents() + replications() + requirements()
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  // MARK: Workloads

  private func workloads() throws -> [String] {
    var lines = [
      "| workload | | Sira, ns | yardstick, ns | ratio |", "|---|---|---|---|---|",
    ]
    for workload in BenchWorkload.allCases {
      let scenario = try workload.scenario()
      var own: [Double] = []
      var kernel: [Double] = []
      for _ in 0..<rounds {
        own.append(nanoseconds(scenario))
        if let time = try yardstick?.nanoseconds(workload) { kernel.append(time) }
      }
      let ratio = kernel.isEmpty ? "–" : format(own.median / kernel.median, 2)
      let floor = kernel.isEmpty ? "–" : format(kernel.median, 1)
      lines.append(
        "| \(workload.rawValue) | \(workload.description) | \(format(own.median, 1)) | \(floor) | \(ratio) |")
    }
    return lines + [""]
  }

  private func journeys() throws -> [String] {
    let rows = try JourneyWorkload.allCases.map { workload in
      let scenario = try workload.scenario()
      let times = (0..<rounds).map { _ in nanoseconds(scenario) }
      return "| \(workload.rawValue) | \(workload.description) | \(format(times.median, 1)) |"
    }
    return ["| journey | | Sira, ns |", "|---|---|---|"] + rows + [""]
  }

  /// Processor nanoseconds per contact of a whole simulation, report values included.
  private func nanoseconds(_ scenario: Scenario) -> Double {
    let start = Clock.processor()
    let summary = Simulator(threads: 1).run(scenario)
    return 1e9 * (Clock.processor() - start) / Double(summary.contactsSimulated)
  }

  // MARK: Growth

  private func agents() throws -> [String] {
    let sizes = [10, 100, 1000, 10_000]
    var times = [[Double]](repeating: [], count: sizes.count)
    for _ in 0..<rounds {
      for (index, size) in sizes.enumerated() {
        times[index].append(
          nanoseconds(
            try BenchWorkload.oneQueue(agents: size, load: 0.95, talk: .exponential(mean: 300), contacts: 4e6)))
      }
    }
    let rows = zip(sizes, times).map { size, time in
      "| \(size) | \(format(time.median, 1)) | \(format(time.median / log2(Double(size)), 1)) |"
    }
    return ["| agents | ns per contact | ÷ log₂ agents |", "|---|---|---|"] + rows + [""]
  }

  private func replications() throws -> [String] {
    let counts = [10, 100, 1000]
    var times = [[Double]](repeating: [], count: counts.count)
    for _ in 0..<rounds {
      for (index, count) in counts.enumerated() {
        // Days of the same length, so that only their number differs.
        times[index].append(
          nanoseconds(
            try BenchWorkload.oneQueue(
              agents: 100, load: 0.9, talk: .exponential(mean: 300), contacts: 10_800 * Double(count),
              replications: count)))
      }
    }
    let rows = zip(counts, times).map { "| \($0) | \(format($1.median, 1)) |" }
    return ["| replications of a ten-hour day | ns per contact |", "|---|---|"] + rows + [""]
  }

  // MARK: Formulas

  /// How long Erlang C takes to find the fewest agents for 80 % in 20 s.
  private func requirements() throws -> [String] {
    let goals = try Goals(answer: 0.8, within: 20)
    let sizes: [(erlangs: Double, count: Int)] = [(100, 100_000), (1000, 30_000), (1_000_000, 1000)]
    let rows = try sizes.map { try requirementRow($0.erlangs, $0.count, goals) }
    return ["| Erlang C requirement, erlangs | agents | µs |", "|---|---|---|"] + rows + [""]
  }

  private func requirementRow(_ erlangs: Double, _ count: Int, _ goals: Goals) throws -> String {
    // Loads that differ a little, so that nothing can be remembered.
    let step = erlangs * 1e-8
    var loads: [Workload] = []
    for number in 0..<count {
      loads.append(try Workload(erlangs: erlangs + step * Double(number), handleTime: 240))
    }
    var times: [Double] = []
    var found = 0
    for _ in 0..<rounds {
      let start = Clock.processor()
      for load in loads { found &+= ErlangC.fewestAgents(load, goals) ?? 0 }
      times.append(1e6 * (Clock.processor() - start) / Double(count))
    }
    return "| \(Int(erlangs)) | \(found / (rounds * count)) | \(format(times.median, 2)) |"
  }

  // MARK: The command

  /// Wall time, start-up included, and memory of the program that stands beside this one.
  private func command() throws -> [String] {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "sira")
      .path
    let file = "Scenarios/support-monday.yaml"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      return ["`sira` is not built beside `sira-bench`; run `swift build -c release` first."]
    }
    var lines = ["| `sira run \(file)` | wall, s | peak memory, MB |", "|---|---|---|"]
    for replications in [100, 1000, 10_000] {
      var walls: [Double] = []
      var memory = 0
      for _ in 0..<(replications == 100 ? 4 * rounds : rounds) {
        let child = try Child.run(program, ["run", file, "--replications", "\(replications)"])
        guard child.status == 0 else { throw Child.Failure(message: "\(program) failed on \(file)") }
        walls.append(child.wall)
        memory = max(memory, child.peakMemory)
      }
      lines.append(
        "| \(replications) replications | \(format(walls.median, 3)) | \(format(Double(memory) / 1e6, 1)) |")
    }
    return lines + [""]
  }

  private func format(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
