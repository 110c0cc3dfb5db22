import ArgumentParser
import Planning
import Queueing
import ScenarioFiles

/// What every formula asks for.
struct LoadFlags: ParsableArguments {
  @Option(help: ArgumentHelp("How many calls come in, e.g. 100/30m or 200/h.", valueName: "rate"))
  var calls: String?

  @Option(
    help: ArgumentHelp(
      "How long an agent is busy with one: talk, hold and wrap, e.g. 4m; exponential with that mean unless a "
        + "distribution is given as in a scenario file, e.g. '{lognormal: {mean: 4m, cv: 0.9}}'.",
      valueName: "duration"))
  var aht: String?
}

/// Goals and staff of a queue.
struct QueueFlags: ParsableArguments {
  @Option(help: ArgumentHelp("Answer that share within that time, e.g. 80%/20s.", valueName: "share/duration"))
  var target: [String] = []

  @Option(help: ArgumentHelp("The longest average wait of the answered, e.g. 20s.", valueName: "duration"))
  var asa: String?

  @Option(help: ArgumentHelp("The largest share of their time that agents are busy, e.g. 85%.", valueName: "share"))
  var maxOccupancy: String?

  @Option(
    help: ArgumentHelp(
      "The agents there are, to see what they achieve; without it, how many the goals need. 12.4 are 12 for 60 % of "
        + "the time and 13 for the rest.", valueName: "number"))
  var agents: String?

  @Flag(help: "Also say how many agents just meet the goals where one may be there for part of the time, e.g. 12.4.")
  var fractional = false

  @Option(
    help: ArgumentHelp("How many to schedule when that share of paid time is lost, e.g. 30%.", valueName: "share"))
  var shrinkage: String?

  @Option(
    help: ArgumentHelp(
      "How the service level is counted: of_answered, of_offered, credit_abandons, ignore_abandons, credit_short or "
        + "less_short (default).",
      valueName: "key"))
  var definition: String?
}

/// Callers who leave.
struct PatienceFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long callers wait before they hang up, on average, e.g. 3m; exponential with that mean unless a "
        + "distribution is given as in a scenario file, e.g. '{weibull: {mean: 3m, shape: 0.7}}'.",
      valueName: "duration"))
  var patience: String?

  @Option(help: ArgumentHelp("The largest share that hangs up, e.g. 5%.", valueName: "share"))
  var abandon: String?

  @Option(help: ArgumentHelp("Hanging up so early is short (default 5s).", valueName: "duration"))
  var shortAbandon: String?
}

/// Trunks (lines) that may all be taken.
struct LineFlags: ParsableArguments {
  @Option(help: ArgumentHelp("How many lines there are, e.g. 30.", valueName: "number"))
  var lines: String?

  @Option(help: ArgumentHelp("The largest share that finds every line taken, e.g. 1%.", valueName: "share"))
  var blocking: String?
}

/// Callers who call again.
struct RedialFlags: ParsableArguments {
  @Option(help: ArgumentHelp("The share of lost calls that come again, e.g. 30%.", valueName: "share"))
  var redial: String?
}
