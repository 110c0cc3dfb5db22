public import Files
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension TornadoReport {
  /// JSON, format `sira.tornado/1`: durations in seconds, shares in 0…1.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.tornado/1")),
        ("scenario", source.json(named: tornado.base.scenario.name)),
        ("run", .run(tornado.base.scenario.run, replications: tornado.base.replications)),
        ("share", .number(tornado.share)),
        ("ranked_by", .string(tornado.indicator.key(in: tornado.base.scenario.horizon))),
        ("base", JSONValue(tornado.base.estimate(tornado.indicator))),
        ("text", .string(answer)),
        (
          "inputs",
          .array(
            tornado.bars.map { bar in
              .object([("input", .string(bar.lever.rawValue)), ("less", end(bar.less)), ("more", end(bar.more))])
            })
        ),
      ]))
  }

  private func end(_ answer: WhatIf.Answer) -> JSONValue {
    let comparison = comparison(answer)
    return .object([
      ("change", JSONValue(comparison?.change)), ("difference", JSONValue(comparison?.difference)),
      ("verdict", comparison.map { .string($0.evidence.rawValue) } ?? .null),
    ])
  }

  /// A line for each input and direction.
  public var csv: StreamedText {
    let key = tornado.indicator.key(in: tornado.base.scenario.horizon)
    return .csv(header: ["input", "direction", "factor", "measure", "value", "difference", "half_width"]) { table in
      for bar in tornado.bars {
        for (answer, word, factor) in [
          (bar.less, "less", 1 - tornado.share), (bar.more, "more", 1 + tornado.share),
        ] {
          let comparison = comparison(answer)
          table.append(
            [bar.lever.rawValue, word, "\(factor)", key, CSVTable.number(comparison?.change?.mean)]
              + [comparison?.difference?.mean, comparison?.difference?.halfWidth].map(CSVTable.number))
        }
      }
    }
  }
}
