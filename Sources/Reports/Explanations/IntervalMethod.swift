/// How a confidence interval comes about.
enum IntervalMethod {
  /// One number per replication, averaged.
  case mean
  /// A ratio of sums over all replications.
  case ratio
  /// A ratio of sums that is a share of contacts.
  case share
  /// A percentile of all waits.
  case percentile
  /// A share of replications.
  case proportion

  var words: String {
    switch self {
    case .mean:
      "mean over replications ± t·s/√n: Student's t with n − 1 degrees of freedom, s the standard deviation between the "
        + "n replications."
    case .ratio:
      "ratio of sums over all replications, R = Σx/Σy, never a mean of daily ratios; ± t·s/(√n·ȳ) with "
        + "s² = Σ(x − R·y)²/(n − 1), the delta method (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, chapter 6)."
    case .share:
      "ratio of sums over all replications, R = Σx/Σy, never a mean of daily ratios; ± t·s/(√n·ȳ) with "
        + "s² = Σ(x − R·y)²/(n − 1), the delta method (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, chapter 6). "
        + "Where all replications agree (0 % or 100 %), the distance to the farther Wilson bound."
    case .percentile:
      "quantile of one histogram of all waits (relative error at most 1 %); ± from the spread between sections of the "
        + "replications (S. Asmussen & P. W. Glynn, Stochastic Simulation, 2007, § III.5a)."
    case .proportion:
      "Wilson's score interval for a share of independent replications; ± is the distance to its farther bound "
        + "(E. B. Wilson, JASA 22, 1927, 209–212)."
    }
  }
}
