/// Exponentials, logarithms and powers that give the same bits on every machine.
///
/// A sample may depend on nothing but the scenario and the seed, and the C library differs between systems and
/// versions. These functions use only + − × ÷ √ and constants, which IEEE 754 fixes to the last bit; no fused
/// multiply-add either, as not every processor has one. Errors stay below two units in the last place, and a few more
/// in `pow` for results near the ends of the range.
public enum Elementary {
  /// 1/ln 2.
  @inlinable static var log2e: Double { 1.4426950408889634 }

  /// ln 2 to 33 bits, so that its product with an exponent is exact.
  @inlinable static var ln2High: Double { 0x1.62E42FEEp-1 }

  /// The rest of ln 2.
  @inlinable static var ln2Low: Double { 1.908214929270587700e-10 }
}
