using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>What was recorded about one transfer: the move, its risk, the services there, and sharing.</summary>
internal sealed record TransferGathering(CaseHistory History, TransferOut Transfer, IReadOnlyDictionary<string, string> Names)
{
    public PackMove Move() => new(
        Transfer.ReportedOn,
        Transfer.ResidentOn,
        Transfer.HasMoved,
        Transfer.RecentMoves,
        Transfer.TemporaryUntil,
        History.Acts.Select(entry => entry.Act is MoveReported reported && reported.Tells(Transfer, entry.Sequence) ? reported : null).OfType<MoveReported>().Last().NewAddress);

    public PackRisk? Risk() => History.Of<MoveAssessed>().LastOrDefault(assessed => assessed.TransferId == Transfer.Id) is { } move
        ? new(move.On, Codes.Of(move.Risk), move.Impact, move.RiskNote, move.Trafficking is { } check ? new(check.Concern, check.Reasons) : null)
        : null;

    public IReadOnlyList<PackGap> Gaps() =>
        [.. (History.Of<ServicesCompared>().LastOrDefault(compared => compared.TransferId == Transfer.Id)?.Gaps ?? []).Select(gap => new PackGap(gap.Service, gap.Effect, gap.Bridging))];

    public PackBriefing? Briefing(string personId) =>
        History.Of<CounterpartBriefed>().LastOrDefault(briefed => briefed.TransferId == Transfer.Id && briefed.PersonId == personId) is { } briefed
            ? new(briefed.On, briefed.Briefed, briefed.Reason)
            : null;

    /// <summary>A basis that was withdrawn since is no basis.</summary>
    /// <param name="isRestricted">Whether anything is restricted about somebody: words about them are for people to pass on.</param>
    public PackSharing Sharing(Func<string, bool> isRestricted)
    {
        var decided = Transfer.Sharing.Basis is null ? null : History.Of<SharingDecided>().LastOrDefault(decided => decided.TransferId == Transfer.Id);
        return new(
            decided?.On,
            decided is null ? null : Codes.Of(decided.Basis),
            decided?.Reasons,
            [.. History.Of<SharingAsked>().Where(asked => asked.TransferId == Transfer.Id).Select(asked => new PackPermission(Names.GetValueOrDefault(asked.PersonId, asked.PersonId), asked.On, asked.Agrees, asked.Said))],
            [.. Advice()])
        {
            NotAsked = decided?.NotAsked is { Count: > 0 } left
                ? [.. left.DistinctBy(one => one.PersonId).Select(one => new PackNotAsked(
                    Names.GetValueOrDefault(one.PersonId, one.PersonId),
                    decided.Basis == SharingBasis.AskingRaisesRisk || isRestricted(one.PersonId) ? null : one.Reason))]
                : null,
        };
    }

    /// <summary>Advice answers what was last sought.</summary>
    private IEnumerable<PackAdvice> Advice()
    {
        Adviser? sought = null;
        foreach (var act in History.Acts.Select(recorded => recorded.Act))
        {
            if (act is SharingAdviceSought asked && asked.TransferId == Transfer.Id)
            {
                sought = asked.From;
            }
            else if (act is SharingAdviceGiven given && given.TransferId == Transfer.Id && sought is { } adviser)
            {
                yield return new(Codes.Of(adviser), given.On, given.MayShare, given.Advice);
            }
        }
    }
}
