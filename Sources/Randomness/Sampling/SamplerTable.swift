/// Makes samplers and owns what they point to.
///
/// Add every distribution first, then share the table and its samplers between threads: nothing changes afterwards.
/// ```swift
/// let table = SamplerTable()
/// let talk = table.add(try .lognormal(mean: 240, cv: 0.9))
/// ```
public final class SamplerTable: @unchecked Sendable {
  /// Never moved and never changed once a sampler points there; freed together with the table.
  private var blocks: [UnsafeMutableRawPointer] = []

  /// A table without samplers.
  public init() {}

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// A sampler of the distribution, valid while this table lives. Not to be called while another thread uses the table.
  ///
  /// - Complexity: O(*n*) in the values and parts of the distribution.
  public func add(_ distribution: Distribution) -> Sampler {
    distribution.law.sampler(in: self)
  }

  /// Copies values to a place that lives as long as the table.
  func keep<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeRawPointer {
    let block = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    block.initialize(from: values, count: values.count)
    blocks.append(UnsafeMutableRawPointer(block))
    return UnsafeRawPointer(block)
  }
}
