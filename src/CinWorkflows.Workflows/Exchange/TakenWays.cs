using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>
/// What the former authority tells of the ways to somebody, as it becomes what is on record here (N57, N61). Where nobody here has found out more, it
/// is taken over. Where somebody has, their addresses stay, and what is not safe there is not safe here either.
/// </summary>
internal static class TakenWays
{
    /// <summary>How somebody is reached from now on; null where that stays as it is.</summary>
    /// <param name="told">What is told.</param>
    /// <param name="here">What is on record.</param>
    /// <param name="history">The acts of the case here.</param>
    public static ContactDetailsChanged? Of(ReachedPerson told, PersonContact here, IEnumerable<RecordedAct> history)
    {
        var known = history.Any(entry => entry.Actor.Id != Actor.Service.Id && WayNews.People([entry.Act]).Contains(told.PersonId));
        var taken = known ? new ContactDetailsChanged(told.PersonId, here.Email, WithNotSafe(here.Details, told.Contact?.Unsafe ?? [])) : new ContactDetailsChanged(told.PersonId, told.Email, told.Contact);
        return taken.Email == here.Email && AreSame(taken.Contact, here.Details) ? null : taken;
    }

    private static ContactDetails? WithNotSafe(ContactDetails? here, IReadOnlyList<Medium> notSafe)
    {
        List<Medium> all = [.. (here?.Unsafe ?? []).Union(notSafe)];
        return all.Count == 0 ? here : (here ?? new()) with { Unsafe = all, Preferred = here?.Preferred is { } preferred && !all.Contains(preferred) ? preferred : null };
    }

    private static bool AreSame(ContactDetails? one, ContactDetails? other) =>
        (one ?? new()) with { Post = null, Unsafe = null } == (other ?? new()) with { Post = null, Unsafe = null }
        && (one?.Post ?? []).SequenceEqual(other?.Post ?? [])
        && (one?.Unsafe ?? []).ToHashSet().SetEquals(other?.Unsafe ?? []);
}
