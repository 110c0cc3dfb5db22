extension Recipe.Kind {
  /// How the confidence interval of such a measure is computed, or why it has none.
  public var interval: String {
    switch self {
    case .count:
      "mean over replications ± t·s/√n: Student's t with n − 1 degrees of freedom, s the standard deviation between the "
        + "n replications. Below 100 events, and where all replications agree, ± is the distance to the upper exact bound of "
        + "a Poisson count, so 0 in 100 replications reads ± 0.037 (F. Garwood, Biometrika 28, 1936, 437–442; events that "
        + "come in lumps are counted in lumps: M. P. Fay & E. J. Feuer, Statistics in Medicine 16, 1997, 791–801). None for "
        + "what chance cannot change, as replayed arrivals."
    case .amount:
      "mean over replications ± t·s/√n: Student's t with n − 1 degrees of freedom, s the standard deviation between the "
        + "n replications. \(Self.fewReplications) \(Self.sameReplications)"
    case .balance:
      "mean over replications ± t·s/√n: Student's t with n − 1 degrees of freedom, s the standard deviation between the "
        + "n replications. \(Self.fewReplications) Not where losses outweigh gains or cancel them. "
        + Self.sameReplications
    case .maximum:
      "none: how the worst moments of days are distributed is not known from a few days, and Student's interval would "
        + "cover too rarely. The smallest and the largest value of all replications are in the JSON instead."
    case .ratio:
      "\(Self.deltaMethod) \(Self.fewReplications) \(Self.sameReplications)"
    case .portion:
      "\(Self.deltaMethod) Of the part and the rest the rarer one decides. \(Self.fewReplications) "
        + Self.sameReplications
    case .share:
      "\(Self.deltaMethod) Below 100 events on either side, and where all replications agree (0 % or 100 %), ± is the "
        + "distance to the farther Wilson bound of as many independent contacts as would vary as much (E. L. Korn & "
        + "B. I. Graubard, Survey Methodology 24, 1998, 193–201)."
    case .percentile:
      "quantile of one histogram of all waits (relative error at most 1 %); ± from the spread between sections of the "
        + "replications (S. Asmussen & P. W. Glynn, Stochastic Simulation, 2007, § III.5a). With fewer than 100 waits beyond "
        + "it, the distance to the farther of two order statistics of all waits, as many as independent waits would need "
        + "(H. A. David & H. N. Nagaraja, Order Statistics, 2003, § 7.1). None where it may lie beyond the largest wait."
    case .proportion:
      "Wilson's score interval for a share of independent replications; ± is the distance to its farther bound "
        + "(E. B. Wilson, JASA 22, 1927, 209–212)."
    }
  }

  private static let deltaMethod =
    "ratio of sums over all replications, R = Σx/Σy, never a mean of daily ratios; ± t·s/(√n·ȳ) with "
    + "s² = Σ(x − R·y)²/(n − 1), the delta method (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, chapter 6); n counts "
    + "the replications that hold anything (L. Kish, Survey Sampling, 1965, § 11.7)."

  private static let fewReplications =
    "Where few replications make it up, ± is at least the distance to the upper exact bound of as many Poisson events "
    + "(M. P. Fay & E. J. Feuer, Statistics in Medicine 16, 1997, 791–801)."

  private static let sameReplications =
    "None where all replications agree, or a single one says everything: then nothing tells how far another one might be off."
}
