import Randomness

/// One distribution of every kind and shape, for claims that hold for all of them.
enum Catalogue {
  static let continuous: [Distribution] = make { () throws(DistributionError) in
    let talk = try Distribution.lognormal(mean: 240, cv: 0.9)
    let patience = try Distribution.exponential(mean: 180)
    return [
      patience,
      talk,
      try .lognormal(mean: 3600, cv: 0.05),
      try .gamma(mean: 100, cv: 0.5),
      try .gamma(mean: 100, cv: 1),
      try .gamma(mean: 100, cv: 1.6),
      try .erlang(mean: 60, stages: 3),
      try .erlang(mean: 60, stages: 400),
      try .weibull(mean: 120, shape: 0.7),
      try .weibull(mean: 120, shape: 1),
      try .weibull(mean: 120, shape: 4),
      try .hyperexponential(mean: 90, cv: 2),
      try .hyperexponential(phases: [(share: 0.2, mean: 10), (share: 0.5, mean: 60), (share: 0.3, mean: 300)]),
      try .uniform(min: 20, max: 50),
      try .triangular(min: 10, mode: 20, max: 60),
      try .triangular(min: 10, mode: 10, max: 60),
      try .triangular(min: 10, mode: 60, max: 60),
      try talk.truncated(min: 30, max: 900),
      try patience.truncated(min: 60),
      try Distribution.gamma(mean: 100, cv: 0.5).truncated(max: 80),
      try Distribution.erlang(mean: 60, stages: 3).truncated(min: 20, max: 90),
      try Distribution.weibull(mean: 120, shape: 0.7).truncated(min: 100, max: 1000),
      try Distribution.uniform(min: 20, max: 50).truncated(max: 40),
      try Distribution.triangular(min: 10, mode: 20, max: 60).truncated(min: 15, max: 30),
      try .mixture([(share: 0.6, of: talk), (share: 0.4, of: .weibull(mean: 20, shape: 2))]),
      try Distribution.mixture([(share: 0.6, of: talk), (share: 0.4, of: patience)]).truncated(min: 10, max: 400),
      try .mixture([(share: 0.5, of: patience.truncated(max: 60)), (share: 0.5, of: talk.truncated(min: 60))]),
    ]
  }

  /// These put some probability on single durations.
  static let withAtoms: [Distribution] = make { () throws(DistributionError) in
    let records = try Distribution.empirical(values: [12, 3, 45, 3, 90, 17, 200, 12.5])
    return [
      try .constant(30),
      records,
      try records.truncated(min: 10, max: 90),
      try .mixture([(share: 0.3, of: .constant(0)), (share: 0.7, of: .exponential(mean: 60))]),
      try Distribution.mixture([(share: 0.3, of: records), (share: 0.7, of: .uniform(min: 0, max: 60))])
        .truncated(min: 12, max: 50),
    ]
  }

  static let finite = continuous + withAtoms

  static let withNever: [Distribution] = make { () throws(DistributionError) in
    [
      .never,
      try .mixture([(share: 0.25, of: .never), (share: 0.75, of: .exponential(mean: 60))]),
      try Distribution.mixture([(share: 0.25, of: .never), (share: 0.75, of: .exponential(mean: 60))])
        .truncated(min: 30),
    ]
  }

  /// A mistake in the list above shows as an empty catalogue, which a test refuses.
  private static func make(_ list: () throws(DistributionError) -> [Distribution]) -> [Distribution] {
    (try? list()) ?? []
  }

  /// Samples of items 0, 1, 2, … of one stream.
  static func samples(_ distribution: Distribution, count: Int, seed: UInt64) -> [Double] {
    let table = SamplerTable()
    let sampler = table.add(distribution)
    let source = Source(seed: seed, replication: 0)
    let stream = StreamID(distribution.description)
    return withExtendedLifetime(table) {
      (0..<UInt64(count)).map { item in
        var more = source.draws(stream, item: item)
        return sampler.sample(source.words(stream, item: item).0, &more)
      }
    }
  }
}
