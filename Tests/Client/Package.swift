// swift-tools-version: 6.1
import PackageDescription

// Somebody else's program on Sira's libraries: `.ci/run` builds it as any package outside would, and runs it.
let package = Package(
  name: "Client",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sira", path: "../..")],
  targets: [
    .executableTarget(
      name: "Client",
      dependencies: [.product(name: "Queueing", package: "sira"), .product(name: "Simulation", package: "sira")])
  ]
)
