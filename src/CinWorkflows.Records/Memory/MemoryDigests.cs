using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Records.Memory;

/// <summary>Gathers what waits for the digest into one message for each member of staff, and one for everybody else who has something due.</summary>
internal static class MemoryDigests
{
    public static int Gather(MemoryTables tables, DigestEdition edition, IReadOnlyList<string> due, DateTimeOffset now)
    {
        var sent = tables.Messages.Values
            .Where(message => message.CaseId is null && message.Kind == MessageKind.Digest && message.Subject == edition.Subject)
            .Select(message => message.RecipientId)
            .ToList();
        var waiting = tables.Cases.Values.SelectMany(found => found.Told.Where(told => told.WaitsSince is not null), (found, told) => (found.Row.PackId, told)).ToList();

        // Who is in no known team belongs to the case's authority.
        var staff = DigestEdition.Readers(
            [.. waiting.Where(entry => (AuthorityOf(tables, entry.told.RecipientId) ?? entry.PackId) == edition.PackId).Select(entry => entry.told.RecipientId), .. due],
            sent);
        tables.Queue(staff.Select(edition.OrderFor), now);
        foreach (var (_, told) in waiting.Where(entry => staff.Contains(entry.told.RecipientId)))
        {
            told.Gather(edition);
        }

        return sent.Count + staff.Count;
    }

    private static string? AuthorityOf(MemoryTables tables, string staffId) =>
        tables.Staff.TryGetValue(staffId, out var member) && tables.Teams.TryGetValue(member.TeamId, out var team) ? team.PackId : null;
}
