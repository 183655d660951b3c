/// How a word is capitalised.
public enum WordShape: UInt8, Sendable {
    /// `министрлик`
    case lower = 0
    /// `Бишкек`, `Ат-башы`; also a single capital, `Д`
    case title
    /// `Ат-Башы`, `Касым-Жомарт`: every part of a hyphenated word has its capital
    case titleEach
    /// `БУУ`, `ПРООН`: two letters or more, no small one
    case upper
    /// `БУУнун`, `КБКлар`: capitals, then a small-letter suffix
    case upperWithSuffix
    /// `МегаКом`, `iPhone`
    case mixed
    /// no letters, or letters without case
    case none
}
