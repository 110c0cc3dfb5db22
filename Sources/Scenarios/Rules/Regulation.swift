/// A law with rules for call centers, which a scenario may promise to keep; the raw value is how files name it.
public enum Regulation: String, Sendable, CaseIterable {
  /// Banks in Türkiye.
  case bddk2020 = "tr-bddk-2020"
  /// Operators of telephone and internet in Türkiye.
  case btk2012 = "tr-btk-2012"
  /// Distributors and suppliers of electricity in Türkiye.
  case epdk2016 = "tr-epdk-2016"

  /// Whom it binds.
  public var scope: String {
    switch self {
    case .bddk2020: "call centers of banks in Türkiye"
    case .btk2012: "call centers of operators of electronic communications in Türkiye"
    case .epdk2016: "call centers of electricity distributors and incumbent suppliers in Türkiye"
    }
  }

  /// The official name, in the language of the land.
  public var name: String {
    switch self {
    case .bddk2020: "Banka Çağrı Merkezlerinin Hizmet Seviyesinin ve Kalitesinin Belirlenmesine İlişkin Yönetmelik"
    case .btk2012: "Elektronik Haberleşme Sektöründe Hizmet Kalitesi Yönetmeliği EK-4'ün Uygulamasına İlişkin Tebliğ"
    case .epdk2016:
      "Elektrik Dağıtım Şirketleri ile Görevli Tedarik Şirketleri Çağrı Merkezleri Hizmet Kalitesi Standartlarına "
        + "İlişkin Usul ve Esaslar"
    }
  }

  /// Where it was published.
  public var gazette: String {
    switch self {
    case .bddk2020: "Resmî Gazete 31132 of 20 May 2020"
    case .btk2012: "Resmî Gazete 28236 of 17 March 2012"
    case .epdk2016: "Resmî Gazete 29865 of 22 October 2016"
    }
  }

  /// How well its text was known when its rules were written down here, and what else there is to say of all of them.
  public var note: String {
    switch self {
    case .bddk2020:
      "Of the text only articles 1 to 4 were seen, as far as the definitions; the rules are those of summaries (KPMG "
        + "Türkiye and the press), so exclusions that the text may name are not known here. The law counts by the "
        + "month. In epidemics, crises and disasters of the whole country the levels need not be reached."
    case .btk2012:
      "Of the text only articles 1 to 4 were seen, as far as the definitions, and not the annex with the targets, "
        + "so no verdict is given."
    case .epdk2016:
      "The text was not seen; the rules are those of a summary (Moroğlu Arseven). It was renewed on 29 December 2020 "
        + "(Resmî Gazete 31349 bis, the name above is that of the renewal), whose text was not seen either."
    }
  }

  /// Its rules, in the order in which they are checked and listed.
  public var rules: [StatutoryRule] { StatutoryRule.all.filter { $0.regulation == self } }
}
