internal import Files
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension TornadoReport {
  /// JSON, format `sira.tornado/1`: durations in seconds, shares in 0…1.
  public var json: String {
    return JSONWriter.text(
      of: .object([
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
      ("verdict", comparison.map { .string($0.verdict.rawValue) } ?? .null),
    ])
  }

  /// A line for each input and direction.
  public var csv: String {
    var table = CSVTable(header: ["input", "direction", "factor", "measure", "value", "difference", "half_width"])
    let key = tornado.indicator.key(in: tornado.base.scenario.horizon)
    for bar in tornado.bars {
      for (answer, word, factor) in [
        (bar.less, "less", 1 - tornado.share), (bar.more, "more", 1 + tornado.share),
      ] {
        let comparison = comparison(answer)
        func field(_ number: Double?) -> String { number.map { "\($0 + 0)" } ?? "" }
        table.append([
          bar.lever.rawValue, word, "\(factor)", key, field(comparison?.change?.mean),
          field(comparison?.difference?.mean), field(comparison?.difference?.halfWidth),
        ])
      }
    }
    return table.text
  }
}
