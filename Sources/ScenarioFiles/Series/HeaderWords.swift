/// What words of a header say of the cells below it, in the languages that reports come in.
enum HeaderWords {
  /// Whether a header has one of some words.
  static func says(_ words: Set<String>, _ header: String) -> Bool { parts(of: header).contains(where: words.contains) }

  /// Whether a header has one of some words and nothing that could give it another sense, as in `Calls per hour`.
  static func consists(_ header: String, of words: Set<String>) -> Bool {
    let parts = parts(of: header)
    return parts.contains(where: words.contains) && parts.allSatisfy { words.contains($0) || fillers.contains($0) }
  }

  /// Whether a header says that times below it are those at which intervals end, and not when they begin as well.
  static func namesEnds(_ header: String) -> Bool {
    let parts = parts(of: header)
    return parts.contains(where: ends.contains)
      && parts.allSatisfy { !starts.contains($0) && (ends.contains($0) || clocks.contains($0) || fillers.contains($0)) }
  }

  /// A text in small letters without marks, since capitals lose some of them: `BİTİŞ` and `Bitiş` are one word.
  static func folded(_ text: String) -> String {
    String(text.lowercased().compactMap { letter in letter.isASCII ? letter : plain[letter] ?? letter })
  }

  private static func parts(of header: String) -> [String] {
    folded(header).split { !$0.isLetter }.map(String.init)
  }

  private static let plain: [Character: Character] = [
    "ı": "i", "i\u{307}": "i", "ş": "s", "ç": "c", "ğ": "g", "ö": "o", "ü": "u", "ä": "a", "é": "e", "è": "e",
    "ê": "e", "á": "a", "â": "a", "í": "i", "ó": "o", "ú": "u", "ñ": "n",
  ]

  /// What columns of times are called, among other things.
  static let times = clocks.union(days).union(["timestamp", "datetime"])

  /// What columns of durations are called.
  static let durations: Set = [
    "aht", "asa", "acw", "talk", "duration", "handle", "handling", "wait", "waiting", "hold", "wrap", "avg", "average",
    "mean", "length", "sure", "suresi", "konusma", "bekleme", "ort", "ortalama", "dauer", "gesprachszeit",
    "gesprachsdauer", "wartezeit", "bearbeitungszeit", "nachbearbeitung", "duree", "attente", "duracion", "espera",
  ]

  /// What columns of hours are called.
  static let hours: Set = [
    "hour", "hours", "hr", "saat", "saati", "saatler", "stunde", "uhr", "uhrzeit", "heure", "hora", "ora",
  ]

  /// What columns of times of day are called.
  static let clocks = hours.union(starts).union([
    "time", "interval", "period", "slot", "dilim", "dilimi", "periyot", "zaman", "aralik", "araligi", "zeit",
    "zeitraum", "intervall", "intervalle",
    "intervalo",
  ])

  /// What columns of times are called at which intervals begin.
  private static let starts: Set = [
    "start", "starts", "from", "begin", "begins", "baslangic", "baslangici", "beginn", "von", "debut", "inicio",
  ]

  /// What columns of days are called.
  static let days: Set = [
    "day", "days", "date", "weekday", "dow", "gun", "gunu", "gunler", "tarih", "tarihi", "tag", "wochentag", "datum",
    "jour", "fecha", "dia",
  ]

  /// What columns are called that say when intervals end.
  static let ends: Set = [
    "end", "ends", "to", "until", "till", "finish", "bitis", "bitisi", "son", "ende", "bis", "fin", "hasta",
  ]

  /// What says that numbers of a column are seconds.
  static let seconds: Set = ["s", "sec", "secs", "second", "seconds", "sn", "saniye", "sek", "sekunden", "segundos"]

  /// What says that numbers of a column are minutes.
  static let minutes: Set = [
    "min", "mins", "minute", "minutes", "dk", "dak", "dakika", "dakikasi", "minuten", "minutos",
  ]

  /// What says that numbers of a column are in a unit that durations are not read in.
  static let otherUnits: Set = ["ms", "msec", "millis", "milliseconds", "hour", "hours", "hrs", "saat", "stunden", "h"]

  private static let fillers: Set = [
    "of", "the", "day", "local", "start", "begin", "haftanin", "week", "des", "tages", "de", "la",
  ]
}
