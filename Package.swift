// swift-tools-version: 6.1
import PackageDescription

/// What every target of the house agrees to.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let realNumbers = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

/// A folder of tests; what lies in its Fixtures is read by path.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: ["Fixtures"], swiftSettings: house)
}

let package = Package(
  name: "sira",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sira", targets: ["sira"]),
    .library(name: "Queueing", targets: ["Measures", "Queueing", "Randomness"]),
    .library(name: "Simulation", targets: ["Measures", "Randomness", "Scenarios", "Statistics", "Simulation"]),
  ],
  // To the digit, because the same file and seed are promised to give the same bytes.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // What knows nothing else of the house. Mathematics names RealModule only for the system's library, which it links.
    .target(name: "Mathematics", dependencies: [realNumbers], swiftSettings: house),
    .target(name: "Files", swiftSettings: house),

    // What is measured, which knows nothing of how.
    .target(name: "Measures", swiftSettings: house),

    // Theory, chance, scenarios and statistics do not know each other, but theory and scenarios may name a distribution.
    .target(name: "Randomness", dependencies: ["Mathematics", realNumbers], swiftSettings: house),
    .target(
      name: "Queueing", dependencies: ["Measures", "Mathematics", "Randomness", realNumbers], swiftSettings: house),
    .target(name: "Scenarios", dependencies: ["Files", "Mathematics", "Measures", "Randomness"], swiftSettings: house),
    .target(name: "Statistics", dependencies: ["Mathematics"], swiftSettings: house),
    .target(
      name: "Simulation", dependencies: ["Mathematics", "Measures", "Randomness", "Scenarios", "Statistics"],
      swiftSettings: house),

    // What to do about it.
    .target(
      name: "Planning",
      dependencies: [
        "Measures", "Mathematics", "Queueing", "Randomness", "Scenarios", "Simulation", "Statistics", realNumbers,
      ],
      swiftSettings: house),

    // What touches files and people.
    .target(
      name: "ScenarioFiles", dependencies: ["Files", "Measures", "Randomness", "Scenarios", yaml], swiftSettings: house),
    .target(
      name: "ResultFiles", dependencies: ["Files", "Measures", "Planning", "Scenarios", "Statistics"],
      swiftSettings: house),
    .target(
      name: "Reports",
      dependencies: [
        "Files", "Measures", "Planning", "Queueing", "Randomness", "Scenarios", "Simulation", "Statistics",
      ],
      swiftSettings: house),
    .target(
      name: "Validation",
      dependencies: ["Measures", "Mathematics", "Randomness", "Scenarios", "Simulation", "Statistics"],
      swiftSettings: house),
    .executableTarget(
      name: "sira",
      dependencies: [
        "Files", "Measures", "Planning", "Queueing", "Reports", "ResultFiles", "ScenarioFiles", "Scenarios",
        "Simulation", arguments,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "sira-bench",
      dependencies: ["Queueing", "Randomness", "ScenarioFiles", "Scenarios", "Simulation", "Validation", arguments],
      swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    // The engine's rules once more, which compute a lot, and so are optimized.
    .target(
      name: "NaiveSimulation", dependencies: ["Measures", "Randomness", "Scenarios"], path: "Tests/NaiveSimulation",
      swiftSettings: house),
    .testTarget(
      name: "MathematicsTests", dependencies: ["Mathematics", "Randomness", realNumbers], swiftSettings: house),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: house),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures"], swiftSettings: house),
    tests("QueueingTests", ["Measures", "Queueing", "Randomness", "TestSupport"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Measures", "Planning", "Queueing", "Randomness", "ScenarioFiles", "Scenarios", "Simulation", "Statistics",
      ],
      swiftSettings: house),
    .testTarget(
      name: "RandomnessTests", dependencies: ["Randomness", "TestSupport", realNumbers], swiftSettings: house),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Mathematics", "Statistics", "TestSupport"], swiftSettings: house),
    .testTarget(name: "ScenariosTests", dependencies: ["Measures", "Randomness", "Scenarios"], swiftSettings: house),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Measures", "NaiveSimulation", "Randomness", "Scenarios", "Simulation", "Statistics", "TestSupport",
      ],
      swiftSettings: house),
    tests("ValidationTests", ["Measures", "Randomness", "Scenarios", "Statistics", "Validation"]),
    tests("ScenarioFilesTests", ["Files", "Measures", "Randomness", "ScenarioFiles", "Scenarios", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Files", "Measures", "Planning", "Queueing", "Randomness", "Reports", "ScenarioFiles", "Scenarios",
        "Simulation",
        "Statistics",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ResultFilesTests",
      dependencies: ["Files", "Measures", "Planning", "ResultFiles", "Scenarios", "Statistics"],
      swiftSettings: house),
    .testTarget(name: "EndToEndTests", dependencies: ["sira"], swiftSettings: house),
  ]
)

// Most tests take their time in what they test and in the macros of Testing: to optimize them as well would double the
// time they take to build. These compute a lot themselves.
let computing = ["MathematicsTests", "RandomnessTests", "StatisticsTests"]
for target in package.targets where target.type == .test && !computing.contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-Onone"], .when(configuration: .release)))
}
// A debugger would look at a debug build; without its tables the gate's build is a few percent shorter.
for target in package.targets where target.type == .test {
  target.swiftSettings?.append(.unsafeFlags(["-gnone"], .when(configuration: .release)))
}

// Documentation: SIRA_DOCC=1 swift package generate-documentation
if Context.environment["SIRA_DOCC"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
