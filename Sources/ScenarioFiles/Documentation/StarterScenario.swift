/// The scenario that `sira init` writes: small, runnable, and with a comment for every choice.
public enum StarterScenario {
  /// The name of the file.
  public static let fileName = "scenario.yaml"

  /// The text of the file.
  public static let text = """
    # A call center on one day. Simulate it with: sira run scenario.yaml
    # Durations carry a unit (20s, 4m, 1h30m), shares are 80% or 0.8, rates are 120/h.
    # `sira explain KEY` says what a key means; `sira lint scenario.yaml` checks the file.
    name: Support line, one Monday

    # The time that is simulated. Results are given for each interval.
    horizon: {start: "Mon 08:00", length: 10h, interval: 30m}

    # Who calls: one entry for each type of contact.
    contacts:
      support:
        arrivals:
          per: 30m # what each number below covers
          counts: [60, 95, 140, 150, 150, 120, 95, 90, 110, 130, 130, 125, 115, 100, 90, 75, 60, 45, 30, 20]
          # From a spreadsheet instead: file: monday.csv, column: calls
          busyness: {cv: 0.05} # some days are busier than others; leave it out for none
        handle:
          talk: {lognormal: {mean: 4m, cv: 0.9}} # the mean, and the spread as standard deviation / mean
          wrap: 30s # after-call work, here always the same
        patience: {exponential: {mean: 3m}} # how long callers wait before they hang up
        goal: {answer: 80%, within: 20s, abandon: 5%}

    # Who answers: one entry for each group of agents.
    agents:
      desk:
        # One number for each interval of the horizon; a single number holds all day, and `shifts` have breaks.
        staff: [14, 19, 26, 28, 28, 23, 19, 18, 21, 25, 25, 24, 22, 20, 18, 15, 13, 10, 8, 6]
        skills: [support] # or {support: {level: 2, after: 60s}} for a group that helps out
        absence: 3% # each person is missing on the day with this probability

    # What must hold; `sira check scenario.yaml` tells whether it does.
    expect:
      contacts.support.service_level: {at_least: 80%}

    # How it is simulated: equal seeds give equal results.
    run: {seed: 1, replications: 200}

    """
}
