using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// What somebody must not be told and whom they must not meet, by whose decision and until when, as it is known on a day; whoever joined and is undecided is kept
/// from the move. The reasons stay here.
/// </summary>
internal sealed record RestrictionGathering(CaseFile File, TransferOut? Move, PolicyPack Pack, IReadOnlyDictionary<string, string> Names, DateOnly Today)
{
    public PackRestriction? Of(string personId) => PackRestriction.Of(
        Move is null ? Disclosure.LimitOf(File, personId, Today) : KeptUntilDecided.LimitOf(File, Move, personId, Today),
        [.. Disclosure.Of(File, personId, Today).Select(held => new PackDecision(held.SetOn, By(held), held.Topics, Known(held.NotWith), held.Until))]);

    private IReadOnlyList<string>? Known(IReadOnlyList<string>? others) => others?.Where(other => File.Participant(other) is not null).ToList() is { Count: > 0 } known ? known : null;

    private string By(DisclosureRestriction held) => held switch
    {
        { ById: { } id, ByRole: { } role } => $"{Names.GetValueOrDefault(id, id)}, {Pack.NameOf(role)}",
        { ByRole: { } role } => Pack.NameOf(role),
        _ => "not recorded",
    };
}
