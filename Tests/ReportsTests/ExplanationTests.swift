import Measures
import Reports
import Scenarios
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: Measure.allCases)
  func `every measure is explained`(measure: Measure) throws {
    let explanation = try #require(Explanation(key: measure.rawValue))
    for part in [
      explanation.title, explanation.meaning, explanation.formula, explanation.unit, explanation.interval,
      explanation.source,
    ] { #expect(!part.isEmpty) }
    #expect(explanation.text.hasPrefix("\(measure.rawValue): \(explanation.title)\n"))
    #expect(explanation.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `keys are unique, so that each has one meaning`() {
    #expect(Set(Explanation.all.map(\.key)).count == Explanation.all.count)
    #expect(Explanation(key: "asaa") == nil)
  }

  @Test func `the service level shows how far the six definitions lie apart`() throws {
    let text = try #require(Explanation(key: "service_level")).text
    #expect(
      text.hasSuffix(
        """
        Example: 1000 answered, 860 within T; 60 abandoned, 20 within T, 10 within S (short_abandon).
          of_answered     860 ÷ 1000 = 0.8600   answered within T ÷ answered
          of_offered      860 ÷ 1060 = 0.8113   answered within T ÷ offered
          credit_abandons 880 ÷ 1060 = 0.8302   (answered within T + abandoned within T) ÷ offered
          ignore_abandons 860 ÷ 1040 = 0.8269   answered within T ÷ (offered − abandoned within T)
          credit_short    870 ÷ 1060 = 0.8208   (answered within T + abandoned within S) ÷ offered
          less_short      860 ÷ 1050 = 0.8190   answered within T ÷ (offered − abandoned within S)

        """))
  }

  @Test func `a definition shows its own calculation`() throws {
    let text = try #require(Explanation(key: "credit_abandons")).text
    #expect(text.contains("Formula   (answered within T + abandoned within T) ÷ offered"))
    #expect(text.hasSuffix("  credit_abandons 880 ÷ 1060 = 0.8302\n"))
  }

  @Test func `a measure is explained in full`() throws {
    #expect(
      try #require(Explanation(key: "asa")).text == """
        asa: average speed of answer (ASA)

        The mean wait of the answered contacts, those answered at once counting as 0. It says nothing of
        those who gave up, so it falls when more people abandon: read it beside abandon_rate.

        Formula   Σ wait of the answered ÷ answered
        Unit      seconds
        Interval  ratio of sums over all replications, R = Σx/Σy, never a mean of daily ratios; ± t·s/(√n·ȳ)
                  with s² = Σ(x − R·y)²/(n − 1), the delta method (W. G. Cochran, Sampling Techniques, 3rd
                  ed. 1977, chapter 6); n counts the replications that hold anything (L. Kish, Survey
                  Sampling, 1965, § 11.7). Where few replications make it up, ± is at least the distance to
                  the upper exact bound of as many Poisson events (M. P. Fay & E. J. Feuer, Statistics in
                  Medicine 16, 1997, 791–801). None where all replications agree, or a single one says
                  everything: then nothing tells how far another one might be off.
        Source    G. Koole, Call Center Optimization, MG Books 2013.

        """)
  }

  @Test func `every measure says the interval of its recipe, and a maximum that it has none`() {
    let byRecipe = Dictionary(grouping: Measure.allCases, by: \.recipe.kind)
    #expect(Set(byRecipe.keys) == Set(Recipe.Kind.allCases))
    let intervals = byRecipe.mapValues { Set($0.map { Explanation(of: $0).interval }) }
    #expect(intervals.values.allSatisfy { $0.count == 1 })
    #expect(Set(intervals.values).count == Recipe.Kind.allCases.count)
    for (recipe, words) in intervals {
      #expect(words.allSatisfy { $0.hasPrefix("none") == (recipe == .maximum) }, "\(recipe)")
    }
  }
}
