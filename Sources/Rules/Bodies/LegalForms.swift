import Documents
import Lexicons
import Morphology
import Tokenization

/// Firms and societies by their legal form and their name.
enum LegalForms {
    private static let formName: Pattern = .any(.quoted, .some(.token(.capital.untagged(.notName)), upTo: 3))

    /// The form is an abbreviation: `ГУ МВД`, but not `открытое акционерное общество РЖД`.
    static let checkOffice: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.tokens[range.lowerBound].shape == .upper && view.strong[range.lowerBound + 1].contains(.org) ? range : nil
    }

    static let all = [
        // ЗАО АФ «Заря»; ФГУП НПО «Маяк»: kinds of firm between the form and the name
        Rule(
            "body.legal-form-kind", .organisation, anchor: .token(TokenTest.shape(.upper).tagged(.legalForm)),
            after: [.some(.token(TokenTest.shape(.upper).shorter(than: 6).longer(than: 1)), upTo: 2), .quoted], priority: 58,
            refine: { view, range in
                let open = range.first { view.opensQuotation($0) } ?? range.lowerBound
                return QuotedName.check(view, open..<range.upperBound) == nil ? nil : range
            }),
        // ОсОО «Альфа Телеком»; ТОО «Казцинк»
        Rule(
            "body.legal-form", .organisation, in: [.kyrgyz], anchor: .entry(.legalForm), after: formName, priority: 56),
        // ООО «Заря»; некоммерческая организация «Заря», of which «Заря» is left
        Rule(
            "body.legal-form-ru", .organisation, in: [.russian], anchor: .entry(.legalForm), after: formName, priority: 56,
            refine: RussianBodies.checkLegalForm),
        // АО «Фонд развития «Берег»: one mark closes both quotations
        Rule(
            "body.legal-form-unclosed", .organisation, anchor: .entry(.legalForm),
            after: QuotedName.unclosed, priority: 57, refine: QuotedName.checkUnclosed),
        // «Хаятт» ЖЧК
        Rule("body.legal-form-behind", .organisation, in: [.kyrgyz], before: .quoted, anchor: .entry(.legalForm), priority: 56),
    ]
}
