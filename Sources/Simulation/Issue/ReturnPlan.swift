import Randomness
import Scenarios

/// The share that comes back, when, and as which type.
struct ReturnPlan: BitwiseCopyable {
  /// 0 for nobody.
  var probability: Double
  var after: Sampler
  /// -1 for the type it was.
  var type: Int32
  var handle: Double
  var stream: StreamID

  init(
    _ back: Return?, stream: StreamID, _ indexOfType: [String: Int], never: Sampler, _ table: SamplerTable
  ) {
    self.stream = stream
    probability = back?.probability ?? 0
    after = back.map { table.add($0.after) } ?? never
    type = Int32(back?.contact.flatMap { indexOfType[$0] } ?? -1)
    handle = back?.handle ?? 1
  }
}
