import Scenarios
import Testing

/// What an experience means comes from its user or from a preset that is named, and from nowhere else.
@Suite struct ExperienceTests {
  @Test func `nothing has a value that nobody gave`() {
    for key in ExperienceKey.allCases { #expect(Experience()[key] == nil) }
    #expect(!Experience().followsIssues)
    #expect(Experience().assumptions.isEmpty)
  }

  @Test(arguments: ExperiencePreset.allCases)
  func `a preset gives its own numbers and no others`(_ preset: ExperiencePreset) {
    let experience = Experience(presets: [preset])
    #expect(!preset.values.isEmpty && !preset.source.isEmpty)
    for key in ExperienceKey.allCases {
      #expect(experience[key] == preset.values.first { $0.key == key }?.value)
    }
    #expect(experience.assumptions.allSatisfy { $0.preset == preset })
    #expect((preset.grade == .d) == (preset == .folklore))
  }

  @Test func `the user's own numbers come first, and the first preset before the second`() {
    let experience = Experience(presets: [.tarp, .verde, .sqm], own: [.perContact: 3])
    #expect(experience[.perContact] == 3)
    #expect(experience[.perTransfer] == 12)
    #expect(experience[.reach] == 9.5)
    #expect(experience.assumptions.map(\.key) == [.perContact, .perTransfer, .reach])
    #expect(experience.assumptions.map(\.preset) == [nil, .sqm, .tarp])
  }

  @Test func `the intent of callers gives back the shares that were published`() {
    let experience = Experience(presets: [.sqmIntent])
    func leaving(_ keys: [ExperienceKey]) -> Double { 1 - keys.reduce(1) { $0 * (1 - (experience[$1] ?? 0)) } }
    #expect(abs(leaving([.churnBase]) - 0.05) < 1e-12)
    #expect(abs(leaving([.churnBase, .churnSecondContact]) - 0.09) < 1e-12)
    #expect(abs(leaving([.churnBase, .churnUnresolved]) - 0.25) < 1e-12)
  }

  @Test func `a customer is worth the margin of all periods`() {
    #expect(Experience(own: [.margin: 120, .churn: 0.2]).customerValue == 600)
    #expect(Experience(own: [.margin: 120]).customerValue == nil)
    let discounted = Experience(own: [.margin: 120, .churn: 0.2, .discount: 0.1]).customerValue
    #expect(discounted.map { abs($0 - 120 * 1.1 / 0.3) < 1e-9 } == true)
  }
}
