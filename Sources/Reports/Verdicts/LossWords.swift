internal import Planning

extension SelfServiceLoss {
  /// E.g. `3.1 % of all callers hung up in self-service or ended there with nothing solved, and never asked for a person`.
  var text: String {
    "\(Decimal.fixed(share * 100, 1)) % of all callers hung up in self-service or ended there with nothing solved, and never "
      + "asked for a person"
  }

  /// Why a share of answered calls does not decide.
  var doubt: String {
    "more than \(Wording.percent(Self.most)), so that a share of those who asked says too little"
  }
}
