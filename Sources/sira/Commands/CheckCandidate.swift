import Files
import Measures
import Planning
import Reports
import ResultFiles
import ScenarioFiles
import Scenarios

/// A scenario that is to be checked, with the baseline to compare it with.
struct CheckCandidate {
  private let read: LoadedScenario
  private let source: ScenarioSource
  /// Where the baseline is, or would be; nil if none was asked for.
  private let baselinePath: String?
  private let baseline: Baseline?

  /// Reads all scenarios and baselines, so that what is wrong with any of them is known before anything is simulated or
  /// written.
  /// - Returns: Those that can be checked, and those that cannot.
  static func all(_ files: [String], baselines: String?) -> (
    candidates: [CheckCandidate], unchecked: [UncheckedScenario]
  ) {
    var unchecked: [UncheckedScenario] = []
    var candidates: [CheckCandidate] = []
    var fileOfBaseline: [String: String] = [:]
    for file in files {
      do throws(UncheckedScenario) {
        let candidate = try CheckCandidate(file, baselines: baselines)
        if let path = candidate.baselinePath, let other = fileOfBaseline[path] {
          throw UncheckedScenario(file, "would share the baseline \(path) with \(other); rename one")
        }
        if let path = candidate.baselinePath { fileOfBaseline[path] = file }
        candidates.append(candidate)
      } catch {
        unchecked.append(error)
      }
    }
    return (candidates, unchecked)
  }

  private init(_ file: String, baselines: String?) throws(UncheckedScenario) {
    do {
      read = try ScenarioFile.read(path: file)
    } catch {
      throw UncheckedScenario(file: file, problems: error.problems, omitted: error.omitted)
    }
    source = ScenarioSource(file: file, sha256: read.sha256)
    guard let baselines else {
      (baselinePath, baseline) = (nil, nil)
      guard !read.scenario.promises.isEmpty || !read.scenario.regulations.isEmpty else {
        throw UncheckedScenario(
          file, "promises nothing under 'expect', and no --baseline is given: there is nothing to check")
      }
      return
    }
    guard file != ScenarioFile.standardInput else {
      throw UncheckedScenario(file, "has no name by which a baseline could be found; write it to a file first")
    }
    let path = FileSystem.joined(baselines, CheckTargets.baselineName(file))
    baselinePath = path
    do {
      baseline = try BaselineFile.read(path: path, of: read.scenario.name)
    } catch {
      throw UncheckedScenario(file: file, problems: [error])
    }
  }

  /// What a tolerance can be about.
  var measures: Set<Measure> { read.scenario.checkedMeasures }

  /// What a check says.
  /// - Parameter accepts: Whether its results become the new baseline: then they are those of the scenario's own seed.
  /// - Throws: ``UncheckedScenario`` where the scenario does not suit the check, and a failure where a flag is wrong.
  func checked(
    _ request: CheckRequest, _ scope: GoalScope, _ chance: ChanceFlags, accepts: Bool, threads: Int
  ) throws -> CheckedScenario {
    let ownSeed = try chance.applied(to: read.scenario)
    let scenario = try chance.applied(to: read.scenario) { draft in
      // So that both see the same days.
      if let baseline, chance.seed == nil, !accepts { draft.run.seed = baseline.seed }
    }
    let line = ProgressLine()
    defer { line.clear() }
    do {
      // Without the accepted scenario, no days are added for a comparison with a baseline that is about to be replaced.
      let check = try Checker(threads: threads).check(
        accepts ? ownSeed : scenario, request, against: baseline, per: scope, written: read.scenario,
        accepted: accepts ? nil : accepted
      ) { line.show($0) }
      return CheckedScenario(
        check, source: source, baselineFile: baselinePath, isAccepted: accepts, changes: changes
      ) { read.place(of: $0) }
    } catch {
      throw UncheckedScenario(
        file: source.file,
        problems: error.problems.map { FileProblem(read.place(of: $0.path), path: $0.path, $0.message) })
    }
  }

  /// The results of a check as a file to compare with from now on.
  func baselineContent(_ checked: CheckedScenario) -> FileSystem.Content {
    let run = checked.check.scenario.run
    let baseline = Baseline(
      scenario: read.scenario.name, hash: read.modelHash,
      settings: settings, engine: SiraVersion.engine,
      seed: run.seed, replications: checked.check.records.first?.pairs.count ?? run.replications,
      interval: read.scenario.horizon.interval, records: checked.check.records, commitments: read.scenario.commitments,
      regulations: read.scenario.regulations, calledTypes: read.scenario.calledTypes)
    return (CheckTargets.baselineName(source.file), StreamedText(BaselineFile.text(baseline)))
  }

  /// The scenario as it was accepted, where that can be told from what the baseline has kept.
  private var accepted: Scenario? {
    guard let baseline else { return nil }
    let keys = baseline.settings.map { ScenarioKey(path: $0.key, value: $0.value) }
    guard let before = read.restored(to: keys), before.modelHash == baseline.hash else { return nil }
    return before.scenario
  }

  /// What the scenario says differently from when the baseline was accepted.
  private var changes: [SettingChange] {
    guard let baseline else { return [] }
    return SettingChange.all(from: baseline.settings, to: settings)
  }

  /// What the scenario says, as a baseline keeps it.
  private var settings: [Baseline.Setting] {
    read.keys.map { Baseline.Setting(key: $0.path, value: $0.value) }
  }
}

extension UncheckedScenario {
  /// A scenario with something wrong about it as a whole.
  fileprivate init(_ file: String, _ message: String) {
    self.init(file: file, problems: [FileProblem(FilePlace(file: file), message)])
  }
}
