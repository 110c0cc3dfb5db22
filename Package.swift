// swift-tools-version: 6.1
import PackageDescription

/// What every target of the house agrees to.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sira",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "sira", targets: ["sira"]),
    .library(name: "Simulation", targets: ["Simulation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .target(
      name: "Randomness",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: house),
    .target(name: "Scenarios", dependencies: ["Randomness"], swiftSettings: house),
    .target(
      name: "ScenarioFiles",
      dependencies: ["Randomness", "Scenarios", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "Statistics",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: house),
    .target(
      name: "Simulation",
      dependencies: ["Randomness", "Scenarios", "Statistics"],
      swiftSettings: house),
    .target(
      name: "Reports",
      dependencies: ["Scenarios", "Statistics", "Simulation"],
      swiftSettings: house),
    .executableTarget(
      name: "sira",
      dependencies: [
        "Reports", "ScenarioFiles", "Scenarios", "Simulation", "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"], swiftSettings: house),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
  ]
)
