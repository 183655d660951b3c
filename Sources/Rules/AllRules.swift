extension RuleSet {
    /// Every rule of the project.
    public static let standard = RuleSet(
        PersonRules.all + PlaceRules.all + BodyRules.all + DateRules.all + TimeRules.all + MoneyRules.all
            + ContactRules.all + WorkRules.all
            + PositionRules.all)
}
