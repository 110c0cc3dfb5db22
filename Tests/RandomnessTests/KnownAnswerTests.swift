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

  /// The same bits on every machine: a difference in one digit of one sample changes the sum.
  @Test func `samples keep their bits on every machine`() throws {
    let kinds = [
      try Distribution.exponential(mean: 180), try .lognormal(mean: 240, cv: 0.9), try .gamma(mean: 100, cv: 0.5),
      try .gamma(mean: 100, cv: 2), try .erlang(mean: 60, stages: 3), try .weibull(mean: 120, shape: 0.7),
      try .hyperexponential(mean: 90, cv: 2), try .uniform(min: 20, max: 50),
      try .triangular(min: 10, mode: 20, max: 60), try .lognormal(mean: 240, cv: 0.9).truncated(min: 60, max: 600),
    ]
    let sums = kinds.map { kind in
      Catalogue.samples(kind, count: 10_000, seed: 1).reduce(0 as UInt64) { ($0 &* 31) &+ $1.bitPattern }
    }
    #expect(
      sums == [
        0x63DD_987E_29E9_0D53, 0x42F8_1CAE_FC39_7757, 0x6738_2708_026B_16DA, 0x1F62_7991_7291_E13D,
        0xE803_65CC_4B05_1024, 0x9B8E_2B5C_AB35_F73D, 0x281E_2C0A_0651_561A, 0xFAC1_6B01_9E7B_E15C,
        0x6C27_6D17_273C_2A21, 0xFE0C_5546_60A9_B47F,
      ])
  }
}
