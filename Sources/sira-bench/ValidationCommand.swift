import ArgumentParser
import Foundation
import Validation

struct ValidationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validation",
    abstract: "Compares simulation with theory, case by case, and writes Results/validation.md.")
}
