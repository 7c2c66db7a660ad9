using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>Whether the other cases that an act names are there for it.</summary>
internal sealed class CasesNamed(IActStore acts, CaseRelations relations)
{
    /// <summary>
    /// Refuses a case that this service does not keep or another authority holds, and one that has no meeting of its own at the time. One that whoever acts
    /// may not read is answered as one that there is not: no act is a way to ask about it.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="pack">The pack of the case that it is about.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Refusal>> RefuseAsync(Act act, Actor actor, PolicyPack pack, DateOnly today, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        foreach (var named in act.CasesNamed)
        {
            if ((await acts.FindAsync(named.CaseId, cancellationToken))?.File is not { } other || other.Pack.Id != pack.Id || !await IsReadAsync(other, actor, pack, today, cancellationToken))
            {
                refusals.Add(new($"act.{named.Field}", $"there is no case '{named.CaseId}' of {pack.Authority.Name} that you may read; leave the link out, or name the case of the other child."));
            }
            else if (named.MeetsAt is { } at && !Meets(other, at))
            {
                refusals.Add(new($"act.{named.Field}", $"case '{named.CaseId}' has no meeting at that time: arrange it there first, for the same time."));
            }
        }

        return refusals;
    }

    private async Task<bool> IsReadAsync(CaseFile file, Actor actor, PolicyPack pack, DateOnly today, CancellationToken cancellationToken) =>
        actor == Actor.Service || NeedToKnow.Reads(await relations.OfAsync(actor, file, pack, today, cancellationToken));

    private static bool Meets(CaseFile file, DateTimeOffset at) =>
        file.Meetings.Any(meeting => meeting.State != MeetingState.Cancelled && meeting.StartsAt <= at && at < meeting.EndsAt);
}
