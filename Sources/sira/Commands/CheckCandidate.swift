import Files
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
  static func all(_ files: [String], baselines: String?) throws -> [CheckCandidate] {
    var problems: [String] = []
    var candidates: [CheckCandidate] = []
    var fileOfBaseline: [String: String] = [:]
    for file in files {
      do {
        let candidate = try CheckCandidate(file, baselines: baselines)
        if candidate.hasNothingToCheck {
          problems.append(
            "\(PlainText.line(file)): error: promises nothing under 'expect', and no --baseline is given: there is nothing to check"
          )
        }
        if let path = candidate.baselinePath {
          if let other = fileOfBaseline.updateValue(file, forKey: path) {
            let text = "error: \(other) and \(file) would share the baseline \(path); rename one"
            problems.append(PlainText.line(text))
          }
        }
        candidates.append(candidate)
      } catch let errors as ScenarioFileErrors {
        problems.append(errors.description)
      } catch let problem as FileProblem {
        problems.append(problem.description)
      }
    }
    guard problems.isEmpty else { throw Failure(lines: problems) }
    return candidates
  }

  private init(_ file: String, baselines: String?) throws {
    read = try ScenarioFile.read(path: file)
    source = ScenarioSource(file: file, sha256: read.sha256)
    let path = baselines.map { FileSystem.joined($0, "\(Self.stem(file)).baseline.json") }
    baselinePath = path
    baseline = try path.flatMap { [read] path in try BaselineFile.read(path: path, of: read.scenario.name) }
  }

  private var hasNothingToCheck: Bool { read.scenario.promises.isEmpty && baselinePath == nil }

  /// What a check says.
  /// - Parameter accepts: Whether its results become the new baseline: then they are those of the scenario's own seed.
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
        accepts ? ownSeed : scenario, request, against: baseline, per: scope, accepted: accepts ? nil : accepted
      ) { line.show($0) }
      return CheckedScenario(
        check, source: source, baselineFile: baselinePath, isAccepted: accepts, changes: changes
      ) { read.place(of: $0) }
    } catch {
      throw Failure(error, in: read)
    }
  }

  /// The results of a check as a file to compare with from now on.
  func baselineContent(_ checked: CheckedScenario) -> FileSystem.Content {
    let run = checked.check.scenario.run
    let baseline = Baseline(
      scenario: read.scenario.name, hash: read.modelHash,
      settings: settings, engine: SiraVersion.engine,
      seed: run.seed, replications: checked.check.records.first?.pairs.count ?? run.replications,
      records: checked.check.records)
    return ("\(Self.stem(source.file)).baseline.json", StreamedText(BaselineFile.text(baseline)))
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

  /// A file's name without folder and extension.
  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
