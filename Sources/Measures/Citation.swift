/// Where a definition comes from.
public enum Citation: Sendable, CaseIterable {
  /// Koole's book on call centers.
  case koole
  /// The tutorial and review of the field.
  case gansKooleMandelbaum
  /// Little's law.
  case little
  /// The statistics of a real call center.
  case brown
  /// Erlang A.
  case garnett
  /// Nobody but Sira.
  case sira

  /// The source as it is cited.
  public var words: String {
    switch self {
    case .koole: "G. Koole, Call Center Optimization, MG Books 2013."
    case .gansKooleMandelbaum:
      "N. Gans, G. Koole & A. Mandelbaum, Telephone Call Centers: Tutorial, Review, and Research Prospects, "
        + "Manufacturing & Service Operations Management 5 (2003) 79–141."
    case .little: "J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9 (1961) 383–387."
    case .brown:
      "L. Brown et al., Statistical Analysis of a Telephone Call Center: A Queueing-Science Perspective, Journal of the "
        + "American Statistical Association 100 (2005) 36–50."
    case .garnett:
      "O. Garnett, A. Mandelbaum & M. Reiman, Designing a Call Center with Impatient Customers, Manufacturing & Service "
        + "Operations Management 4 (2002) 208–227."
    case .sira: "Sira's own definition."
    }
  }
}
