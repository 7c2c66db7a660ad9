using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Who is responsible for a child today, in words: who holds the case, and who by law keeps the child safe.</summary>
internal static class ResponsibilityWords
{
    public static IReadOnlyList<string> Of(ShownCase shown, AuthorityNames names)
    {
        var holds = ResponsibilityLedger.On(shown.File, shown.Pack, shown.Today);
        var found = StatutoryLine.On(shown.File, shown.Pack, shown.Today);
        return
        [
            $"{Name(holds)} holds the case since {PlainWords.ShortDate(holds.From)}, {Why(holds.Why)}.",
            holds.Authority == found.Authority
                ? $"{shown.ChildFirst} is in its area, so it also keeps {shown.ChildFirst} safe by law."
                : $"By law {Name(found)} keeps {shown.ChildFirst} safe since {PlainWords.ShortDate(found.From)}, {Why(found.Why)}.",
        ];

        string Name(Responsibility entry) => entry.IsOurs ? shown.Pack.Authority.Name : entry.Authority is null ? "the authority where the family is now" : names.NameOf(entry.Authority);
    }

    private static string Why(ResponsibilityReason why) => why switch
    {
        ResponsibilityReason.Referred => "because the child was referred to it",
        ResponsibilityReason.FormerAuthority => "and goes on until another has taken the child over",
        ResponsibilityReason.Transferred => "because it has taken the child over",
        ResponsibilityReason.AssertedByServiceManager => "because it was decided that the child is found there",
        ResponsibilityReason.FoundThere => "because the child is to be found there",
        ResponsibilityReason.Returned => "because the family is back",
        _ => "because the family has gone on",
    };
}
