using CinWorkflows.Cases.Acts;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Import;

/// <summary>One child of a return after the other: each open episode becomes a case, is one already, or is said not to be.</summary>
internal sealed class ChildImport(CaseRegister register, IActStore acts, ImportTarget into, string authority, DateOnly today)
{
    public static readonly Actor Importer = new("census-import", Role.Integration);

    private readonly IReadOnlyList<string> _authorities = [authority, .. into.Formerly];

    public async Task<ChildOutcome> TakeAsync(CensusChild child, IReadOnlyList<KnownCase> cases, CancellationToken cancellationToken)
    {
        var outcome = new ChildOutcome();
        outcome.Lines.AddRange(child.Faults.Select(ImportLine.Of));
        if (child.LaChildId is null)
        {
            foreach (var episode in child.Episodes.Where(MayGoOn))
            {
                Lose(outcome, child, episode);
            }

            return outcome;
        }

        var match = new EpisodeMatch(child, cases, _authorities);
        foreach (var episode in child.Episodes)
        {
            await TakeAsync(child, episode, match, outcome, cancellationToken);
        }

        return outcome;
    }

    private async Task TakeAsync(CensusChild child, CensusEpisode episode, EpisodeMatch match, ChildOutcome outcome, CancellationToken cancellationToken)
    {
        var here = match.CaseOf(episode);
        if (!MayGoOn(episode))
        {
            outcome.Figures.Closed++;
            Say(outcome, child, episode, here is { IsOpen: true } ? [ReturnComparison.ClosedThere(child, episode, here)] : []);
        }
        else if (!episode.IsSound)
        {
            Lose(outcome, child, episode);
        }
        else if (NotForThisProcedure.Of(child, episode, today, into.LookedAfterClause) is var (topic, why))
        {
            var open = here is { IsOpen: true } ? $" Case {here.CaseId} is open here: end it with the reason." : "";
            outcome.Lines.Add(ImportLine.NotTaken(child, episode, topic, why + open));
        }
        else if (here is not null)
        {
            outcome.Figures.Known++;
            Say(outcome, child, episode, here.IsOpen ? await DifferencesAsync(episode, here, cancellationToken) : [ReturnComparison.EndedHere(here)]);
        }
        else if (match.Elsewhere.Find(found => found.Case.Overlaps(episode)) is { Case: { } there } other)
        {
            Lose(outcome, child, episode);
            outcome.Lines.Add(new(ImportLineKind.Error, "taken over from another authority's return", $"error: child {child.LaChildId}, line {episode.Line}, LEA: {OtherAuthority(there, other.Authority)}"));
        }
        else if (match.OpenCaseBeside(episode) is { } beside)
        {
            outcome.Lines.Add(ImportLine.NotTaken(
                child,
                episode,
                "an earlier episode is open here",
                $"case {beside.CaseId}, an earlier episode of this child, is open here. End it here, then import the return again; or go on with it."));
        }
        else
        {
            await AdoptAsync(child, episode, outcome, cancellationToken);
        }
    }

    /// <summary>
    /// Whether work on an episode goes on, or may: what says in one place that it is over, and shows in another that it is not, is followed by nobody until somebody
    /// has looked.
    /// </summary>
    private bool MayGoOn(CensusEpisode episode) => episode.IsOpen
        || (!episode.IsSound && (episode.ClosureDate > today || episode.OpenPlan is not null || episode.OpenChildProtectionPlan is not null || (episode.ClosureDate is null && episode.HasActivity)));

    /// <summary>An open episode that is not followed because of an error: it is counted, and named.</summary>
    private static void Lose(ChildOutcome outcome, CensusChild child, CensusEpisode episode)
    {
        outcome.Figures.Lost++;
        outcome.Lines.Add(ImportLine.Lost(child, episode));
    }

    private async Task AdoptAsync(CensusChild child, CensusEpisode episode, ChildOutcome outcome, CancellationToken cancellationToken)
    {
        var key = new EpisodeKey(authority, child.LaChildId!, episode.ReferralDate!.Value);
        var adoption = CensusAdoption.Of(child, episode, today, into.TeamId, into.WorkerId);
        var decision = await register.OpenAsync(new(key.CaseId, into.PackId, key.CommandId, Importer, adoption) { IdIsOfFinding = true }, cancellationToken);
        switch (decision.Receipt)
        {
            case { Repeated: true }:
                outcome.Figures.Known++;
                break;
            case not null:
                outcome.Figures.Adopted++;
                var stage = (await acts.FindAsync(key.CaseId, cancellationToken))?.File.Stage;
                Say(outcome, child, episode, ReturnComparison.AfterTaking(child, episode, key.CaseId, stage, today));
                break;
            default:
                Lose(outcome, child, episode);
                outcome.Lines.AddRange(decision.Refusals.Select(refusal => ImportLine.Of(
                    new(child.LaChildId, episode.Line, refusal.Field, null, refusal.Reason, refusal.Clause, CensusSeverity.Error))));
                break;
        }
    }

    private async Task<IEnumerable<(string Topic, string Text)>> DifferencesAsync(CensusEpisode episode, KnownCase here, CancellationToken cancellationToken) =>
        await acts.FindAsync(here.CaseId, cancellationToken) is { } stored ? ReturnComparison.Of(episode, stored.File) : [];

    private static void Say(ChildOutcome outcome, CensusChild child, CensusEpisode episode, IEnumerable<(string Topic, string Text)> said) =>
        outcome.Lines.AddRange(said.Select(one => ImportLine.ToDecide(child, episode, one.Topic, one.Text)));

    private string OtherAuthority(KnownCase there, string code) =>
        $"this return is of authority {authority}, and case {there.CaseId} of a child of this id was taken over from the return of authority {code}. " +
        $"It is not taken over a second time. If {code} has become {authority}, import again with --formerly {code}. If they are two authorities, each needs its own pack.";
}
