import Scenarios

/// Where some contacts of a type are passed on to.
struct TransferPlan: BitwiseCopyable {
  /// The number on (0, 1) below which a contact is passed on here, unless an earlier transfer has it.
  var upTo: Double
  /// The type it goes on as.
  var to: Int32
  var isWarm: Bool
  var handoff: HandoffPlan

  /// The transfers of an outcome, one after the other.
  static func all(_ outcome: Outcome, _ indexOfType: [String: Int]) -> [TransferPlan] {
    var upTo = 0.0
    return outcome.transfers.map { transfer in
      upTo += transfer.probability
      return TransferPlan(
        upTo: upTo, to: Int32(indexOfType[transfer.to] ?? 0), isWarm: transfer.isWarm,
        handoff: HandoffPlan(transfer.handoff))
    }
  }
}
