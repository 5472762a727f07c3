using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The checks of completeness, leftovers, reasons and privacy. Made once; each may run on many documents at a time.</summary>
internal static class TextChecks
{
    public static IReadOnlyList<ICheck> All(CatalogStore catalog)
    {
        var wording = catalog.Wording;
        return
        [
            new MissingPartCheck(),
            new MissingTableCheck(),
            new MissingSectionCheck(),
            new MissingRequiredCheck(catalog.FormSets),
            new UnlistedHeadingCheck(),
            new RepeatedEntryCheck(),
            new HeadingNumberCheck(),
            new EmptyTableCheck(wording),
            new MissingAttachmentCheck(),
            new EmptySectionCheck(),
            new ChangeWithoutReasonCheck(wording),
            new PlaceholderCheck(wording),
            new UnresolvedAlternativeCheck(wording),
            new UnfinishedListCheck(),
            new ListedCountCheck(wording),
            new ForeignRankCheck(wording),
            new OtherUnitCheck(wording),
            new WrongYearCheck(wording),
            new RepeatedTextCheck(),
            new DoubledWordsCheck(wording),
            new HeadingTextMismatchCheck(wording),
            new UnbalancedMarksCheck(),
            new DeadlineWordCheck(),
            new BlankFieldCheck(),
            new MissingUnitCheck(),
            new PublishedDateCheck(),
            new MiswrittenTermCheck(wording),
            new ChangedButLevelCheck(),
            new EmptyReasonCheck(wording),
            new ReasonAgainstDirectionCheck(wording),
            new ReasonPartsCheck(),
            new ThriftForIncreaseCheck(wording),
            new ReasonLeftOutCheck(),
            new SameReasonForOppositesCheck(),
            new IdentityNumberCheck(),
            new TelephoneNumberCheck(wording),
            new BankAccountCheck(wording),
            new HomeAddressCheck(wording),
            new SensitivePersonCheck(wording),
        ];
    }
}
