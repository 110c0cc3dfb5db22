import Randomness
import Testing

/// The published answers for Philox 2×64-10: `tests/kat_vectors` of Random123.
@Suite struct KnownAnswerTests {
  @Test(
    arguments: [
      (counter: (0, 0), key: 0, answer: (0xCA00_A045_9843_D731, 0x66C2_4222_C9A8_45B5)),
      (counter: (.max, .max), key: .max, answer: (0x65B0_21D6_0CD8_310F, 0x4D02_F322_2F86_DF20)),
      (
        counter: (0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344), key: 0xA409_3822_299F_31D0,
        answer: (0x0A5E_742C_2997_341C, 0xB0F8_83D3_8000_DE5D)
      ),
    ] as [(counter: (UInt64, UInt64), key: UInt64, answer: (UInt64, UInt64))])
  func `Philox gives the published words`(
    counter: (UInt64, UInt64), key: UInt64, answer: (UInt64, UInt64)
  ) {
    #expect(Philox2x64.block(counter.0, counter.1, key: key) == answer)
  }

  /// These pin our own hash of names and seeds: a change here would silently change every published result.
  @Test func `names and seeds keep their places for ever`() {
    #expect(StreamID("contacts.support.arrivals").bits == 0x2D33_413D_B038_0000)
    let words = Source(seed: 1, replication: 0).words(StreamID("contacts.support.arrivals"), item: 0)
    #expect(words == (0x2CD5_6021_6AE9_D01F, 0x67E6_60C3_E2DE_ACB0))
  }
}
