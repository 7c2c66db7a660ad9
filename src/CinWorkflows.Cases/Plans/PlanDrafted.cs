using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>A version of the plan is drafted, in or after its meeting (N15, N16, H13). It need not be complete yet.</summary>
/// <param name="Version">Its number: the next one.</param>
/// <param name="Content">What it says so far.</param>
/// <param name="ReplacesDraftOf">The member of staff whose draft of the same version this one replaces; needed where that is somebody else.</param>
public sealed record PlanDrafted(int Version, PlanContent Content, string? ReplacesDraftOf = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => [.. PlanRulesOfOrder.NextVersion(Version, desk), .. Replaced(desk)];

    /// <summary>Nobody's draft is overwritten unseen: whoever replaces a colleague's says so.</summary>
    private IEnumerable<Refusal> Replaced(CaseDesk desk)
    {
        var author = desk.File.Plan(Version)?.DraftedBy;
        if (author is not null && author != desk.Actor.Id && ReplacesDraftOf != author)
        {
            yield return new("replacesDraftOf", $"'{author}' has drafted version {Version} already. Read that draft and take over what is to stay; then record yours with \"replacesDraftOf\": \"{author}\".");
        }
        else if (ReplacesDraftOf is { } other && other != author)
        {
            yield return new("replacesDraftOf", $"there is no draft {Version} of '{other}'{(author is null ? "" : $"; the last is of '{author}'")}.");
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithVersion(Version, plan => plan with { DraftedOn = stamp.On, DraftedBy = stamp.Actor.Id });
}
